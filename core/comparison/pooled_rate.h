// The rate of several areas taken together: all their recorded counts, or what these are scaled to, over all
// their populations.
#pragma once

#include "core/domain/comparison.h"

#include <optional>
#include <vector>

namespace wardwise::comparison {

struct PooledRate
{
    Count count;
    Population population;
    Rate rate;
    std::optional<Interval> ci95; ///< none of scaled counts
};

/// Of the areas that have a rate; none where one of them has a rate without a recorded count and a
/// population.
std::optional<PooledRate> pooledRate(const std::vector<AreaRate>& rates, double multiplier);

} // namespace wardwise::comparison
