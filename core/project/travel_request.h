// Whose direction of travel is asked for, in the words of the command line.
#pragma once

#include "core/domain/period.h"

#include <string>
#include <vector>

namespace wardwise::project {

/// Empty members mean: choose the usual one.
struct TravelRequest
{
    std::string area{}; ///< a ward, or an area whose wards are added up; empty: the assessed one
    std::string measure{};
    std::string source{};        ///< empty: the one with the most months of the measure
    std::vector<Month> rebase{}; ///< by hand, where a reason for a change is known
};

} // namespace wardwise::project
