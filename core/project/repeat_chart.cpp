#include "core/project/repeat_chart.h"

#include "core/base/number_text.h"
#include "core/charts/lorenz_chart.h"

namespace wardwise::project {

namespace {

std::string asPercent(double share)
{
    constexpr double kPercent = 100.0;
    return fixedText(kPercent * share, 1) + " %";
}

/// Where the curve bends, for who points there; groups of people can't be selected.
PlotPoint bendOf(const stats::LorenzPoint& bend, const std::string& people)
{
    constexpr double kPercent = 100.0;
    PlotPoint point;
    point.label = "The " + asPercent(bend.areas) + " of " + people + " with fewest events";
    point.at = {kPercent * bend.areas, kPercent * bend.events};
    point.xText = asPercent(bend.areas);
    point.yText = asPercent(bend.events);
    point.isBackdrop = true;
    return point;
}

} // namespace

PointChart repeatChart(const RepeatProfile& profile, const std::string& marking)
{
    PointChart chart;
    ChartWords& words = chart.words;
    words.title =
        profile.name + ": how events are spread over people, " + profile.area + ", " + profile.periodTitle;
    words.marking = marking;
    if (!profile.repeats) {
        words.explanation = profile.sentence;
        words.description = profile.sentence;
        return chart;
    }
    const comparison::Repeats& repeats = *profile.repeats;
    const std::string people = profile.areOffenders ? "offenders" : "victims";
    words.subtitle = profile.sentence;
    words.axis = "Share of events, %";
    chart.xAxis = "Share of " + people + ", from the fewest events to the most, %";
    std::vector<PlotPosition> shares;
    shares.reserve(repeats.lorenz.size());
    for (const stats::LorenzPoint& bend : repeats.lorenz) {
        shares.push_back({bend.areas, bend.events});
        chart.points.push_back(bendOf(bend, people));
    }
    addLorenz(chart, shares, people);
    words.footer = {
        "Source: " + profile.attribution, "Period: " + profile.periodTitle + ".", lorenzHelp(people),
        "Gini coefficient " + fixedText(repeats.gini, 2)
            + " (0: all had as many; near 1: one had them all), among those with at least one event."};
    if (repeats.isAtLeast) {
        words.footer.emplace_back(
            "Some people are counted as having so many events or more: the curve would sag farther "
            "with their own numbers.");
    }
    words.description =
        "Lorenz curve of " + people + ". " + profile.sentence + " The table says the same in figures.";
    return chart;
}

} // namespace wardwise::project
