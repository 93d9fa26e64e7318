// How firm the flags (above, significantly above) of a ward table are: against the other SD, and against what
// rounding leaves.
#pragma once

#include "core/claims/ward_classes.h"

#include <string>
#include <vector>

namespace wardwise::claims {

struct ClassRobustness
{
    int cells = 0;                    ///< that were looked at
    std::vector<std::string> changed; ///< "Hednesford South, Possession of Weapons (1.0)"
};

/// The cells of the columns whose flag by the sample SD isn't that by the population SD, each column
/// against its own wards.
ClassRobustness changedBySd(const std::vector<WardColumn>& columns);

/// The cells that could have another flag by the sample SD, each column against its own wards, if every
/// rate moved by half a unit of its last decimal, all of them in the worst way for the cell.
ClassRobustness changedByRounding(const std::vector<WardColumn>& columns);

} // namespace wardwise::claims
