// How far two comparisons of the same wards put them in the same order.
#pragma once

#include "core/domain/comparison.h"

#include <optional>

namespace wardwise::comparison {

/// Spearman's rank correlation, -1 to 1, of the wards that have both rates (methods M25); none with fewer
/// than three.
std::optional<double> rankCorrelation(const Comparison& a, const Comparison& b);

} // namespace wardwise::comparison
