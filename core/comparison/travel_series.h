// A monthly series as the analyses take it: every month from the first to the last, gaps included.
#pragma once

#include "core/comparison/travel.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace wardwise::comparison {

struct MonthlySeries
{
    std::vector<TravelMonth> months; ///< consecutive, from the first with a value to the last
    bool hasCounts = false;
    bool isRate = false;     ///< values are yearly rates
    double multiplier = 1.0; ///< a value is events over exposure times this
    std::vector<std::size_t> rebasedAt;

    /// Events for people, or for the month where values are counts; none where the month is missing.
    [[nodiscard]] std::vector<std::optional<stats::ExposedCount>> counts() const;
    [[nodiscard]] std::vector<std::optional<double>> values() const;
    [[nodiscard]] std::size_t placeOf(Month month) const;
};

/// No months where none has a value.
MonthlySeries monthlySeries(const TravelSeries& series);

} // namespace wardwise::comparison
