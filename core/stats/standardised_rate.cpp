#include "core/stats/standardised_rate.h"

#include "core/stats/exposed_count.h"
#include "core/stats/rate.h"

#include <cmath>

namespace wardwise::stats {

namespace {

/// Below it neither rate nor limits are calculated (OHID).
constexpr std::int64_t kStandardisedFrom = 10;

} // namespace

std::optional<StandardisedRate> standardisedRate(std::span<const Stratum> strata, double multiplier,
                                                 double level)
{
    double weights = 0.0;
    double sum = 0.0;
    double variance = 0.0;
    Count events;
    for (const Stratum& stratum : strata) {
        if (stratum.events.value < 0 || !(stratum.population > 0) || !(stratum.standard >= 0)) {
            return std::nullopt;
        }
        const auto x = static_cast<double>(stratum.events.value);
        const double each = stratum.standard / stratum.population;
        events += stratum.events;
        weights += stratum.standard;
        sum += each * x;
        variance += each * each * x;
    }
    if (!(weights > 0) || events.value < kStandardisedFrom || !isLevel(level)) {
        return std::nullopt;
    }
    const Limits limits = byarLimits(events, level);
    if (!limits.lower || !limits.upper) {
        return std::nullopt;
    }
    const auto total = static_cast<double>(events.value);
    const double rate = sum / weights;
    const double scale = std::sqrt(variance / total) / weights;
    return StandardisedRate{.rate = rate * multiplier,
                            .limits = {.low = (rate + scale * (*limits.lower - total)) * multiplier,
                                       .high = (rate + scale * (*limits.upper - total)) * multiplier},
                            .events = events};
}

} // namespace wardwise::stats
