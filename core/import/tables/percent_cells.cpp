#include "core/import/tables/percent_cells.h"

#include "core/import/tables/workbook_parts.h"

#include <QLocale>
#include <QString>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace wardwise::import {

namespace {

using AttributeNames = std::set<QString>;

/// The numbers of the cell formats that show a percentage, as an XLSX sheet refers to them.
AttributeNames percentStyles(const QByteArray& styles)
{
    AttributeNames formats{QStringLiteral("9"), QStringLiteral("10")}; // built in: 0% and 0.00%
    AttributeNames percent;
    bool inCells = false;
    int number = 0;
    QXmlStreamReader xml(styles);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == QLatin1String("cellXfs")) {
            inCells = token == QXmlStreamReader::StartElement;
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        const auto attribute = [&](const char* name) {
            return xml.attributes().value(QLatin1String(name)).toString();
        };
        if (xml.name() == QLatin1String("numFmt") && isPercentFormat(attribute("formatCode").toStdString())) {
            formats.insert(attribute("numFmtId"));
        } else if (inCells && xml.name() == QLatin1String("xf")) {
            if (formats.count(attribute("numFmtId")) > 0) {
                percent.insert(QString::number(number));
            }
            ++number;
        }
    }
    return percent;
}

/// 2 of "C5"; nothing of what isn't a place.
std::optional<std::size_t> columnOf(const QString& place)
{
    constexpr std::size_t kLetters = 26;
    constexpr std::size_t kMostColumns = 16'384;
    std::size_t column = 0;
    for (const QChar c : place) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > kMostColumns) {
            break;
        }
        column = column * kLetters + static_cast<std::size_t>(c.unicode() - 'A') + 1;
    }
    return column == 0 || column > kMostColumns ? std::nullopt : std::optional(column - 1);
}

void showCell(Sheet& sheet, std::size_t row, std::size_t column)
{
    if (row < sheet.rows.size() && column < sheet.rows[row].cells.size()) {
        std::string& cell = sheet.rows[row].cells[column];
        cell = asPercentage(cell);
    }
}

/// <row r="5"><c r="C5" s="3"><v>0.404</v></c></row>: a cell has its place, and its format's number.
void showXlsxSheet(const QByteArray& content, const AttributeNames& percent, Sheet& sheet)
{
    std::size_t row = 0;
    std::size_t column = 0;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("row")) {
            const auto said = attributes.value(QLatin1String("r")).toULongLong();
            row = said > 0 ? static_cast<std::size_t>(said) : row + 1;
            column = 0;
        } else if (xml.name() == QLatin1String("c") && row > 0) {
            column = columnOf(attributes.value(QLatin1String("r")).toString()).value_or(column);
            const auto type = attributes.value(QLatin1String("t"));
            if ((type.isEmpty() || type == QLatin1String("n"))
                && percent.count(attributes.value(QLatin1String("s")).toString()) > 0) {
                showCell(sheet, row - 1, column);
            }
            ++column;
        }
    }
}

Sheet* sheetNamed(std::vector<Sheet>& sheets, const std::string& name)
{
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.name == name; });
    return found == sheets.end() ? nullptr : &*found;
}

/// A reading place in an ODS file's tables, where equal rows and cells are stored once with how often they
/// come.
class OdsPlace
{
public:
    explicit OdsPlace(std::vector<Sheet>& sheets) : m_sheets(&sheets) {}

    void startTable(const QString& name)
    {
        m_sheet = sheetNamed(*m_sheets, name.toStdString());
        m_row = 0;
        m_rows = 0;
    }

    void startRow(std::size_t repeated)
    {
        m_row += m_rows;
        m_rows = repeated;
        m_column = 0;
    }

    void takeCell(std::size_t repeated, bool isPercentage)
    {
        if (isPercentage && m_sheet != nullptr) {
            const std::size_t lastRow = std::min(m_row + m_rows, m_sheet->rows.size());
            const std::size_t lastColumn = std::min(m_column + repeated, m_sheet->width());
            for (std::size_t row = m_row; row < lastRow; ++row) {
                for (std::size_t column = m_column; column < lastColumn; ++column) {
                    showCell(*m_sheet, row, column);
                }
            }
        }
        m_column += repeated;
    }

private:
    std::vector<Sheet>* m_sheets;
    Sheet* m_sheet = nullptr;
    std::size_t m_row = 0;
    std::size_t m_rows = 0;
    std::size_t m_column = 0;
};

void showOdsTables(const QByteArray& content, std::vector<Sheet>& sheets)
{
    OdsPlace place(sheets);
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto repeated = [&](const char* name) {
            constexpr qulonglong kMostRepeated = 1ULL << 20U; // the rows of a sheet
            return static_cast<std::size_t>(
                std::clamp(attributes.value(QLatin1String(name)).toULongLong(), 1ULL, kMostRepeated));
        };
        const auto name = xml.qualifiedName();
        if (name == QLatin1String("table:table")) {
            place.startTable(attributes.value(QLatin1String("table:name")).toString());
        } else if (name == QLatin1String("table:table-row")) {
            place.startRow(repeated("table:number-rows-repeated"));
        } else if (name == QLatin1String("table:table-cell")
                   || name == QLatin1String("table:covered-table-cell")) {
            place.takeCell(repeated("table:number-columns-repeated"),
                           attributes.value(QLatin1String("office:value-type"))
                               == QLatin1String("percentage"));
        }
    }
}

} // namespace

bool isPercentFormat(std::string_view format)
{
    bool quoted = false;
    for (std::size_t at = 0; at < format.size(); ++at) {
        if (format[at] == '"') {
            quoted = !quoted;
        } else if (!quoted && (format[at] == '\\' || format[at] == '_' || format[at] == '*')) {
            ++at; // the next character is shown, or only its width
        } else if (!quoted && format[at] == '%') {
            return true;
        }
    }
    return false;
}

std::string asPercentage(const std::string& stored)
{
    constexpr double kHundred = 100.0;
    constexpr int kDigits = 15; // what a spreadsheet keeps of a number
    bool isNumber = false;
    const double value = QLocale::c().toDouble(QString::fromStdString(stored), &isNumber);
    if (!isNumber || !std::isfinite(value)) {
        return stored;
    }
    const double shown = value * kHundred;
    const int whole = shown == 0.0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(shown))));
    // As plain decimals: never "1e-05".
    std::string text = QString::number(shown, 'f', std::clamp(kDigits - 1 - whole, 0, kDigits)).toStdString();
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        text.erase(text.find_last_not_of('.') + 1);
    }
    return text + "%";
}

void showPercentages(const InputFile& workbook, std::vector<Sheet>& sheets)
{
    const AttributeNames percent = percentStyles(workbookPart(workbook, "xl/styles.xml"));
    if (!percent.empty()) {
        for (const SheetPart& part : xlsxSheetParts(workbook)) {
            if (Sheet* sheet = sheetNamed(sheets, part.sheet); sheet != nullptr) {
                showXlsxSheet(workbookPart(workbook, part.part), percent, *sheet);
            }
        }
        return;
    }
    const QByteArray content = workbookPart(workbook, "content.xml");
    if (content.contains("\"percentage\"")) {
        showOdsTables(content, sheets);
    }
}

} // namespace wardwise::import
