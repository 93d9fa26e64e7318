// Whether a series rises or falls, whatever its form: Mann-Kendall's test, Sen's slope, and both within
// seasons: methods M20 and M21 (Gilbert 1987; Hirsch, Slack & Smith 1982).
#pragma once

#include "core/base/quantity.h"

#include <cstddef>
#include <optional>
#include <span>

namespace wardwise::stats {

/// Fewer points have no direction that could be shown: with three the exact p can't go below a third.
constexpr std::size_t kPointsForDirection = 4;

struct MannKendall
{
    std::size_t n = 0;            ///< points that are there
    double s = 0.0;               ///< pairs that rise less pairs that fall
    double variance = 0.0;        ///< of s, corrected for ties
    double z = 0.0;               ///< (s -+ 1)/sqrt(variance), nought where s is
    double p = 1.0;               ///< two-sided, from z; 1 for a constant series
    std::optional<double> exactP; ///< two-sided; none with ties or 50 points and more
    double tauA = 0.0;            ///< s over the number of pairs
    std::optional<double> tauB;   ///< the same corrected for ties in the values; none for a constant series
    std::optional<double> slope;  ///< Sen's: median change for one unit of time
    std::optional<Interval>
        slopeLimits; ///< 95 %; none where a rank falls outside of 1 to the number of slopes

    friend bool operator==(const MannKendall&, const MannKendall&) = default;
};

/// Missing values are left out, and the times of the others kept. `times` in any unit, one for each value,
/// rising; empty: 0, 1, 2... None with fewer than two values or other times.
std::optional<MannKendall> mannKendall(std::span<const std::optional<double>> values,
                                       std::span<const double> times = {});

struct SeasonalKendall
{
    double s = 0.0; ///< summed over seasons, as is its variance
    double variance = 0.0;
    double z = 0.0; ///< with the continuity correction, which CRAN's Kendall omits
    double p = 1.0;
    std::optional<double> slope; ///< median of the slopes within seasons, for a whole cycle

    friend bool operator==(const SeasonalKendall&, const SeasonalKendall&) = default;
};

/// Value i is of season i % `period`: 12 for months. None where the period is nought or no season has two
/// values.
std::optional<SeasonalKendall> seasonalKendall(std::span<const std::optional<double>> values,
                                               std::size_t period);

} // namespace wardwise::stats
