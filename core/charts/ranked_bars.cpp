#include "core/charts/ranked_bars.h"

#include "core/base/number_text.h"

#include <algorithm>

namespace wardwise {

namespace {

std::vector<std::string> footerOf(const Comparison& comparison)
{
    std::vector<std::string> footer;
    footer.push_back("Source: "
                     + (comparison.attribution.empty() ? comparison.sourceTitle : comparison.attribution));
    footer.push_back("Period: " + comparison.periodInWords + ".");
    const Reference& reference = comparison.reference;
    if (const std::string words = referenceWords(reference); !words.empty()) {
        footer.push_back(words + " A convention, not a significance test.");
    } else if (!comparison.notComparable.empty()) {
        footer.push_back(comparison.notComparable);
    }
    const bool whiskers = std::any_of(comparison.rows.begin(), comparison.rows.end(),
                                      [](const ComparisonRow& row) { return row.rate.ci95.has_value(); });
    if (whiskers && !comparison.weightUnit.empty()) {
        footer.emplace_back("Whiskers: 95 % interval of each weighted sum (Dobson's, from 10 events on), the "
                            "weights taken as known.");
    } else if (whiskers && comparison.form == RateForm::ScaledForUnlocated) {
        footer.emplace_back(
            "Whiskers: 95 % interval of the recorded counts, times their factors (exact below "
            "10 events, Byar's from 10; of several types Dobson's).");
    } else if (whiskers) {
        footer.emplace_back("Whiskers: 95 % interval of each rate (exact below 10 events, Byar's from 10).");
    }
    constexpr std::size_t kLongestSum = 120; // bytes; a longer one is in the inspector
    if (!comparison.madeOf.empty() && comparison.madeOf.size() <= kLongestSum) {
        footer.push_back(comparison.measure + " is computed: " + comparison.madeOf + ".");
    }
    footer.insert(footer.end(), comparison.notes.begin(), comparison.notes.end());
    return footer;
}

void addLines(const Reference& reference, std::vector<ReferenceLine>& lines)
{
    if (!reference.mean) {
        return;
    }
    lines.push_back({LineRole::Mean, "Mean " + fixedText(*reference.mean, 1), *reference.mean});
    if (!reference.sd || *reference.sd <= 0) {
        return;
    }
    const double one = *reference.mean + *reference.sd;
    const double two = *reference.mean + 2 * *reference.sd;
    lines.push_back({LineRole::OneSd, "+1 SD " + fixedText(one, 1), one});
    lines.push_back({LineRole::TwoSd, "+2 SD " + fixedText(two, 1), two});
}

RankedBar barOf(const ComparisonRow& row)
{
    return {.area = row.rate.area,
            .label = row.rate.name,
            .value = row.rate.rate ? std::optional(row.rate.rate->value) : std::nullopt,
            .valueText = rateText(row.rate),
            .interval = row.rate.ci95,
            .wardClass = row.wardClass};
}

std::string describe(const Comparison& comparison, const RankedBars& chart)
{
    if (chart.bars.empty()) {
        return chart.words.explanation;
    }
    std::string text = "Ranked bars of " + std::to_string(chart.bars.size()) + " areas";
    if (chart.bars.front().value) {
        text += ", highest " + chart.bars.front().label + " with " + chart.bars.front().valueText;
    }
    if (comparison.reference.mean) {
        text += "; mean of " + comparison.reference.label + " " + fixedText(*comparison.reference.mean, 1);
    }
    return text + ". The table beside it says the same in figures.";
}

} // namespace

std::string measureTitle(const Comparison& comparison)
{
    const bool isInFooter = !comparison.weightUnit.empty();
    return comparison.measureNote.empty() || comparison.measureNote.size() > 30 || isInFooter
               ? comparison.measure
               : comparison.measure + " (" + comparison.measureNote + ")";
}

std::string againstWords(const Comparison& comparison)
{
    const std::string form = comparison.form ? "; " + std::string(inWords(*comparison.form)) : std::string();
    if (!comparison.notComparable.empty()) {
        return "Not classed: no like-for-like reference set" + form;
    }
    return "Compared with " + comparison.reference.label + form;
}

std::string referenceWords(const Reference& reference)
{
    if (!reference.mean || !reference.sd) {
        return {};
    }
    std::string text = "Reference set: " + reference.label + ", "
                       + (reference.isPublished  ? "mean "
                          : reference.isWeighted ? "weighted mean "
                                                 : "unweighted mean ")
                       + fixedText(*reference.mean, 1) + ", " + std::string(toText(reference.sdKind)) + " SD "
                       + fixedText(*reference.sd, 1);
    if (!reference.isPublished) {
        text += ", " + groupedText(reference.areas) + " areas";
    }
    return text + (reference.how.empty() ? "." : "; " + reference.how + ".");
}

std::string axisLabel(MeasureUnit unit, const std::string& weightUnit)
{
    if (!weightUnit.empty()) {
        return capitalised(unitLabel(unit, weightUnit) + " a year");
    }
    if (multiplierOf(unit)) {
        return "Rate " + std::string(unitLabel(unit)) + " a year";
    }
    return std::string(unitLabel(unit));
}

std::string rateText(const AreaRate& rate)
{
    return rate.rate ? fixedText(rate.rate->value, std::max(1, rate.decimals)) : rate.whyNone;
}

RankedBars rankedBars(const Comparison& comparison, const std::string& marking, std::size_t most,
                      std::optional<AreaId> always)
{
    RankedBars chart;
    const std::size_t shown = std::min(comparison.rows.size(), most);
    std::string alsoShown;
    for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
        const ComparisonRow& row = comparison.rows[i];
        if (i < shown || row.rate.area == always) {
            chart.bars.push_back(barOf(row));
            alsoShown = i < shown ? "" : " and " + row.rate.name;
        }
    }
    addLines(comparison.reference, chart.lines);
    ChartWords& words = chart.words;
    words.title = measureTitle(comparison) + " by ward, " + comparison.area + ", " + comparison.periodTitle;
    words.subtitle = againstWords(comparison);
    if (shown < comparison.rows.size()) {
        words.subtitle += "; " + std::to_string(shown) + " highest of "
                          + groupedText(static_cast<std::int64_t>(comparison.rows.size())) + " wards"
                          + alsoShown;
    }
    words.axis = axisLabel(comparison.unit, comparison.weightUnit);
    words.footer = footerOf(comparison);
    words.marking = marking;
    if (chart.bars.empty()) {
        words.explanation =
            "There are no wards to show. Enter or import ward figures to see them ranked here.";
    }
    words.description = describe(comparison, chart);
    return chart;
}

} // namespace wardwise
