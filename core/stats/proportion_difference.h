// Two proportions of different people beside each other: the difference, its limits and its p. Method M4 for
// both.
#pragma once

#include "core/base/quantity.h"

#include <optional>

namespace wardwise::stats {

struct ProportionDifference
{
    double difference = 0.0; ///< the first less the second, of one
    /// Newcombe's hybrid of both Wilson intervals (1998, Statistics in Medicine 17:873, method 10).
    Interval limits;
    double p = 1.0; ///< two-sided, of the score test with the pooled proportion

    friend bool operator==(const ProportionDifference&, const ProportionDifference&) = default;
};

/// None where either isn't a proportion, as wilsonInterval() has none.
std::optional<ProportionDifference> differenceOfProportions(Count firstPart, Count firstWhole,
                                                            Count secondPart, Count secondWhole,
                                                            double level = 0.95);

} // namespace wardwise::stats
