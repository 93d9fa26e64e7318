// The rate of several areas taken together: all their recorded counts, or what these are scaled or weighted
// to, over all their populations.
#pragma once

#include "core/domain/comparison.h"

#include <optional>
#include <vector>

namespace wardwise::comparison {

struct PooledRate
{
    std::optional<Count> count; ///< none of weighted sums
    std::optional<double> scaledCount;
    Population population;
    Rate rate;
    std::optional<Interval> ci95; ///< none of scaled counts and weighted sums
};

/// Whether the rate is made of what can be taken together with other areas': a recorded count, or a weighted
/// sum of such, and a population.
bool canBePooled(const AreaRate& rate);

/// Of the areas that have a rate; none where one of them has a rate without a recorded count and a
/// population.
std::optional<PooledRate> pooledRate(const std::vector<AreaRate>& rates, double multiplier);

} // namespace wardwise::comparison
