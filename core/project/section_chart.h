// The chart of a section: its wards ranked where there are ward figures, else the partnership beside the
// force.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/project/project.h"

#include <optional>

namespace wardwise::project {

/// What there's data for, best first: the section's main measure by ward, where its wards can be classed; the
/// same of a measure that another source counts (nearly) alike; the section's rates beside the force's, those
/// of one unit. None where there's neither.
Result<std::optional<ChartSpec>> sectionChart(const Project& project, const Priority& priority);

} // namespace wardwise::project
