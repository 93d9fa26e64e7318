// One measure of the same wards in two periods against each other: which wards have risen or fallen.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/period_changes.h"

#include <string>

namespace wardwise {

/// The earlier period across, the later one up, and a line of equality: above it a ward has risen. `changes`
/// are from `before` to `after`.
PointChart periodPair(const Comparison& before, const Comparison& after, const PeriodChanges& changes,
                      const std::string& marking);

} // namespace wardwise
