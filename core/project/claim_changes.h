// Claims of which the figures say something else than they did by an earlier month.
#pragma once

#include "core/domain/period.h"
#include "core/domain/year_changes.h"
#include "core/project/project.h"

#include <vector>

namespace wardwise::project {

/// Each stored claim whose outcome by the figures of periods that have begun by `until` differs from the one
/// by all figures, in their order; those that are contradicted now come first. Nothing is kept: both outcomes
/// are worked out.
Result<std::vector<ClaimChange>> claimChanges(const Project& project, Month until);

} // namespace wardwise::project
