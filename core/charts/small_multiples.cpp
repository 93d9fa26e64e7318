#include "core/charts/small_multiples.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>

namespace wardwise {

namespace {

/// "1st", "2nd", "11th", "23rd".
std::string ordinalText(int rank)
{
    constexpr int kTen = 10;
    constexpr int kHundred = 100;
    const int last = rank % kTen;
    const bool isTeen = rank / kTen % kTen == 1 && rank % kHundred >= kTen;
    const char* end = isTeen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return groupedText(rank) + end;
}

std::string unitOf(const Comparison& comparison)
{
    return std::string(unitLabel(comparison.unit, comparison.weightUnit))
           + (multiplierOf(comparison.unit) ? " a year" : "");
}

MeasurePanel panelOf(const Comparison& comparison)
{
    MeasurePanel panel;
    panel.measure = comparison.measureId;
    panel.title = measureTitle(comparison);
    panel.unit = unitOf(comparison);
    panel.bars.reserve(comparison.rows.size());
    for (const ComparisonRow& row : comparison.rows) {
        panel.bars.push_back({.area = row.rate.area,
                              .label = row.rate.name,
                              .value = row.rate.rate ? std::optional(row.rate.rate->value) : std::nullopt,
                              .valueText = rateText(row.rate),
                              .wardClass = row.wardClass,

                              .rank = row.rank,
                              .index = row.index});
    }
    panel.indexBase = comparison.reference.indexBase ? comparison.reference.indexBaseLabel : std::string();
    if (const auto& mean = comparison.reference.mean) {
        panel.mean = ReferenceLine{LineRole::Mean, "Mean " + fixedText(*mean, 1), *mean};
    }
    return panel;
}

bool hasRates(const Comparison& comparison)
{
    return std::any_of(comparison.rows.begin(), comparison.rows.end(),
                       [](const ComparisonRow& row) { return row.rate.rate.has_value(); });
}

/// Where all panels have the same unit, the axis says it once.
void sayUnitOnce(SmallMultiples& chart)
{
    const std::string unit = chart.panels.front().unit;
    if (std::any_of(chart.panels.begin(), chart.panels.end(),
                    [&](const MeasurePanel& panel) { return panel.unit != unit; })) {
        return;
    }
    chart.words.axis = capitalised(unit);
    for (MeasurePanel& panel : chart.panels) {
        panel.unit.clear();
    }
}

std::string panelsSetWords(const Comparison& any)
{
    const Reference& reference = any.reference;
    if (!any.notComparable.empty() || !reference.mean || !reference.sd) {
        return any.notComparable;
    }
    return "Reference set: " + reference.label + "; the line is its "
           + (reference.isPublished  ? "published mean"
              : reference.isWeighted ? "weighted mean"
                                     : "unweighted mean")
           + " of each measure, classes are by mean and " + std::string(toText(reference.sdKind))
           + " SD. A convention, not a significance test.";
}

void addPanelsFooter(const std::vector<const Comparison*>& drawn, const std::string& without,
                     SmallMultiples& chart)
{
    const Comparison& any = *drawn.front();
    std::vector<std::string>& footer = chart.words.footer;
    footer = {"Source: " + (any.attribution.empty() ? any.sourceTitle : any.attribution),
              "Period: " + any.periodInWords + "."};
    const auto add = [&](const std::string& line) {
        if (!line.empty() && std::find(footer.begin(), footer.end(), line) == footer.end()) {
            footer.push_back(line);
        }
    };
    add(panelsSetWords(any));
    constexpr std::size_t kMostNotes = 6; // of thirty measures each may have some of its own
    for (const Comparison* comparison : drawn) {
        for (const std::string& note : comparison->notes) {
            if (footer.size() < kMostNotes) {
                add(note);
            }
        }
    }
    const bool hasGaps = std::any_of(chart.panels.begin(), chart.panels.end(), [](const MeasurePanel& panel) {
        return !panel.bars.empty() && !panel.bars.back().value;
    });
    if (hasGaps) {
        footer.emplace_back("× marks wards without a rate; the data say why.");
    }
    if (!without.empty()) {
        footer.push_back("Without rates: " + without + ".");
    }
}

/// "Panels of 12 measures for 15 wards. Cannock South is above average on 9 of them, highest on 4."
std::string describePanels(const SmallMultiples& chart)
{
    std::string text = "Small panels of "
                       + countText(static_cast<std::int64_t>(chart.panels.size()), "measure") + " for "
                       + countText(static_cast<std::int64_t>(chart.panels.front().bars.size()), "ward") + ".";
    std::string name;
    int above = 0;
    int highest = 0;
    for (const MeasurePanel& panel : chart.panels) {
        const auto found = std::find_if(panel.bars.begin(), panel.bars.end(),
                                        [&](const PanelBar& bar) { return bar.area == chart.ward; });
        if (found == panel.bars.end()) {
            continue;
        }
        name = found->label;
        above += found->wardClass == WardClass::Above || found->wardClass == WardClass::SignificantlyAbove;
        highest += found->value && found == panel.bars.begin() ? 1 : 0;
    }
    if (!name.empty()) {
        text += " " + name + " is above average on " + groupedText(above) + " of them, highest on "
                + groupedText(highest) + ".";
    }
    return text + " The table says the same in figures.";
}

} // namespace

SmallMultiples smallMultiples(const std::vector<const Comparison*>& comparisons, std::optional<AreaId> ward,
                              const std::string& marking)
{
    SmallMultiples chart;
    ChartWords& words = chart.words;
    words.title = "All measures by ward";
    words.marking = marking;
    std::vector<const Comparison*> drawn;
    std::string without;
    for (const Comparison* comparison : comparisons) {
        if (hasRates(*comparison)) {
            drawn.push_back(comparison); // NOLINT(performance-inefficient-vector-operation): few
        } else {
            without.append(without.empty() ? "" : ", ").append(comparison->measure);
        }
    }
    if (drawn.empty()) {
        words.explanation = "No ward has a rate in this source and period. Choose others, or enter or import "
                            "ward figures.";
        words.description = words.explanation;
        return chart;
    }
    chart.panels.reserve(drawn.size());
    for (const Comparison* comparison : drawn) {
        chart.panels.push_back(panelOf(*comparison));
    }
    chart.ward = ward;
    const Comparison& any = *drawn.front();
    words.title += ", " + any.area + ", " + any.periodTitle;
    words.subtitle = againstWords(any)
                     + ". Highest ward first; each panel has a scale of its own, so compare "
                     + "heights within a panel only";
    sayUnitOnce(chart);
    addPanelsFooter(drawn, without, chart);
    words.description = describePanels(chart);
    return chart;
}

std::string placeWords(const MeasurePanel& panel, const PanelBar& bar)
{
    if (!bar.rank) {
        return {};
    }
    const std::string ranked = groupedText(std::count_if(
        panel.bars.begin(), panel.bars.end(), [](const PanelBar& each) { return each.rank.has_value(); }));
    std::string text = (*bar.rank == 1 ? "The highest" : ordinalText(*bar.rank)) + " of " + ranked;
    if (bar.index && !panel.indexBase.empty()) {
        text += "; index " + fixedText(*bar.index, 0) + " (100: " + panel.indexBase + ")";
    }
    return text;
}

} // namespace wardwise
