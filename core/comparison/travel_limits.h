// The control chart of a monthly series: which kind fits the data, its limits, and what the run rules say.
//
// Where a season was found, centre and limits follow it: each month's exposure is multiplied by its seasonal
// index, so that a July as busy as every July isn't called special. Months that stand out stay in the limits,
// as the run rules' convention has it; a rebased chart has limits of its own from each rebased month on.
#pragma once

#include "core/comparison/travel_series.h"
#include "core/domain/travel.h"

#include <vector>

namespace wardwise::comparison {

/// Sets chart kind, the words on why, the segments, and every point's centre, limits and special cause.
/// `indices` are January to December, empty where there's no season.
void addLimits(Travel& travel, const MonthlySeries& series, const std::vector<double>& indices);

} // namespace wardwise::comparison
