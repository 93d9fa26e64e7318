// How unevenly the events of a comparison's measure are spread over its wards.
#pragma once

#include "core/domain/comparison.h"
#include "core/domain/spread.h"

namespace wardwise::comparison {

/// Of recorded or reconstructed counts; `whyNone` says why there's none where fewer than two wards have one
/// or none has any event.
Spread spreadOf(const Comparison& comparison);

} // namespace wardwise::comparison
