// The chart of a section: its wards ranked where there are ward figures, else the partnership beside the
// force.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/project/project.h"

#include <optional>

namespace wardwise::project {

/// The wards of the assessed area by the measure, or by the first of the section's whose wards can be
/// classed, or that another source counts (nearly) alike; none where there's none.
Result<std::optional<Comparison>> sectionComparison(const Project& project, const Priority& priority,
                                                    std::optional<MeasureId> measure);

/// The partnership beside its force: those of the section's rates that are of one unit and period; without
/// rows where there's none.
Result<DotRows> sectionRates(const Project& project, const Priority& priority);

/// What there's data for, best first: the section's main measure by ward, where its wards can be classed; the
/// same of a measure that another source counts (nearly) alike; the section's rates beside the force's, those
/// of one unit. None where there's neither.
Result<std::optional<ChartSpec>> sectionChart(const Project& project, const Priority& priority);

} // namespace wardwise::project
