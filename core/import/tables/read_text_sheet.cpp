#include "core/import/tables/read_text_sheet.h"

#include "core/import/csv_record.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace wardwise::import {

namespace {

/// What bytes 0x80 to 0x9F are in Windows-1252; nought where they're nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string fromWindows1252(std::string_view bytes)
{
    constexpr unsigned char kFirst = 0x80;
    QString text = QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (QChar& c : text) {
        if (c.unicode() >= kFirst && c.unicode() < kFirst + kWindows1252.size()) {
            const char16_t meant = kWindows1252.at(c.unicode() - kFirst);
            c = meant == 0 ? QChar(QChar::ReplacementCharacter) : QChar(meant);
        }
    }
    return text.toStdString();
}

bool startsWithUtf16Mark(std::string_view bytes)
{
    return bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
}

std::string asUtf8(std::string_view bytes)
{
    const auto size = static_cast<qsizetype>(bytes.size());
    if (startsWithUtf16Mark(bytes)) {
        QStringDecoder decode(QStringDecoder::Utf16);
        return QString(decode(QByteArrayView(bytes.data(), size))).toStdString();
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(QByteArrayView(bytes.data(), size));
    return utf8.hasError() ? fromWindows1252(bytes) : text.toStdString();
}

/// The character that stands most often outside quotes in the first lines.
char separatorOf(std::string_view text)
{
    constexpr std::string_view kSeparators = ",\t;";
    constexpr int kLines = 50;
    std::array<int, kSeparators.size()> seen{};
    bool quoted = false;
    int lines = 0;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == '\n' && ++lines == kLines) {
            break;
        } else if (const auto at = kSeparators.find(c); !quoted && at != std::string_view::npos) {
            ++seen.at(at);
        }
    }
    return kSeparators[static_cast<std::size_t>(std::max_element(seen.begin(), seen.end()) - seen.begin())];
}

} // namespace

Result<Sheet> readTextSheet(std::string_view bytes, const std::string& name)
{
    const std::string utf8 = asUtf8(withoutByteOrderMark(bytes));
    std::string_view text = utf8;
    const char separator = separatorOf(text);
    Sheet sheet;
    std::size_t cells = 0;
    for (std::int64_t line = 1; !text.empty();) {
        CsvRecord record = readRecord(text, LineEnd::Any, separator);
        if (record.unclosed) {
            return Error{
                ErrorCode::Invalid,
                name + ", line " + std::to_string(line)
                    + ": a quote isn't closed, so what follows can't be told apart. Mend the file, or "
                      "save it anew from the spreadsheet.",
                {}};
        }
        Sheet::Row row;
        row.line = line;
        row.cells.reserve(record.fields.size());
        std::transform(record.fields.begin(), record.fields.end(), std::back_inserter(row.cells),
                       [](const std::string& field) { return oneLine(field); });
        cells += row.cells.size();
        if (cells > kMostCells) {
            return Error{ErrorCode::Invalid,
                         name + " has more than ten million cells: it can't be a table of wards.",
                         {}};
        }
        sheet.rows.push_back(std::move(row));
        text.remove_prefix(record.size);
        line += static_cast<std::int64_t>(std::max<std::size_t>(record.lines, 1));
    }
    return sheet;
}

} // namespace wardwise::import
