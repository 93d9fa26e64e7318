// Judging a comparison: what chance and the spread of the areas leave of it, and what to say of each area.
#pragma once

#include "core/domain/comparison.h"
#include "core/domain/period.h"
#include "core/domain/verdict.h"
#include "core/stats/exposed_count.h"

#include <optional>
#include <vector>

namespace wardwise::comparison {

/// What the rows are judged against.
struct JudgedAgainst
{
    std::vector<AreaRate>
        reference; ///< rates of the reference set, in the form of the rows, with counts where known
    /// The rate at index 100, of located rows: counts are of those. It's taken as fixed (methods M5, M8).
    std::optional<double> baseline;
    int months = kMonthsAYear; ///< of the period
};

/// Events in as many people, where both are known and the figure doesn't contradict itself.
std::optional<stats::ExposedCount> exposedCount(const AreaRate& rate);

/// Verdicts on the rows of a comparison, in their order.
Verdicts judge(const Comparison& comparison, const JudgedAgainst& against, const VerdictScope& scope = {});

} // namespace wardwise::comparison
