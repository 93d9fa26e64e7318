// How sure an area's rank is: the ranks that its place takes over seeded draws of every area's rate: method
// M30.
#pragma once

#include "core/stats/exposed_count.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// Ranks from `best` to `worst`, 1 the highest rate.
struct RankInterval
{
    int best = 0;
    int worst = 0;

    friend bool operator==(const RankInterval&, const RankInterval&) = default;
};

struct RankDraws
{
    std::uint64_t seed = 20190331;
    std::size_t draws = 10000;
    double level = 0.95;
    std::size_t threads = 1; ///< changes the time, never the result
};

/// 2.5 % and 97.5 % quantiles (type 7, rounded outwards) of the competition rank over draws of every area's
/// rate from Gamma(x + 1/2, rate n): Jeffreys' posterior. An area's numbers come from the stream (seed, its
/// place in the list). None for areas without a rate, which aren't ranked either; empty intervals throughout
/// where there are no draws or the level is outside of 0 to 1. Takes 4 bytes for each area and draw.
std::vector<std::optional<RankInterval>> rankIntervals(std::span<const std::optional<ExposedCount>> areas,
                                                       const RankDraws& how = {});

} // namespace wardwise::stats
