#include "core/charts/funnel_chart.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>
#include <array>

namespace wardwise {

namespace {

std::string placeWords(FunnelClass place)
{
    switch (place) {
    case FunnelClass::AboveOuter:
        return "Above the 99.8 % limit";
    case FunnelClass::AboveInner:
        return "Above the 95 % limit";
    case FunnelClass::Within:
        return "Within the limits";
    case FunnelClass::BelowInner:
        return "Below the 95 % limit";
    case FunnelClass::BelowOuter:
        return "Below the 99.8 % limit";
    case FunnelClass::NoPoint:
        break;
    }
    return "Fewer than 10 events expected: not placed";
}

constexpr std::array kPlaces{FunnelClass::AboveOuter, FunnelClass::AboveInner, FunnelClass::Within,
                             FunnelClass::BelowInner, FunnelClass::BelowOuter, FunnelClass::NoPoint};

PlotPoint pointOf(const FunnelPlotArea& area)
{
    PlotPoint point;
    point.key = area.area;
    point.label = area.name;
    point.at = {area.at.population, area.at.rate};
    point.xText = groupedText(static_cast<std::int64_t>(area.at.population));
    point.yText = fixedText(area.at.rate, 1);
    point.isBackdrop = !area.compared;
    point.level = area.compared ? levelOf(area.place) : WardClass::Within;
    point.remark = groupedText(area.count) + (area.count == 1 ? " event" : " events");
    point.remark += "\n" + (area.compared ? placeWords(area.place) : "Of the reference set, not compared");
    return point;
}

void addCurves(const FunnelPlot& plot, PointChart& chart)
{
    double most = 0.0;
    for (const FunnelPlotArea& area : plot.areas) {
        most = std::max(most, area.at.population);
    }
    for (const FunnelPlotCurve& curve : plot.curves) {
        PlotCurve drawn;
        drawn.role = curve.role == FunnelCurveRole::Inner   ? CurveRole::Inner
                     : curve.role == FunnelCurveRole::Outer ? CurveRole::Outer
                                                            : CurveRole::Aside;
        drawn.points.reserve(curve.points.size());
        for (const FunnelPlotPoint& point : curve.points) {
            drawn.points.push_back({point.population, point.rate});
        }
        chart.curves.push_back(std::move(drawn));
    }
    constexpr double kBeyond = 1.1;
    chart.curves.push_back({CurveRole::Baseline, {{0.0, *plot.baseline}, {most * kBeyond, *plot.baseline}}});
    const bool adjusted = plot.limits == FunnelLimits::Adjusted;
    chart.curveWords = {
        {CurveRole::Baseline, capitalised(plot.baselineLabel) + ", " + fixedText(*plot.baseline, 1)},
        {CurveRole::Inner, adjusted ? "95 % limits, adjusted" : "95 % limits"},
        {CurveRole::Outer, adjusted ? "99.8 % limits, adjusted" : "99.8 % limits"}};
    if (adjusted) {
        chart.curveWords.push_back({CurveRole::Aside, "95 % by chance alone"});
    }
}

std::vector<std::string> footerOf(const Comparison& comparison, const Verdicts& verdicts,
                                  const FunnelPlot& plot)
{
    std::vector<std::string> footer;
    footer.push_back("Source: "
                     + (comparison.attribution.empty() ? comparison.sourceTitle : comparison.attribution));
    footer.push_back("Period: " + comparison.periodInWords + ".");
    footer.push_back(
        std::string("How to read it: the fewer people a ward has, the more its rate varies by chance, so the "
                    "limits open to the left. Of wards that differ from the line by ")
        + (plot.limits == FunnelLimits::Adjusted ? "no more than places usually do" : "chance alone")
        + ", at most about 1 in 20 lies outside the 95\u00a0% limits and 1 in 500 outside the 99.8\u00a0% "
          "ones.");
    if (plot.limits == FunnelLimits::Adjusted && verdicts.phi) {
        footer.push_back(
            "Adjusted limits allow for places differing by more than chance (over-dispersion, phi "
            + fixedText(*verdicts.phi, 1) + ", winsorised at 10\u00a0%). Outside the 95\u00a0% "
            + "limits of chance alone lie " + groupedText(verdicts.outside) + " of "
            + groupedText(verdicts.judged) + " areas of the reference set.");
    } else if (verdicts.phi && *verdicts.phi > 1.0) {
        footer.push_back(groupedText(verdicts.outside) + " of " + groupedText(verdicts.judged)
                         + " areas of the reference set lie outside the 95 % limits: places differ by more "
                           "than chance (over-dispersion, phi "
                         + fixedText(*verdicts.phi, 1)
                         + "). A ward outside is different, but perhaps no more so than places are.");
    }
    if (plot.withoutPoint > 0) {
        footer.push_back(groupedText(plot.withoutPoint)
                         + (plot.withoutPoint == 1 ? " ward has" : " wards have")
                         + " no count or no population, and so no point.");
    }
    footer.insert(footer.end(), comparison.notes.begin(), comparison.notes.end());
    return footer;
}

/// "2 of 15 wards lie above the limits (Cannock South, Cannock West), 1 below."
std::string describe(const PointChart& chart)
{
    int all = 0;
    int below = 0;
    std::vector<std::string> above;
    for (const PlotPoint& point : chart.points) {
        if (point.isBackdrop) {
            continue;
        }
        all += 1;
        below += point.level == WardClass::Below || point.level == WardClass::SignificantlyBelow ? 1 : 0;
        if (point.level == WardClass::Above || point.level == WardClass::SignificantlyAbove) {
            above.push_back(point.label);
        }
    }
    std::string text = "Funnel plot of " + groupedText(all) + " wards: "
                       + groupedText(static_cast<std::int64_t>(above.size())) + " above the 95 % limits";
    constexpr std::size_t kMostNamed = 5;
    for (std::size_t i = 0; i < std::min(kMostNamed, above.size()); ++i) {
        text.append(i == 0 ? " (" : ", ").append(above[i]);
    }
    text += above.empty() ? "" : above.size() > kMostNamed ? " and others)" : ")";
    return text + ", " + groupedText(below) + " below. The table says the same in figures.";
}

} // namespace

PointChart funnelChart(const Comparison& comparison, const Verdicts& verdicts, const FunnelPlot& plot,
                       const std::string& marking)
{
    PointChart chart;
    ChartWords& words = chart.words;
    words.title = measureTitle(comparison) + ": rate and population of each ward, " + comparison.area + ", "
                  + comparison.periodTitle;
    words.marking = marking;
    if (!plot.baseline) {
        words.explanation = plot.whyNone;
        words.description = plot.whyNone;
        return chart;
    }
    words.subtitle = std::string(plot.limits == FunnelLimits::Adjusted
                                     ? "Limits allow for chance and for how places differ"
                                     : "Limits allow for chance alone")
                     + (plot.whyChance.empty() ? "" : ": " + plot.whyChance)
                     + (comparison.form == RateForm::ScaledForUnlocated ? "; located rows only" : "");
    words.axis = axisLabel(comparison.unit, comparison.weightUnit);
    chart.xAxis = capitalised(denominatorLabel(comparison.unit)) + " of the ward";
    bool hasBackdrop = false;
    for (const FunnelPlotArea& area : plot.areas) {
        chart.points.push_back(pointOf(area));
        hasBackdrop = hasBackdrop || !area.compared;
    }
    for (const FunnelClass place : kPlaces) {
        const bool occurs =
            std::any_of(plot.areas.begin(), plot.areas.end(),
                        [&](const FunnelPlotArea& area) { return area.compared && area.place == place; });
        if (occurs) {
            chart.levels.push_back({levelOf(place), placeWords(place)});
        }
    }
    chart.backdropWords = hasBackdrop ? "Others of " + comparison.reference.label : std::string();
    addCurves(plot, chart);
    words.footer = footerOf(comparison, verdicts, plot);
    words.description = describe(chart);
    return chart;
}

} // namespace wardwise
