#include "core/charts/overview_dots.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>

namespace wardwise {

namespace {

std::string sideText(const std::optional<AreaRate>& side, const OverviewRow& row)
{
    return !side        ? "no figure"
           : side->rate ? rateText(*side) + " " + unitLabel(row.unit, row.weightUnit)
                        : side->whyNone;
}

std::string localText(const OverviewRow& row)
{
    const std::string text = sideText(row.local, row);
    if (row.ratio) {
        return text + ", " + fixedText(*row.ratio, 2) + " times the force's";
    }
    return row.local && row.local->rate ? text + "; no ratio, as " + row.whyNone : text;
}

std::size_t digitsBefore(const OverviewRow& row)
{
    return row.ratio ? rateText(*row.local).find('.') : 0;
}

/// Both rates, the first with room before it for `digits`, so that the rows' figures stand under one another.
std::string remarkOf(const OverviewRow& row, std::size_t digits)
{
    constexpr const char* kFigureSpace = "\u2007";
    std::string remark;
    for (std::size_t i = digitsBefore(row); i < digits; ++i) {
        remark += kFigureSpace;
    }
    return remark + rateText(*row.local) + " v " + rateText(*row.force);
}

DotRow dotsOf(const OverviewRow& row, std::size_t digits)
{
    return {.key = row.measure,
            .label = row.name,
            .values = {row.force && row.force->rate ? std::optional(1.0) : std::nullopt, row.ratio},
            .valueTexts = {sideText(row.force, row), localText(row)},
            .remark = row.ratio ? remarkOf(row, digits) : std::string()};
}

std::string rateWords(const Overview& overview)
{
    const bool published =
        std::any_of(overview.rows.begin(), overview.rows.end(), [](const OverviewRow& row) {
            return row.local && row.local->rateSource == RateSource::Published;
        });
    const std::string unit = overview.unit ? axisLabel(*overview.unit) : "Rates in each measure's own unit";
    return unit + (published ? ", as published." : ", computed from counts and populations.");
}

} // namespace

DotRows overviewChart(const Overview& overview, const std::string& marking)
{
    DotRows chart;
    chart.series = {overview.force.empty() ? "Force" : overview.force, overview.area};
    std::vector<const OverviewRow*> rows;
    for (const OverviewRow& row : overview.rows) {
        if (!row.isHeading()) {
            rows.push_back(&row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const OverviewRow* a, const OverviewRow* b) {
        return a->ratio.has_value() != b->ratio.has_value() ? a->ratio.has_value()
                                                            : a->ratio && *a->ratio > *b->ratio;
    });
    std::size_t digits = 0;
    for (const OverviewRow* row : rows) {
        digits = std::max(digits, digitsBefore(*row));
    }
    for (const OverviewRow* row : rows) {
        chart.rows.push_back(dotsOf(*row, digits));
    }
    if (!rows.empty()) {
        chart.line = ReferenceLine{LineRole::Same, "Same as the force", 1.0};
    }
    ChartWords& words = chart.words;
    words.title = overview.area + " against the force, " + overview.periodTitle;
    words.subtitle = "Each rate over the same rate of " + chart.series.front() + "; at the right both rates, "
                     + overview.area + " first";
    words.axis = "Times the force's rate";
    words.footer = {"Source: " + (overview.attribution.empty() ? overview.sourceTitle : overview.attribution),
                    "Period: " + overview.periodInWords + ". " + rateWords(overview)};
    words.footer.insert(words.footer.end(), overview.notes.begin(), overview.notes.end());
    words.marking = marking;
    if (rows.empty()) {
        words.explanation = "This source has no rates of " + overview.area
                            + " for this period. Choose another source or period, or enter some.";
        words.description = words.explanation;
        return chart;
    }
    words.description =
        "Dots for " + std::to_string(chart.rows.size()) + " measures, each held against the force";
    if (rows.front()->ratio) {
        words.description += "; highest " + rows.front()->name + ", " + fixedText(*rows.front()->ratio, 2)
                             + " times the force's rate";
    }
    words.description += ". The table beside it says the same in figures.";
    return chart;
}

} // namespace wardwise
