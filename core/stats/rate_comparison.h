// Two rates side by side, their ratio and their difference: method M10. A ward is part of its force: compare
// it with the *rest* of the force, or take the force's rate as fixed (ratioToReference()), never with itself.
#pragma once

#include "core/base/quantity.h"
#include "core/stats/exposed_count.h"

#include <optional>

namespace wardwise::stats {

/// A ratio whose upper end may be without bound: where the second rate is nought.
struct OpenInterval
{
    double low = 0.0;
    std::optional<double> high; ///< none: without bound

    friend bool operator==(const OpenInterval&, const OpenInterval&) = default;
};

/// The rate of the first over the second's.
struct RateRatio
{
    std::optional<double> ratio;  ///< none where the second has no events: it's infinite
    OpenInterval exact;           ///< conditional on the sum (Clopper-Pearson); its p is `p`
    std::optional<Interval> wald; ///< exp(ln ratio -+ z sqrt(1/x1 + 1/x2)); none where one has no events
    std::optional<Interval> midP; ///< none where one has no events
    double p = 1.0; ///< exact, central: min(1, 2 min(both tails)), which agrees with the exact limits
    double leastLikelyP = 1.0; ///< exact as R's poisson.test prints it, for comparison
    double scoreZ = 0.0;       ///< without continuity correction
    double scoreP = 1.0;

    friend bool operator==(const RateRatio&, const RateRatio&) = default;
};

/// Undefined, and so none, where neither has events; where an exposure isn't positive, a count isn't whole or
/// is negative, or the level is outside of 0 to 1.
std::optional<RateRatio> ratioOfRates(const ExposedCount& first, const ExposedCount& second,
                                      double level = 0.95);

/// The first rate less the second's, in events for one unit of exposure.
struct RateDifference
{
    double difference = 0.0;
    Interval limits; ///< -+ z sqrt(x1/t1^2 + x2/t2^2): no width where neither has events

    friend bool operator==(const RateDifference&, const RateDifference&) = default;
};

/// None where an exposure isn't positive or a count negative.
std::optional<RateDifference> differenceOfRates(const ExposedCount& first, const ExposedCount& second,
                                                double level = 0.95);

/// The whole without one of its parts: the rest of the force. None where the part isn't within the whole or
/// nobody is left.
std::optional<ExposedCount> restOf(const ExposedCount& whole, const ExposedCount& part);

} // namespace wardwise::stats
