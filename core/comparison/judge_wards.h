// Judging a comparison: what chance and the spread of the areas leave of it, and what to say of each area.
#pragma once

#include "core/domain/comparison.h"
#include "core/domain/verdict.h"

#include <vector>

namespace wardwise::comparison {

/// Verdicts on the rows of a comparison. `reference` are the rates of its reference set, with counts where
/// they're known; `months` is how long its period is. The funnel stands on the rate at index 100, which is
/// taken as fixed (methods M5, M8).
Verdicts judge(const Comparison& comparison, const std::vector<AreaRate>& reference, int months,
               RankIntervals ranks = RankIntervals::Drawn);

} // namespace wardwise::comparison
