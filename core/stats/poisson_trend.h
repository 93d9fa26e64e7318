// A steady growth of counts, and of shares: Poisson log-linear trend with a p that allows for
// over-dispersion, and Cochran and Armitage's test: the rest of method M22.
#pragma once

#include "core/stats/exposed_count.h"

#include <optional>
#include <span>

namespace wardwise::stats {

struct PoissonTrend
{
    double intercept = 0.0;     ///< ln of the rate at time nought
    double slope = 0.0;         ///< ln of the growth in one unit of time
    double standardError = 0.0; ///< of the slope, if counts vary by chance alone
    double z = 0.0;
    double p = 1.0;             ///< two-sided, if counts vary by chance alone
    double percentChange = 0.0; ///< in one unit of time: 100 (exp(slope) - 1)
    double deviance = 0.0;
    std::optional<double> dispersion;         ///< Pearson's chi-squared over n - 2; none with two points
    std::optional<double> quasiStandardError; ///< times the root of the dispersion
    std::optional<double> quasiP; ///< t on n - 2 degrees of freedom; show it: crime counts are over-dispersed

    friend bool operator==(const PoissonTrend&, const PoissonTrend&) = default;
};

/// Fitted by iterated least squares to 1e-14; `exposure` is the offset. `times` one for each point, in any
/// unit; empty: 0, 1, 2... Points without a rate are left out. None with fewer than two, where all times are
/// the same, nothing happened, everything happened at one end (the slope has no bound), or a count isn't
/// whole.
std::optional<PoissonTrend> poissonTrend(std::span<const std::optional<ExposedCount>> points,
                                         std::span<const double> times = {});

struct ShareTrend
{
    double chiSquared = 0.0; ///< on one degree of freedom
    double p = 1.0;

    friend bool operator==(const ShareTrend&, const ShareTrend&) = default;
};

/// Cochran-Armitage: whether the share of events in the exposure goes with the scores (empty: 1, 2, 3...).
/// None with fewer than two groups, a group with more events than exposure, equal scores, or no or only
/// events.
std::optional<ShareTrend> shareTrend(std::span<const std::optional<ExposedCount>> groups,
                                     std::span<const double> scores = {});

} // namespace wardwise::stats
