// The overview as dots in rows: how many times the force's rate each measure's is, highest first.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/overview.h"

#include <string>

namespace wardwise {

/// Rows with a ratio from the highest down, then those without, whose text says why. Headings have no row.
DotRows overviewChart(const Overview& overview, const std::string& marking);

} // namespace wardwise
