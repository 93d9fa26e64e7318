// The months of a measure in an area, out of the figures of a source: those of a ward, or of its wards added
// up.
#pragma once

#include "core/comparison/travel.h"
#include "core/comparison/ward_figures.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wardwise::comparison {

/// The stored single months of the measure, or of what it adds up, whichever areas they're of; in order.
std::vector<PeriodChoice> monthsOf(const WardFigures& figures, const Measure& measure);

struct MonthlyCounts
{
    TravelSeries series;
    std::vector<std::string> notes; ///< what was added up, and what was left out

    /// How many months have a value.
    [[nodiscard]] std::size_t known() const;
};

/// Of the area itself where it has months of its own; else of its wards that have any, where a month that one
/// of them lacks is missing. Where a load lists every event of a month, a ward without a row had none.
MonthlyCounts monthlyCounts(const WardFigures& figures, const Area& area, const Measure& measure);

} // namespace wardwise::comparison
