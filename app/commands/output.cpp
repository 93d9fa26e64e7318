#include "app/commands/output.h"

#include "app/commands/choice.h"
#include "core/base/number_text.h"
#include "core/report/csv_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <cstdio>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

constexpr std::size_t kWidestCell = 60;

bool outputFailed = false; ///< anything that was meant for standard output didn't get there

/// What a name must not do to a terminal: control it, break the line, or turn the direction of what follows.
std::string printable(const std::string& text)
{
    QString safe = QString::fromStdString(text);
    for (QChar& c : safe) {
        const bool turns = (c.unicode() >= 0x202A && c.unicode() <= 0x202E)
                           || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph || turns) {
            c = QLatin1Char(' ');
        }
    }
    return safe.toStdString();
}

/// Characters, counted by code point: near enough for lining up columns.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width, bool right)
{
    const std::size_t own = widthOf(text);
    const std::string space(own < width ? width - own : 0, ' ');
    return right ? space + text : text + space;
}

void printTable(const Table& table)
{
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::size_t width = widthOf(table.columns[column].title);
        for (const auto& row : table.rows) {
            width = std::max(width, std::min(kWidestCell, widthOf(row[column].shown)));
        }
        widths.push_back(width);
    }
    std::string text;
    const auto isNumeric = [&](std::size_t column) {
        return std::any_of(table.rows.begin(), table.rows.end(),
                           [&](const auto& row) { return row[column].isNumber; });
    };
    const auto addLine = [&](auto cellText) {
        std::string line;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            line += (column == 0 ? "" : "  ")
                    + padded(printable(cellText(column)), widths[column], isNumeric(column));
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    };
    addLine([&](std::size_t column) { return table.columns[column].title; });
    addLine([&](std::size_t column) { return std::string(widths[column], '-'); });
    for (const auto& row : table.rows) {
        addLine([&](std::size_t column) { return row[column].shown; });
    }
    printBytes(QByteArray::fromStdString(text));
}

void printCsv(const Table& table)
{
    std::vector<std::string> header;
    header.reserve(table.columns.size());
    for (const Column& column : table.columns) {
        header.push_back(report::csvText(column.key));
    }
    std::string text = report::csvRecord(header);
    for (const auto& row : table.rows) {
        std::vector<std::string> fields;
        fields.reserve(row.size());
        for (const Cell& cell : row) {
            fields.push_back(cell.isNumber ? report::csvNumber(cell.plain) : report::csvText(cell.plain));
        }
        text += report::csvRecord(fields);
    }
    printBytes(QByteArray::fromStdString(text));
}

} // namespace

QJsonArray jsonOf(const Table& table)
{
    QJsonArray rows;
    for (const auto& row : table.rows) {
        QJsonObject object;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const Cell& cell = row[column];
            const QString text = QString::fromStdString(cell.plain);
            const QJsonValue value = cell.plain.empty() ? QJsonValue()
                                     : cell.isNumber    ? QJsonValue(text.toDouble())
                                                        : QJsonValue(text);
            object.insert(QString::fromStdString(table.columns[column].key), value);
        }
        rows.append(object);
    }
    return rows;
}

void addFormat(CLI::App& command, Format& format)
{
    addChoice(command, "--format", format,
              {{"table", Format::Table}, {"csv", Format::Csv}, {"json", Format::Json}},
              "How the result is printed");
}

Cell textCell(const std::string& text)
{
    return {text, text, false};
}

Cell numberCell(const std::string& shown, const std::string& plain)
{
    return {shown, plain, true};
}

Cell countCell(std::int64_t count)
{
    return numberCell(groupedText(count), std::to_string(count));
}

void print(const Table& table, Format format)
{
    switch (format) {
    case Format::Table:
        return printTable(table);
    case Format::Csv:
        return printCsv(table);
    case Format::Json:
        return printBytes(QJsonDocument(jsonOf(table)).toJson(QJsonDocument::Indented));
    }
}

void printBytes(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    outputFailed =
        std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0 || outputFailed;
}

ExitStatus checkOutput(ExitStatus status)
{
    if (!outputFailed) {
        return status;
    }
    say("wardwise: the result can't be written to standard output. Check the space on the disk, or where "
        "it's sent.");
    return ExitStatus::CannotRun;
}

void printLine(const std::string& line)
{
    printBytes(QByteArray::fromStdString(printable(line) + "\n"));
}

void say(const std::string& message)
{
    const std::string line = printable(message) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

ExitStatus fail(const Error& error)
{
    say("wardwise: " + error.message);
    return ExitStatus::CannotRun;
}

} // namespace wardwise::app
