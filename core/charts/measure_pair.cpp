#include "core/charts/measure_pair.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace wardwise {

namespace {

bool isAbove(WardClass wardClass)
{
    return wardClass == WardClass::Above || wardClass == WardClass::SignificantlyAbove;
}

WardClass levelOf(const ComparisonRow& across, const ComparisonRow& up)
{
    if (across.wardClass == WardClass::NotComparable || up.wardClass == WardClass::NotComparable) {
        return WardClass::NotComparable;
    }
    const int above = (isAbove(across.wardClass) ? 1 : 0) + (isAbove(up.wardClass) ? 1 : 0);
    return above == 2 ? WardClass::SignificantlyAbove : above == 1 ? WardClass::Above : WardClass::Within;
}

PlotPoint pointOf(const ComparisonRow& across, const ComparisonRow& up)
{
    PlotPoint point;
    point.key = up.rate.area;
    point.label = up.rate.name;
    point.at = {across.rate.rate->value, up.rate.rate->value};
    point.xText = rateText(across.rate);
    point.yText = rateText(up.rate);
    point.level = levelOf(across, up);
    return point;
}

void addMeans(const Comparison& across, const Comparison& up, PointChart& chart)
{
    PlotPosition most;
    for (const PlotPoint& point : chart.points) {
        most = {std::max(most.x, point.at.x), std::max(most.y, point.at.y)};
    }
    constexpr double kBeyond = 2.0;
    if (up.reference.mean) {
        chart.curves.push_back(
            {CurveRole::Baseline, {{0.0, *up.reference.mean}, {most.x * kBeyond, *up.reference.mean}}});
    }
    if (across.reference.mean) {
        chart.curves.push_back(
            {CurveRole::Inner, {{*across.reference.mean, 0.0}, {*across.reference.mean, most.y * kBeyond}}});
    }
    if (up.reference.mean) {
        chart.curveWords.push_back(
            {CurveRole::Baseline, "Mean, " + up.measure + ", " + fixedText(*up.reference.mean, 1)});
    }
    if (across.reference.mean) {
        chart.curveWords.push_back(
            {CurveRole::Inner, "Mean, " + across.measure + ", " + fixedText(*across.reference.mean, 1)});
    }
}

std::string agreementWords(double rankCorrelation, std::size_t wards)
{
    constexpr double kStrong = 0.7;
    constexpr double kSome = 0.4;
    const double size = std::abs(rankCorrelation);
    const std::string how = size >= kStrong ? "largely in the same order"
                            : size >= kSome ? "partly in the same order"
                                            : "in different orders";
    const std::string reversed = rankCorrelation < -kSome ? "reversed, " : "";
    return "The two measures put the wards " + reversed + how + " (rank correlation "
           + fixedText(rankCorrelation, 2) + " of " + groupedText(static_cast<std::int64_t>(wards))
           + " wards). That they go together doesn't say that one causes the other.";
}

std::string axisOf(const Comparison& comparison)
{
    return measureTitle(comparison) + ", " + unitLabel(comparison.unit, comparison.weightUnit)
           + (multiplierOf(comparison.unit) ? " a year" : "");
}

} // namespace

PointChart measurePair(const Comparison& across, const Comparison& up, std::optional<double> rankCorrelation,
                       const std::string& marking)
{
    PointChart chart;
    ChartWords& words = chart.words;
    words.title = up.measure + " and " + across.measure + " by ward, " + up.area + ", " + up.periodTitle;
    words.subtitle = againstWords(up);
    words.axis = axisOf(up);
    chart.xAxis = axisOf(across);
    words.marking = marking;
    std::unordered_map<AreaId, const ComparisonRow*> others;
    for (const ComparisonRow& row : across.rows) {
        others.emplace(row.rate.area, &row);
    }
    for (const ComparisonRow& row : up.rows) {
        const auto other = others.find(row.rate.area);
        if (row.rate.rate && other != others.end() && other->second->rate.rate) {
            chart.points.push_back(pointOf(*other->second, row));
        }
    }
    if (chart.points.empty()) {
        words.explanation = "No ward has a rate of both measures. Choose another one.";
        words.description = words.explanation;
        return chart;
    }
    for (const auto& [level, text] :
         {std::pair(WardClass::SignificantlyAbove, "Over mean + 1 SD on both"),
          std::pair(WardClass::Above, "Over mean + 1 SD on one"), std::pair(WardClass::Within, "On neither"),
          std::pair(WardClass::NotComparable, "Not classed")}) {
        if (std::any_of(chart.points.begin(), chart.points.end(),
                        [level = level](const PlotPoint& point) { return point.level == level; })) {
            chart.levels.push_back({level, text});
        }
    }
    addMeans(across, up, chart);
    words.footer = {"Source: " + (up.attribution.empty() ? up.sourceTitle : up.attribution),
                    "Period: " + up.periodInWords + "."};
    if (const std::string reference = referenceWords(up.reference); !reference.empty()) {
        words.footer.push_back(up.measure + ": " + reference);
        words.footer.push_back(across.measure + ": " + referenceWords(across.reference));
    }
    if (rankCorrelation) {
        words.footer.push_back(agreementWords(*rankCorrelation, chart.points.size()));
    }
    words.footer.insert(words.footer.end(), up.notes.begin(), up.notes.end());
    for (const std::string& note : across.notes) {
        if (std::find(up.notes.begin(), up.notes.end(), note) == up.notes.end()) {
            words.footer.push_back(across.measure + ": " + note);
        }
    }
    words.description = "Points for " + groupedText(static_cast<std::int64_t>(chart.points.size()))
                        + " wards by two measures. The table says the same in figures.";
    return chart;
}

} // namespace wardwise
