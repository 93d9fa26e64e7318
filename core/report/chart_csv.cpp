#include "core/report/chart_csv.h"

#include "core/base/number_text.h"
#include "core/report/csv_text.h"

namespace wardwise::report {

namespace {

std::string optionalNumber(const std::optional<double>& value)
{
    return value ? csvNumber(plainText(*value)) : std::string();
}

std::string csvOf(const RankedBars& chart)
{
    std::string csv = csvRecord({"area", "value", "low95", "high95", "class", "as shown"});
    for (const RankedBar& bar : chart.bars) {
        const auto low = bar.interval ? std::optional(bar.interval->low) : std::nullopt;
        const auto high = bar.interval ? std::optional(bar.interval->high) : std::nullopt;
        csv += csvRecord({csvText(bar.label), optionalNumber(bar.value), optionalNumber(low),
                          optionalNumber(high), csvText(toText(bar.wardClass)), csvText(bar.valueText)});
    }
    for (const ReferenceLine& line : chart.lines) {
        csv += csvRecord({csvText(line.label), csvNumber(plainText(line.value)), "", "", "line", ""});
    }
    return csv;
}

} // namespace

std::string chartCsv(const ChartSpec& spec)
{
    std::string csv = "\xEF\xBB\xBF" + std::visit([](const auto& chart) { return csvOf(chart); }, spec);
    const ChartWords& words = wordsOf(spec);
    std::vector<std::string> lines{words.title, words.subtitle, words.axis};
    lines.insert(lines.end(), words.footer.begin(), words.footer.end());
    lines.push_back(words.marking);
    for (const std::string& line : lines) {
        csv += csvRecord({csvText(line), "", "", "", "", ""});
    }
    return csv;
}

} // namespace wardwise::report
