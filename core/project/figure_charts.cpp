#include "core/project/figure_charts.h"

#include "core/project/figure_text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace wardwise::project {

namespace {

struct Dot
{
    std::optional<double> value;
    std::string text;
};

Dot dotOf(const FigureCell* cell)
{
    if (cell == nullptr) {
        return {}; // most areas lack most figures: saying so in each row would drown the others
    }
    const auto value = cell->observation.figure.number();
    return {value, figureText(cell->observation.figure) + (value ? " %" : "")};
}

/// The columns that have a percentage, the assessed area's first.
std::vector<std::size_t> seriesOf(const FigureTable& table)
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < table.columns.size() && columns.size() < kMostSeries; ++column) {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const FigureCell* cell = table.cell(row, column);
            if (table.rows[row].quantity == Quantity::Percentage && cell != nullptr
                && cell->observation.figure.number()) {
                columns.push_back(column);
                break;
            }
        }
    }
    return columns;
}

/// What is held against is drawn first, as an open mark; the assessed area after it, filled.
std::vector<std::size_t> inDrawingOrder(std::vector<std::size_t> columns)
{
    if (columns.size() > 1) {
        std::swap(columns[0], columns[1]);
    }
    return columns;
}

DotRows explained(ChartWords words, const std::string& explanation)
{
    DotRows chart;
    chart.words = std::move(words);
    chart.words.explanation = explanation;
    chart.words.description = explanation;
    return chart;
}

std::string labelOf(const FigureRow& row)
{
    return row.part.empty() ? row.measureName : row.measureName + ", " + row.part;
}

std::string periodsText(const std::set<std::string>& periods)
{
    std::string all;
    for (const std::string& period : periods) {
        all += (all.empty() ? "Period: " : ", ") + period;
    }
    return all;
}

std::vector<std::string> footer(const Project& project, const std::set<std::string>& sources,
                                const std::set<std::string>& periods)
{
    std::vector<std::string> lines;
    for (const std::string& key : sources) {
        if (const auto source = findSource(project.catalogue(), key)) {
            lines.push_back("Source: "
                            + ((*source)->attribution.empty() ? (*source)->title : (*source)->attribution));
        }
    }
    lines.push_back(periodsText(periods)
                    + ". Each figure as published; no interval is shown where the number asked isn't known.");
    return lines;
}

/// The interval of a stored percentage, where the number asked is known.
std::optional<Interval> intervalOf(const FigureCell* cell, const std::vector<SurveyResult>& results)
{
    const auto at = std::find_if(results.begin(), results.end(), [&](const SurveyResult& result) {
        return cell != nullptr && result.figure == cell->observation.id;
    });
    return at == results.end() ? std::nullopt : at->interval;
}

/// Adds the row of the table where an area has its percentage; what it rests on goes to sources and periods.
void addRow(DotRows& chart, const FigureTable& table, std::size_t at, const std::vector<std::size_t>& columns,
            const std::vector<SurveyResult>& results, std::set<std::string>& sources,
            std::set<std::string>& periods)
{
    DotRow row;
    row.label = labelOf(table.rows[at]);
    bool any = false;
    std::vector<std::optional<Interval>> intervals;
    for (const std::size_t column : columns) {
        const FigureCell* cell = table.cell(at, column);
        const Dot dot = dotOf(cell);
        row.values.push_back(dot.value);
        row.valueTexts.push_back(dot.text);
        intervals.push_back(intervalOf(cell, results));
        if (dot.value) {
            row.key = any && column != 0 ? row.key : ChartKey(cell->observation.id);
            row.remark += (any ? " v " : "") + figureText(cell->observation.figure);
            any = true;
            sources.insert(cell->sourceKey);
        }
    }
    if (std::any_of(intervals.begin(), intervals.end(), [](const auto& i) { return i.has_value(); })) {
        row.intervals = std::move(intervals);
    }
    if (any) {
        periods.insert(table.rows[at].periodLabel);
        chart.rows.push_back(std::move(row));
    }
}

} // namespace

DotRows percentageChart(const Project& project, const FigureTable& table, const std::string& title,
                        const std::vector<SurveyResult>& results)
{
    DotRows chart;
    const auto columns = inDrawingOrder(seriesOf(table));
    std::set<std::string> sources;
    std::set<std::string> periods;
    for (const std::size_t column : columns) {
        chart.series.push_back(table.columns[column].name);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.rows[row].quantity == Quantity::Percentage) {
            addRow(chart, table, row, columns, results, sources, periods);
        }
    }
    chart.words.title = title;
    chart.words.subtitle =
        "A mark for each area that the source gives; at the right the figures in that order";
    chart.words.axis = "Per cent";
    chart.words.marking = project.marking();
    if (chart.rows.empty()) {
        return explained(chart.words, "No percentage of any area yet. Enter one, and it's drawn here.");
    }
    if (chart.series.size() == 1) {
        chart.words.subtitle =
            chart.series.front() + " alone: the source gives no other area to hold it against";
    }
    chart.words.footer = footer(project, sources, periods);
    if (std::any_of(chart.rows.begin(), chart.rows.end(),
                    [](const DotRow& row) { return !row.intervals.empty(); })) {
        chart.words.footer.emplace_back("Lines through dots: 95 % interval (Wilson's, of the number asked).");
    }
    chart.words.description = "Dots for " + std::to_string(chart.rows.size())
                              + " percentages. The table beside it says the same in figures.";
    return chart;
}

DotRows groupChart(const Project& project, const std::vector<GroupShare>& groups)
{
    DotRows chart;
    chart.series = {"Share of population", "Share of victims"};
    std::set<std::string> sources;
    std::set<std::string> periods;
    bool hasInterval = false;
    for (const GroupShare& group : groups) {
        const FigureCell* population = group.population.figure ? &*group.population.figure : nullptr;
        const FigureCell* victims = group.victims.figure ? &*group.victims.figure : nullptr;
        const Dot among = dotOf(population);
        const Dot hit = dotOf(victims);
        if (!among.value && !hit.value) {
            continue;
        }
        for (const FigureCell* cell : {population, victims}) {
            const Period* period =
                cell == nullptr ? nullptr : project.catalogue().period(cell->observation.key.period);
            if (period != nullptr) {
                sources.insert(cell->sourceKey);
                periods.insert(period->label);
            }
        }
        std::string index = indexText(group.index);
        if (group.indexInterval) {
            index += " (" + indexIntervalText(group.indexInterval) + ")";
            hasInterval = true;
        }
        chart.rows.push_back({.key = among.value ? population->observation.id : victims->observation.id,
                              .label = group.name,
                              .values = {among.value, hit.value},
                              .valueTexts = {among.text, hit.text},
                              .remark = index.empty() ? std::string() : "index " + index});
    }
    chart.words.title = "Household groups: share of victims against share of population";
    chart.words.subtitle = "Index: share of victims by share of population, times 100";
    chart.words.axis = "Per cent";
    chart.words.marking = project.marking();
    if (chart.rows.empty()) {
        return explained(chart.words, "No share of any group yet. Enter one, and it's drawn here.");
    }
    chart.words.footer = footer(project, sources, periods);
    if (hasInterval) {
        chart.words.footer.back() = periodsText(periods) + ". Each figure as published.";
        chart.words.footer.emplace_back("In brackets: 95 % interval of the index (Wilson's, of the number of "
                                        "victims), the share of population taken as fixed.");
    }
    chart.words.description = "Dots for " + std::to_string(chart.rows.size())
                              + " household groups. The table beside it says the same in figures.";
    return chart;
}

} // namespace wardwise::project
