// Control charts of counts (c), rates (u) and proportions (p), with Laney's limits where they are more spread
// than chance: method M18.
#pragma once

#include "core/base/quantity.h"
#include "core/stats/chart_segment.h"
#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// c chart: counts of equal periods.
struct CountChart
{
    double centre = 0.0;
    Interval limits;                   ///< m -+ 3 sqrt m, lower at least nought
    Interval probabilityLimits;        ///< Poisson quantiles at .00135 and .99865: whole counts
    std::optional<double> dispersion;  ///< s^2/mean; none with fewer than two points or a mean of nought
    std::optional<double> dispersionP; ///< of more spread than chance gives: chi-squared, n - 1 df

    friend bool operator==(const CountChart&, const CountChart&) = default;
};

/// Of the first `baseline` points, or of all. Missing points are left out. None without a point, or where one
/// is negative.
std::optional<CountChart> countChart(std::span<const std::optional<double>> counts,
                                     std::optional<std::size_t> baseline = std::nullopt);

/// u or p chart: each point has limits of its own.
struct RateChart
{
    double centre = 0.0;                         ///< sum x / sum n
    std::vector<std::optional<Interval>> limits; ///< centre -+ 3 SE; none where a point has no exposure
    std::optional<double> sigmaZ;                ///< mean |difference of z|/1.128; none where undefined
    std::vector<std::optional<Interval>>
        primeLimits; ///< Laney's u', p': the SE times sigmaZ; none where it's none

    friend bool operator==(const RateChart&, const RateChart&) = default;
};

/// u chart: events for one unit of exposure, lower limits at least nought. The centre (and sigmaZ) rest on
/// the first `baseline` points, or on all. A point without a rate is left out, and no difference bridges it.
/// None without any.
std::optional<RateChart> rateChart(std::span<const std::optional<ExposedCount>> points,
                                   std::optional<std::size_t> baseline = std::nullopt);

/// p chart: limits within 0 to 1. None as rateChart() has none, or where a point has more events than
/// exposure.
std::optional<RateChart> proportionChart(std::span<const std::optional<ExposedCount>> points,
                                         std::optional<std::size_t> baseline = std::nullopt);

struct RateChartSegment
{
    ChartSegment where;
    std::optional<RateChart> chart;
};

/// u charts of the segments that begin at each place in `rebasedAt`, each by itself.
std::vector<RateChartSegment> rateChartBySegment(std::span<const std::optional<ExposedCount>> points,
                                                 std::span<const std::size_t> rebasedAt,
                                                 std::optional<std::size_t> baseline = std::nullopt);

} // namespace wardwise::stats
