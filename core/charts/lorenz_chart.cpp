#include "core/charts/lorenz_chart.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace wardwise {

namespace {

constexpr double kPercent = 100.0;

std::string percentText(double share, int decimals = 1)
{
    return fixedText(kPercent * share, decimals) + " %";
}

std::vector<PlotPosition> curveOf(const Spread& spread)
{
    std::vector<PlotPosition> shares{{0.0, 0.0}};
    shares.reserve(spread.wards.size() + 1);
    for (const SpreadWard& ward : spread.wards) {
        shares.push_back({ward.wardsUpTo, ward.eventsUpTo});
    }
    return shares;
}

/// The wards with most events that have half of them between them stand out.
void addWardPoints(const Spread& spread, PointChart& chart)
{
    chart.points.reserve(spread.wards.size());
    for (std::size_t i = 0; i < spread.wards.size(); ++i) {
        const SpreadWard& ward = spread.wards[i];
        PlotPoint point;
        point.key = ward.area;
        point.label = ward.name;
        point.at = {kPercent * ward.wardsUpTo, kPercent * ward.eventsUpTo};
        point.xText = percentText(ward.wardsUpTo);
        point.yText = percentText(ward.eventsUpTo);
        point.level = i + spread.halfIn >= spread.wards.size() ? WardClass::Above : WardClass::Within;
        point.remark = countText(ward.count.value, "event") + ", " + percentText(ward.events) + " of all";
        if (ward.people) {
            point.remark += "; " + percentText(*ward.people) + " of residents live here";
        }
        chart.points.push_back(std::move(point));
    }
    const bool isOne = spread.halfIn == 1;
    chart.levels = {{WardClass::Above, (isOne ? std::string("The ward with most, which has")
                                              : "The " + groupedText(static_cast<std::int64_t>(spread.halfIn))
                                                    + " wards with most, which have")
                                           + " half of the events"}};
    if (spread.halfIn < spread.wards.size()) {
        chart.levels.push_back({WardClass::Within, isOne ? "The other wards" : "Other wards"});
    }
}

void addSpreadFooter(const Comparison& comparison, const Spread& spread, std::vector<std::string>& footer)
{
    footer = {"Source: " + (comparison.attribution.empty() ? comparison.sourceTitle : comparison.attribution),
              "Period: " + comparison.periodInWords + ".", lorenzHelp("wards")};
    std::string gini = "Gini coefficient " + fixedText(spread.gini, 2)
                       + " (0: every ward has as many; near 1: one ward has them all).";
    if (spread.giniGeneralised) {
        gini += " There are fewer events than wards; measured against the evenest that they can be it is "
                + fixedText(*spread.giniGeneralised, 2) + " (generalised Gini).";
    }
    if (spread.hoover) {
        gini += " For each ward to have its residents' share, " + percentText(*spread.hoover, 0)
                + " of the events would have to be in other wards.";
    }
    footer.push_back(std::move(gini));
    if (spread.isReconstructed) {
        footer.emplace_back("Counts are worked back from the published rates.");
    }
    if (spread.withoutCount > 0) {
        const bool isOne = spread.withoutCount == 1;
        footer.push_back(countText(static_cast<std::int64_t>(spread.withoutCount), "ward")
                         + (isOne ? " has" : " have") + " no count and " + (isOne ? "isn't" : "aren't")
                         + " drawn.");
    }
}

} // namespace

void addLorenz(PointChart& chart, const std::vector<PlotPosition>& shares, const std::string& whose)
{
    PlotCurve curve{CurveRole::Share, {}};
    curve.points.reserve(shares.size());
    for (const PlotPosition& share : shares) {
        curve.points.push_back({kPercent * share.x, kPercent * share.y});
    }
    chart.curves.push_back({CurveRole::Equality, {{0.0, 0.0}, {kPercent, kPercent}}});
    chart.curves.push_back(std::move(curve));
    chart.curveWords = {{CurveRole::Share, "As it is"},
                        {CurveRole::Equality, "If all " + whose + " had as many events"}};
    chart.most = kPercent;
}

std::string lorenzHelp(const std::string& whose)
{
    return "How to read it: the curve adds up the events of " + whose
           + " from those with fewest to those with most. If all had as many it would be the straight line; "
             "the farther it "
             "sags below that, the more of the events lie with few "
           + whose + ".";
}

std::string spreadSentence(const Comparison& comparison, const Spread& spread)
{
    if (!spread.whyNone.empty()) {
        return spread.whyNone;
    }
    const auto wards = static_cast<std::int64_t>(spread.wards.size());
    std::string text = comparison.measure + ": " + groupedText(static_cast<std::int64_t>(spread.halfIn))
                       + " of the " + countText(wards, "ward") + " had half of the "
                       + countText(spread.events.value, "event") + " (" + percentText(spread.halfShare, 0)
                       + ")";
    if (spread.halfPeople) {
        text += "; " + percentText(*spread.halfPeople, 0) + " of residents live there";
    }
    return text + ".";
}

PointChart lorenzChart(const Comparison& comparison, const Spread& spread, const std::string& marking)
{
    PointChart chart;
    ChartWords& words = chart.words;
    words.title = measureTitle(comparison) + ": how it is spread over wards, " + comparison.area + ", "
                  + comparison.periodTitle;
    words.marking = marking;
    if (!spread.whyNone.empty()) {
        words.explanation = spread.whyNone;
        words.description = spread.whyNone;
        return chart;
    }
    words.subtitle = spreadSentence(comparison, spread);
    words.axis = "Share of events, %";
    chart.xAxis = "Share of wards, from the fewest events to the most, %";
    addWardPoints(spread, chart);
    addLorenz(chart, curveOf(spread), "wards");
    addSpreadFooter(comparison, spread, words.footer);
    words.description = "Lorenz curve of " + countText(static_cast<std::int64_t>(spread.wards.size()), "ward")
                        + ". " + words.subtitle + " Gini coefficient " + fixedText(spread.gini, 2)
                        + ". The table says the same in figures.";
    return chart;
}

} // namespace wardwise
