#include "core/report/chart_csv.h"

#include "core/base/number_text.h"
#include "core/charts/chart_table.h"
#include "core/report/csv_text.h"

namespace wardwise::report {

namespace {

std::string fieldOf(const ChartColumn& column, const ChartCell& cell)
{
    if (column.kind == ColumnKind::Figures) {
        return cell.number ? csvNumber(plainText(*cell.number)) : std::string();
    }
    return csvText(cell.code.empty() ? cell.text : cell.code);
}

std::vector<std::string> headingsOf(const ChartTable& table)
{
    std::vector<std::string> fields;
    fields.reserve(table.columns.size() + 1);
    for (const ChartColumn& column : table.columns) {
        fields.push_back(csvText(column.key));
    }
    if (table.asShown) {
        fields.emplace_back("as shown");
    }
    return fields;
}

std::vector<std::string> recordOf(const ChartTable& table, const std::vector<ChartCell>& row)
{
    std::vector<std::string> fields;
    fields.reserve(row.size() + 1);
    for (std::size_t column = 0; column < row.size(); ++column) {
        fields.push_back(fieldOf(table.columns[column], row[column]));
    }
    if (table.asShown) {
        fields.push_back(csvText(row[*table.asShown].text));
    }
    return fields;
}

} // namespace

std::string chartCsv(const ChartSpec& spec)
{
    const ChartTable table = tableOf(spec);
    const std::vector<std::string> headings = headingsOf(table);
    std::string csv = "\xEF\xBB\xBF" + csvRecord(headings);
    for (const std::vector<ChartCell>& row : table.rows) {
        csv += csvRecord(recordOf(table, row));
    }
    const ChartWords& words = wordsOf(spec);
    std::vector<std::string> lines{words.title, words.subtitle, words.axis};
    lines.insert(lines.end(), words.footer.begin(), words.footer.end());
    lines.push_back(words.marking);
    for (const std::string& line : lines) {
        std::vector<std::string> fields(headings.size());
        fields.front() = csvText(line);
        csv += csvRecord(fields);
    }
    return csv;
}

} // namespace wardwise::report
