// What changed in a source's figures between the same months of two years, ward by ward and as a whole, and
// what of it is more than chance.
#pragma once

#include "core/comparison/reference_set.h"
#include "core/comparison/ward_figures.h"
#include "core/comparison/year_pair.h"
#include "core/domain/year_changes.h"

#include <vector>

namespace wardwise::comparison {

/// Of the wards of `area`, of it and of its force. Each measure with counts of its own is tested, in one
/// family for wards and another for wholes; one that is made of others isn't, for it says the same again. How
/// much changes vary is taken from all wards of the force. Flags are compared against each of `references`.
SourceChanges yearChanges(const WardFigures& figures, const Area& area, const YearPair& years,
                          const std::vector<ReferenceSet>& references);

} // namespace wardwise::comparison
