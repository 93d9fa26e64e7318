#include "core/charts/chart_table.h"

#include "core/base/number_text.h"

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kLineDecimals = 1; // as the lines' labels are written

ChartCell words(std::string text)
{
    return {.text = std::move(text), .number = std::nullopt, .code = {}};
}

ChartCell figure(double value, int decimals)
{
    return {.text = fixedText(value, decimals), .number = value, .code = {}};
}

ChartCell classCell(WardClass wardClass)
{
    return {.text = std::string(inWords(wardClass)),
            .number = std::nullopt,
            .code = std::string(toText(wardClass))};
}

std::vector<ChartCell> rowOf(const RankedBar& bar)
{
    const auto written = readNumber(bar.valueText);
    const int decimals = written ? written->decimals : kLineDecimals;
    return {words(bar.label),
            {.text = bar.valueText, .number = bar.value, .code = {}},
            bar.interval ? figure(bar.interval->low, decimals) : ChartCell(),
            bar.interval ? figure(bar.interval->high, decimals) : ChartCell(),
            classCell(bar.wardClass)};
}

std::vector<ChartCell> rowOf(const ReferenceLine& line)
{
    return {words(line.label),
            figure(line.value, kLineDecimals),
            {},
            {},
            {.text = "reference line", .number = std::nullopt, .code = "line"}};
}

ChartTable tableOfChart(const RankedBars& chart)
{
    ChartTable table;
    table.columns = {{.key = "area", .title = "Ward", .kind = ColumnKind::Words},
                     {.key = "value",
                      .title = chart.words.axis.empty() ? "Value" : chart.words.axis,
                      .kind = ColumnKind::Figures},
                     {.key = "low95", .title = "95 % from", .kind = ColumnKind::Figures},
                     {.key = "high95", .title = "95 % to", .kind = ColumnKind::Figures},
                     {.key = "class", .title = "Class", .kind = ColumnKind::Words}};
    table.asShown = 1;
    table.rows.reserve(chart.bars.size() + chart.lines.size());
    for (const RankedBar& bar : chart.bars) {
        table.rows.push_back(rowOf(bar));
    }
    for (const ReferenceLine& line : chart.lines) {
        table.rows.push_back(rowOf(line));
    }
    return table;
}

ChartTable tableOfChart(const DotRows& chart)
{
    ChartTable table;
    table.columns = {{.key = "row", .title = "Row", .kind = ColumnKind::Words},
                     {.key = "series", .title = "Series", .kind = ColumnKind::Words},
                     {.key = "value",
                      .title = chart.words.axis.empty() ? "Value" : chart.words.axis,
                      .kind = ColumnKind::Figures},
                     {.key = "as shown", .title = "Figure", .kind = ColumnKind::Words}};
    const auto add = [&](const std::string& label, const std::string& series,
                         const std::optional<double>& value, const std::string& text) {
        constexpr int kDecimals = 2;
        table.rows.push_back(
            {words(label), words(series), value ? figure(*value, kDecimals) : ChartCell(), words(text)});
    };
    for (const DotRow& row : chart.rows) {
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            add(row.label, chart.series[i], i < row.values.size() ? row.values[i] : std::nullopt,
                i < row.valueTexts.size() ? row.valueTexts[i] : std::string());
        }
    }
    if (chart.line) {
        add(chart.line->label, "reference line", chart.line->value, {});
    }
    return table;
}

} // namespace

ChartTable tableOf(const ChartSpec& spec)
{
    return std::visit([](const auto& chart) { return tableOfChart(chart); }, spec);
}

} // namespace wardwise
