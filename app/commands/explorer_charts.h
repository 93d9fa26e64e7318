// The charts of wards besides the ranked one and the funnel: all measures, pairs, and how events are spread.
#pragma once

#include "app/commands/chart_list.h"

#include <string>

namespace wardwise::app {

/// The request's area is set; its measure is the one of the chart's id.
Result<Chart> multiplesOf(const project::Project& project, const ChartQuestion& question);
Result<Chart> pairOf(const project::Project& project, const ChartQuestion& question);
/// Of wards; where no source has the measure for wards, of repeat victims or offenders.
Result<Chart> lorenzOf(const project::Project& project, const ChartQuestion& question);

/// Adds what there is of these charts.
Result<void> addExplorerCharts(const project::Project& project, std::vector<Available>& charts);

} // namespace wardwise::app
