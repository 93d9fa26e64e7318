// The profile of one ward: how each of its rates stands to the rate at index 100.
#pragma once

#include "core/charts/chart_spec.h"

#include <string>
#include <vector>

namespace wardwise {

/// `comparisons` are of one source and period, a measure each; measures of which the ward has no index are
/// named in the footer. Without the ward there's only an explanation.
DotRows wardProfile(const std::vector<const Comparison*>& comparisons, AreaId ward,
                    const std::string& marking);

} // namespace wardwise
