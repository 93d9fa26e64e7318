// A funnel plot as values: areas by population and rate, and the limits within which chance alone, or chance
// and the spread of places, would leave them (methods M8, M9).
#pragma once

#include "core/base/identifier.h"
#include "core/domain/verdict.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

enum class FunnelLimits : std::uint8_t
{
    Chance,  ///< what chance alone leaves
    Adjusted ///< widened by over-dispersion, never narrower than chance
};

enum class FunnelCurveRole : std::uint8_t
{
    Inner,      ///< 95 %, as they class
    Outer,      ///< 99.8 %, as they class
    ChanceInner ///< 95 % by chance alone, beside adjusted ones
};

/// A rate at a population.
struct FunnelPlotPoint
{
    double population = 0.0;
    double rate = 0.0; ///< in the comparison's unit, a year

    friend bool operator==(const FunnelPlotPoint&, const FunnelPlotPoint&) = default;
};

struct FunnelPlotCurve
{
    FunnelCurveRole role = FunnelCurveRole::Inner;
    std::vector<FunnelPlotPoint> points; ///< by rising population

    friend bool operator==(const FunnelPlotCurve&, const FunnelPlotCurve&) = default;
};

struct FunnelPlotArea
{
    AreaId area;
    std::string name;
    std::int64_t count = 0;
    FunnelPlotPoint at; ///< the rate of its count, whatever form the comparison's rates have
    FunnelClass place = FunnelClass::NoPoint;
    bool compared = true; ///< a row of the comparison; else only of the reference set

    friend bool operator==(const FunnelPlotArea&, const FunnelPlotArea&) = default;
};

struct FunnelPlot
{
    FunnelLimits limits = FunnelLimits::Chance; ///< those that class
    std::optional<double> baseline; ///< rate; none: there's nothing to draw, and `whyNone` says why
    std::string baselineLabel;
    std::vector<FunnelPlotCurve> curves;
    std::vector<FunnelPlotArea> areas; ///< those compared first
    int withoutPoint = 0;              ///< areas compared that have no count or no population
    std::string whyNone;
    std::string whyChance; ///< why adjusted limits weren't drawn though they were asked for; else empty

    friend bool operator==(const FunnelPlot&, const FunnelPlot&) = default;
};

} // namespace wardwise
