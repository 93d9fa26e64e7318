// What holds beyond chance in a series of monthly counts: a season, a growth or a step, months that stand
// out.
//
// One Poisson log-linear model explains the months by all of these at once, so that a season isn't taken for
// a step nor a step for a growth. Each claim must reach p < 0.001 with the series' own dispersion
// (quasi-Poisson; neighbouring months that resemble each other count for less), multiplied by how many places
// were looked at, because an analyst looks at a dozen types in scores of wards: of 1,000 series in which
// nothing happens up to 20 show something, up to 60 where neighbouring months resemble each other (by 0.4). A
// growth must agree with the seasonal Kendall test (M21), a step with breakpoints by BIC and with Pettitt's
// test (M23), and must explain the months clearly better than a steady growth does.
//
// The season is one wave of twelve months, or twelve indices where a wave isn't enough; both need 24 months.
// Seasonal indices are used rather than differences from the same month last year, which would double the
// noise, lose the first year and show every outlying month twice. Months count as they are: lengths differ by
// up to 10 %, so a season must lift its highest month by at least 5 %.
#pragma once

#include "core/domain/period.h"
#include "core/stats/exposed_count.h"
#include "core/stats/poisson_regression.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wardwise::comparison {

/// p that a claim must be below; see above.
constexpr double kClaimP = 0.001;
constexpr std::size_t kMonthsForSeason = 24;
constexpr std::size_t kMonthsForLimits = 12;

struct FoundSeason
{
    double p = 1.0;
    bool isWave = true;
    std::vector<double> indices; ///< January to December, mean 1
};

struct FoundGrowth
{
    double p = 1.0;
    double perYear = 0.0; ///< ln of the ratio in a year
    double error = 0.0;   ///< of it, with the dispersion
    bool orStep = false;  ///< one step would explain the months about as well
};

struct FoundStep
{
    double p = 1.0;
    std::size_t at = 0; ///< the first month of the new level
    double log = 0.0;   ///< ln of the new level over the old
    double error = 0.0;
};

struct FoundMonth
{
    std::size_t at = 0;
    double p = 1.0;
    double expected = 0.0; ///< events, from all other months
};

struct TravelModel
{
    std::optional<FoundSeason> season;
    std::optional<FoundGrowth> growth;
    std::optional<FoundStep> step;
    std::vector<FoundMonth> outlying; ///< the one that stands out most first
    double dispersion = 1.0;          ///< about what was found and the level of each year, at least 1
    bool soughtSeason = false;        ///< there were months and events enough
    bool soughtChange = false;        ///< the same, of growth, step and outlying months
};

/// `points` are consecutive months from `first`; a missing one is a gap. At the months `rebasedAt` a new
/// level is known to begin, so no step is found there again.
TravelModel modelTravel(Month first, std::span<const std::optional<stats::ExposedCount>> points,
                        std::span<const std::size_t> rebasedAt);

} // namespace wardwise::comparison
