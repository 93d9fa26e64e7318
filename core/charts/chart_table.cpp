#include "core/charts/chart_table.h"

#include "core/base/number_text.h"
#include "core/charts/chart_cells.h"
#include "core/charts/score_tables.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr int kLineDecimals = 1; // as the lines' labels are written

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
    return {wordsCell(bar.label),
            {.text = bar.valueText, .number = bar.value, .code = {}},
            bar.interval ? figureCell(bar.interval->low, decimals) : ChartCell(),
            bar.interval ? figureCell(bar.interval->high, decimals) : ChartCell(),
            classCell(bar.wardClass)};
}

std::vector<ChartCell> rowOf(const ReferenceLine& line)
{
    return {wordsCell(line.label),
            figureCell(line.value, kLineDecimals),
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

bool hasIntervals(const DotRows& chart)
{
    return std::any_of(chart.rows.begin(), chart.rows.end(),
                       [](const DotRow& row) { return !row.intervals.empty(); });
}

/// "20.0 to 40.0", "from 40.0".
std::string extentOf(const ValueZone& zone)
{
    const std::string from = fixedText(zone.from, kLineDecimals);
    const std::string to = fixedText(zone.to, kLineDecimals);
    if (!std::isfinite(zone.to)) {
        return std::isfinite(zone.from) ? "from " + from : "any";
    }
    return std::isfinite(zone.from) ? from + " to " + to : "to " + to;
}

ChartTable tableOfChart(const DotRows& chart)
{
    constexpr int kDecimals = 2;
    const bool withIntervals = hasIntervals(chart);
    ChartTable table;
    table.columns = {{.key = "row", .title = "Row", .kind = ColumnKind::Words},
                     {.key = "series", .title = "Series", .kind = ColumnKind::Words},
                     {.key = "value",
                      .title = chart.words.axis.empty() ? "Value" : chart.words.axis,
                      .kind = ColumnKind::Figures},
                     {.key = "as shown", .title = "Figure", .kind = ColumnKind::Words}};
    if (withIntervals) {
        table.columns.push_back({.key = "low95", .title = "95 % from", .kind = ColumnKind::Figures});
        table.columns.push_back({.key = "high95", .title = "95 % to", .kind = ColumnKind::Figures});
    }
    const auto add = [&](const std::string& label, const std::string& series,
                         const std::optional<double>& value, const std::string& text,
                         const std::optional<Interval>& interval) {
        auto& row = table.rows.emplace_back(
            std::vector<ChartCell>{wordsCell(label), wordsCell(series),
                                   value ? figureCell(*value, kDecimals) : ChartCell(), wordsCell(text)});
        if (withIntervals) {
            row.push_back(interval ? figureCell(interval->low, kDecimals) : ChartCell());
            row.push_back(interval ? figureCell(interval->high, kDecimals) : ChartCell());
        }
    };
    for (const DotRow& row : chart.rows) {
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            add(row.label, chart.series[i], i < row.values.size() ? row.values[i] : std::nullopt,
                i < row.valueTexts.size() ? row.valueTexts[i] : std::string(),
                i < row.intervals.size() ? row.intervals[i] : std::nullopt);
        }
    }
    if (chart.line) {
        add(chart.line->label, "reference line", chart.line->value, {}, {});
    }
    for (const ValueZone& zone : chart.zones) {
        add(zone.name, "zone", std::isfinite(zone.from) ? std::optional(zone.from) : std::nullopt,
            extentOf(zone), {});
    }
    return table;
}

std::string wordsFor(const PointChart& chart, const PlotPoint& point)
{
    if (point.isBackdrop) {
        return chart.backdropWords;
    }
    const auto found = std::find_if(chart.levels.begin(), chart.levels.end(),
                                    [&](const LevelWords& level) { return level.level == point.level; });
    return found == chart.levels.end() ? std::string() : found->words;
}

bool ofAreas(const PointChart& chart)
{
    return std::all_of(chart.points.begin(), chart.points.end(),
                       [](const PlotPoint& point) { return std::holds_alternative<AreaId>(point.key); });
}

/// The columns that only bubbles have: area and intervals.
void addBubbleColumns(ChartTable& table, const PointChart& chart)
{
    const auto add = [&](const char* key, std::string title) {
        table.columns.push_back({.key = key, .title = std::move(title), .kind = ColumnKind::Figures});
    };
    if (!chart.sizeWords.empty()) {
        add("size", chart.sizeWords);
    }
    if (!chart.intervalWords.empty()) {
        add("x_low", "Across from");
        add("x_high", "Across to");
        add("y_low", "Up from");
        add("y_high", "Up to");
    }
}

void addBubbleCells(std::vector<ChartCell>& row, const PointChart& chart, const PlotPoint& point)
{
    constexpr int kDecimals = 2;
    if (!chart.sizeWords.empty()) {
        row.push_back({.text = point.sizeText, .number = point.size, .code = {}});
    }
    if (!chart.intervalWords.empty()) {
        for (const auto& interval : {point.across, point.up}) {
            row.push_back(interval ? figureCell(interval->low, kDecimals) : ChartCell());
            row.push_back(interval ? figureCell(interval->high, kDecimals) : ChartCell());
        }
    }
}

ChartTable tableOfChart(const PointChart& chart)
{
    ChartTable table;
    const bool areas = ofAreas(chart);
    table.columns = {
        {.key = areas ? "area" : "name", .title = areas ? "Ward" : "Name", .kind = ColumnKind::Words},
        {.key = "x", .title = chart.xAxis.empty() ? "Across" : chart.xAxis, .kind = ColumnKind::Figures},
        {.key = "y",
         .title = chart.words.axis.empty() ? "Up" : chart.words.axis,
         .kind = ColumnKind::Figures},
        {.key = "place", .title = "Place", .kind = ColumnKind::Words}};
    addBubbleColumns(table, chart);
    table.rows.reserve(chart.points.size());
    for (const PlotPoint& point : chart.points) {
        auto& row = table.rows.emplace_back(
            std::vector<ChartCell>{wordsCell(point.label),
                                   {.text = point.xText, .number = point.at.x, .code = {}},
                                   {.text = point.yText, .number = point.at.y, .code = {}},
                                   wordsCell(wordsFor(chart, point))});
        addBubbleCells(row, chart, point);
    }
    return table;
}

ChartTable tableOfChart(const Pyramid& chart)
{
    ChartTable table;
    table.columns = {{.key = "age", .title = "Age", .kind = ColumnKind::Words},
                     {.key = "sex", .title = "Sex", .kind = ColumnKind::Words},
                     {.key = "share", .title = "Per cent", .kind = ColumnKind::Figures},
                     {.key = "as shown", .title = "Figure", .kind = ColumnKind::Words},
                     {.key = "compared with",
                      .title = chart.outline.empty() ? "Compared with" : chart.outline,
                      .kind = ColumnKind::Figures}};
    table.rows.reserve(chart.rows.size() * chart.sides.size());
    for (const PyramidRow& row : chart.rows) {
        for (std::size_t side = 0; side < chart.sides.size(); ++side) {
            const auto& share = row.shares.at(side);
            const auto& outline = row.outline.at(side);
            table.rows.push_back({wordsCell(row.label), wordsCell(chart.sides.at(side)),
                                  share ? figureCell(*share, kLineDecimals) : ChartCell(),
                                  wordsCell(row.texts.at(side)),
                                  outline ? figureCell(*outline, kLineDecimals) : ChartCell()});
        }
    }
    return table;
}

std::string_view codeOf(MonthMark mark)
{
    switch (mark) {
    case MonthMark::SignalHigh:
        return "signal-high";
    case MonthMark::SignalLow:
        return "signal-low";
    case MonthMark::OutlyingHigh:
        return "outlying-high";
    case MonthMark::OutlyingLow:
        return "outlying-low";
    case MonthMark::Plain:
        break;
    }
    return {};
}

ChartTable tableOfChart(const TravelChart& chart)
{
    ChartTable table;
    const auto figures = [&](const char* key, const char* title) {
        table.columns.push_back({.key = key, .title = title, .kind = ColumnKind::Figures});
    };
    table.columns.push_back({.key = "month", .title = "Month", .kind = ColumnKind::Words});
    figures("count", "Count");
    figures("population", "Population");
    table.columns.push_back({.key = "value",
                             .title = chart.words.axis.empty() ? "Value" : chart.words.axis,
                             .kind = ColumnKind::Figures});
    figures("last_year", "Last year");
    figures("rolling", "12-month average");
    figures("centre", "Centre");
    figures("low", "Lower limit");
    figures("high", "Upper limit");
    table.columns.push_back({.key = "mark", .title = "Mark", .kind = ColumnKind::Words});
    table.rows.reserve(chart.months.size());
    for (const ChartMonth& month : chart.months) {
        const auto number = [](const std::optional<double>& value, int decimals) {
            return value ? figureCell(*value, decimals) : ChartCell();
        };
        const auto whole = [&](const auto& value) {
            return value ? figureCell(static_cast<double>(value->value), 0) : ChartCell();
        };
        const int fine = std::max(kLineDecimals, chart.decimals); // a mean of counts isn't whole
        table.rows.push_back(
            {{.text = inWords(month.month), .number = std::nullopt, .code = toText(month.month)},
             whole(month.count),
             whole(month.population),
             month.value ? figureCell(*month.value, chart.decimals) : wordsCell("missing"),
             number(month.lastYear, chart.decimals),
             number(month.rolling, fine),
             number(month.centre, fine),
             number(month.low, fine),
             number(month.high, fine),
             {.text = month.remark, .number = std::nullopt, .code = std::string(codeOf(month.mark))}});
    }
    constexpr std::size_t kValueColumn = 3;
    table.asShown = kValueColumn;
    return table;
}

ChartTable tableOfChart(const SmallMultiples& chart)
{
    ChartTable table;
    table.columns = {{.key = "measure", .title = "Measure", .kind = ColumnKind::Words},
                     {.key = "area", .title = "Ward", .kind = ColumnKind::Words},
                     {.key = "value", .title = "Value", .kind = ColumnKind::Figures},
                     {.key = "unit", .title = "Unit", .kind = ColumnKind::Words},
                     {.key = "class", .title = "Class", .kind = ColumnKind::Words}};
    constexpr std::size_t kValueColumn = 2;
    table.asShown = kValueColumn;
    for (const MeasurePanel& panel : chart.panels) {
        const std::string& unit = panel.unit.empty() ? chart.words.axis : panel.unit;
        table.rows.reserve(table.rows.size() + panel.bars.size() + 1);
        for (const PanelBar& bar : panel.bars) {
            table.rows.push_back({wordsCell(panel.title),
                                  wordsCell(bar.label),
                                  {.text = bar.valueText, .number = bar.value, .code = {}},
                                  wordsCell(unit),
                                  classCell(bar.wardClass)});
        }
        if (panel.mean) {
            table.rows.push_back({wordsCell(panel.title),
                                  wordsCell(panel.mean->label),
                                  figureCell(panel.mean->value, kLineDecimals),
                                  wordsCell(unit),
                                  {.text = "reference line", .number = std::nullopt, .code = "line"}});
        }
    }
    return table;
}

} // namespace

ChartTable tableOf(const ChartSpec& spec)
{
    return std::visit([](const auto& chart) { return tableOfChart(chart); }, spec);
}

} // namespace wardwise
