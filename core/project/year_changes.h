// What changed since last year in the open project: every source that has the same months of two years, and
// why the others have not.
#pragma once

#include "core/domain/year_changes.h"
#include "core/project/project.h"

#include <string>

namespace wardwise::project {

struct YearChangesRequest
{
    std::string area;   ///< empty: the assessed one
    std::string source; ///< empty: every source that has ward figures
    std::string period; ///< the later one; empty: the newest with the same months a year before
};

Result<YearChanges> yearChanges(const Project& project, const YearChangesRequest& request = {});

} // namespace wardwise::project
