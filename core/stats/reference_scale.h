// What a reference set's mean and SD may be besides the plain ones: weighted, of all areas but one, and
// without those far out. Methods M29 (the convention) and Tukey's fences for what is far out.
#pragma once

#include "core/base/quantity.h"
#include "core/stats/reference.h"

#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// Mean and SD weighted by `weights` (populations): sum w r/sum w; SD with the divisor sum w - sum w^2/sum w
/// (sample, n - 1 where all weights are equal) or sum w (population). Areas without a rate or a positive
/// weight are left out; empty `weights` are all one. None without any area.
std::optional<MeanAndSd> weightedMeanAndSd(std::span<const std::optional<double>> rates,
                                           std::span<const double> weights, SdKind kind);

/// For each area the mean and SD of all the others, weighted as above: none where no other has a rate. An
/// area without a rate has those of all.
std::vector<std::optional<MeanAndSd>> othersMeanAndSd(std::span<const std::optional<double>> rates,
                                                      std::span<const double> weights, SdKind kind);

/// Rates outside of these are far out (Tukey 1977): three times the middle half's width beyond it, by type-7
/// quartiles. None with fewer than four rates or where the middle half has no width.
std::optional<Interval> farOutFences(std::span<const std::optional<double>> rates);

} // namespace wardwise::stats
