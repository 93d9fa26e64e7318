// Two measures of the same wards against each other: which wards stand out on both.
#pragma once

#include "core/charts/chart_spec.h"

#include <optional>
#include <string>

namespace wardwise {

/// `across` and `up` are of the same wards, source and period. Lines stand at the mean of each reference set.
/// `rankCorrelation` is of the wards that have both rates.
PointChart measurePair(const Comparison& across, const Comparison& up, std::optional<double> rankCorrelation,
                       const std::string& marking);

} // namespace wardwise
