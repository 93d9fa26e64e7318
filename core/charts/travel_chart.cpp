#include "core/charts/travel_chart.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>

namespace wardwise {

namespace {

std::string capitalisedWord(std::string_view words)
{
    std::string text(words);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

MonthMark markOf(const TravelPoint& point)
{
    if (point.isOutlying) {
        return point.value >= point.centre ? MonthMark::OutlyingHigh : MonthMark::OutlyingLow;
    }
    const int side = sideOf(point.cause);
    return side > 0 ? MonthMark::SignalHigh : side < 0 ? MonthMark::SignalLow : MonthMark::Plain;
}

std::string remarkOf(const TravelPoint& point)
{
    return point.isOutlying ? "Stands out beyond chance" : capitalisedWord(inWords(point.cause));
}

std::vector<ChartMonth> monthsOf(const Travel& travel)
{
    std::vector<ChartMonth> months;
    months.reserve(travel.points.size());
    for (const TravelPoint& point : travel.points) {
        const bool starts =
            std::any_of(travel.segments.begin(), travel.segments.end(), [&](const TravelSegment& segment) {
                return segment.first == point.month && &segment != &travel.segments.front();
            });
        months.push_back({.month = point.month,
                          .count = point.count,
                          .population = point.population,
                          .value = point.value,
                          .lastYear = point.lastYear,
                          .rolling = point.rolling,
                          .centre = point.centre,
                          .low = point.low,
                          .high = point.high,
                          .startsSegment = starts,
                          .mark = markOf(point),
                          .remark = remarkOf(point)});
    }
    return months;
}

std::string axisOf(const Travel& travel)
{
    if (travel.isRate && multiplierOf(travel.unit)) {
        return axisLabel(travel.unit);
    }
    return travel.isRate ? capitalisedWord(unitLabel(travel.unit)) : "Number a month";
}

std::vector<std::string> footerLines(const Travel& travel)
{
    std::vector<std::string> footer{"Source: "
                                    + (travel.attribution.empty() ? travel.sourceTitle : travel.attribution)};
    const bool isYearly = travel.isRate && multiplierOf(travel.unit) && travel.chart != TravelChartKind::Xmr;
    footer.push_back("Period: " + travel.periodInWords
                     + (isYearly ? ". Each month's count × 12, as a yearly rate." : "."));
    if (!travel.points.empty()) {
        footer.push_back(travel.whyChart);
    }
    constexpr std::size_t kLongestParts = 120; // bytes; a longer one is in the inspector
    if (!travel.madeOf.empty() && travel.madeOf.size() <= kLongestParts) {
        footer.push_back(travel.measure + " is computed: " + travel.madeOf + ".");
    }
    footer.insert(footer.end(), travel.notes.begin(), travel.notes.end());
    return footer;
}

} // namespace

TravelChart travelChart(const Travel& travel, const std::string& marking)
{
    TravelChart chart;
    chart.months = monthsOf(travel);
    chart.decimals = travel.decimals;
    chart.isRate = travel.isRate;
    chart.hasSeasonalLimits = travel.hasSeasonalLimits;
    if (travel.suggestedRebase) {
        chart.step = travel.suggestedRebase;
        chart.stepLabel = "Step: " + inWords(*travel.suggestedRebase);
    }
    ChartWords& words = chart.words;
    words.title = travel.measure + (travel.published ? ", published change, " : " by month, ") + travel.area
                  + (travel.periodInWords.empty() ? "" : ", " + travel.periodInWords);
    words.subtitle = travel.points.empty() ? std::string() : travel.sentence;
    words.axis = axisOf(travel);
    words.footer = footerLines(travel);
    words.marking = marking;
    if (travel.points.empty()) {
        words.explanation =
            travel.sentence.empty() ? "There are no months to show. Import or enter some." : travel.sentence;
        words.description = words.explanation;
        return chart;
    }
    words.description = "A line of " + countText(static_cast<std::int64_t>(chart.months.size()), "month")
                        + " with centre line and limits. " + travel.sentence
                        + " The table beside it says the same in figures.";
    return chart;
}

} // namespace wardwise
