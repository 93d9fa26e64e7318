// Agreement of two raters on an ordered scale beyond chance: Cohen's weighted kappa with quadratic weights.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace wardwise::stats {

struct WeightedKappa
{
    std::size_t n = 0;       ///< items that both rated
    std::size_t leftOut = 0; ///< items that one or both left blank
    /// 1 - (observed)/(expected disagreement), each the mean of the squared distance in levels (Cohen 1968,
    /// weights (i - j)^2), expected by the raters' own shares of each level. 1 complete agreement, 0 as by
    /// chance. None where nothing was expected: no items, or both put all on the same level.
    std::optional<double> kappa;

    friend bool operator==(const WeightedKappa&, const WeightedKappa&) = default;
};

/// Levels counted from 0, in their order; items in the same order of both lists. None where the lists differ
/// in length.
std::optional<WeightedKappa> weightedKappa(std::span<const std::optional<std::size_t>> a,
                                           std::span<const std::optional<std::size_t>> b);

} // namespace wardwise::stats
