#include "core/comparison/funnel_plot.h"

#include "core/stats/dispersion.h"
#include "core/stats/funnel.h"

#include <algorithm>
#include <unordered_set>

namespace wardwise::comparison {

namespace {

/// Turns events expected into people, and ratios into rates.
struct FunnelUnits
{
    double baseline = 0.0;  ///< rate
    double perPerson = 0.0; ///< events that the baseline lets expect of one person in the period

    [[nodiscard]] FunnelPlotPoint pointOf(const stats::FunnelPoint& point) const
    {
        return {point.expected / perPerson, point.ratio * baseline};
    }
};

using LimitOf = std::vector<stats::FunnelPoint> (*)(double, double, double);

constexpr double kCurveStep = 1.02;

/// A limit's curve, widened by over-dispersion where that is given and reaches further.
std::vector<FunnelPlotPoint> curveOf(LimitOf limitOf, double level, double most, const FunnelUnits& units,
                                     const std::optional<stats::Dispersion>& dispersion = {})
{
    const bool high = limitOf == &stats::highFunnelCurve;
    std::vector<FunnelPlotPoint> points;
    for (stats::FunnelPoint point : limitOf(most, level, kCurveStep)) {
        const auto limits =
            dispersion ? stats::adjustedFunnelLimits(point.expected, *dispersion, level) : std::nullopt;
        if (limits) {
            point.ratio = high ? std::max(point.ratio, limits->high) : std::min(point.ratio, limits->low);
        }
        points.push_back(units.pointOf(point));
    }
    return points;
}

std::optional<stats::Dispersion> dispersionOf(const Verdicts& verdicts)
{
    if (!verdicts.tauSquared || *verdicts.tauSquared <= 0.0) {
        return std::nullopt;
    }
    stats::Dispersion dispersion;
    dispersion.scale = verdicts.onLogScale ? stats::DispersionScale::Log : stats::DispersionScale::SquareRoot;
    dispersion.tauSquared = *verdicts.tauSquared;
    return dispersion;
}

void addCurves(FunnelPlot& plot, const FunnelUnits& units, const std::optional<stats::Dispersion>& adjustment)
{
    double most = 0.0;
    for (const FunnelPlotArea& area : plot.areas) {
        most = std::max(most, area.at.population * units.perPerson);
    }
    constexpr double kBeyond = 1.1;
    most *= kBeyond;
    for (const LimitOf limitOf : {&stats::lowFunnelCurve, &stats::highFunnelCurve}) {
        for (const auto& [role, level] : {std::pair(FunnelCurveRole::Inner, stats::kInnerFunnelLevel),
                                          std::pair(FunnelCurveRole::Outer, stats::kOuterFunnelLevel)}) {
            plot.curves.push_back({role, curveOf(limitOf, level, most, units, adjustment)});
        }
        if (adjustment) {
            plot.curves.push_back(
                {FunnelCurveRole::ChanceInner, curveOf(limitOf, stats::kInnerFunnelLevel, most, units)});
        }
    }
}

std::optional<FunnelPlotArea> plotArea(const AreaRate& rate, double yearly)
{
    const auto known = exposedCount(rate);
    if (!known) {
        return std::nullopt;
    }
    FunnelPlotArea area;
    area.area = rate.area;
    area.name = rate.name;
    area.count = rate.count->value;
    area.at = {known->exposure, known->events / known->exposure * yearly};
    return area;
}

void addAreas(FunnelPlot& plot, const Comparison& comparison, const Verdicts& verdicts,
              const JudgedAgainst& against, double yearly)
{
    std::unordered_set<AreaId> compared;
    for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
        compared.insert(comparison.rows[i].rate.area);
        auto area = plotArea(comparison.rows[i].rate, yearly);
        if (!area) {
            plot.withoutPoint += 1;
            continue;
        }
        const AreaVerdict& verdict = verdicts.areas.at(i);
        area->place = plot.limits == FunnelLimits::Adjusted ? verdict.adjusted : verdict.funnel;
        plot.areas.push_back(std::move(*area));
    }
    for (const AreaRate& rate : against.reference) {
        auto area = compared.contains(rate.area) ? std::nullopt : plotArea(rate, yearly);
        if (area) {
            area->compared = false;
            plot.areas.push_back(std::move(*area));
        }
    }
}

} // namespace

FunnelPlot funnelPlot(const Comparison& comparison, const Verdicts& verdicts, const JudgedAgainst& against,
                      FunnelLimits wanted)
{
    FunnelPlot plot;
    const auto multiplier = multiplierOf(comparison.unit);
    if (!multiplier || !comparison.weightUnit.empty()) {
        plot.whyNone = "A funnel needs counts of events among people or households, and this measure isn't a "
                       "rate of them.";
        return plot;
    }
    const double yearly = *multiplier * kMonthsAYear / against.months;
    // Limits that class none of them (too few events are expected anywhere) would only hide what chance
    // leaves.
    const bool classes = std::any_of(verdicts.areas.begin(), verdicts.areas.end(),
                                     [](const AreaVerdict& area) { return area.adjustedZ.has_value(); });
    const auto adjustment =
        wanted == FunnelLimits::Adjusted && classes ? dispersionOf(verdicts) : std::nullopt;
    if (wanted == FunnelLimits::Adjusted && !adjustment) {
        plot.whyChance = comparison.reference.isPublished
                             ? "published figures don't say how much places differ beyond it"
                         : verdicts.tauSquared && classes ? "places differ no more than by chance"
                                                          : "too few events to say how much places differ";
    }
    plot.limits = adjustment ? FunnelLimits::Adjusted : FunnelLimits::Chance;
    addAreas(plot, comparison, verdicts, against, yearly);
    const bool any = !plot.areas.empty() && plot.areas.front().compared;
    if (!any || !verdicts.baseline) {
        plot.areas.clear();
        plot.whyNone = any ? "There's no rate to hold the areas against. Choose another reference set."
                           : "No ward has both a count and a population, so none can be held against chance. "
                             "Import counts and populations.";
        return plot;
    }
    plot.baseline = verdicts.baseline;
    plot.baselineLabel = verdicts.baselineLabel;
    addCurves(plot, {*plot.baseline, *plot.baseline / yearly}, adjustment);
    return plot;
}

} // namespace wardwise::comparison
