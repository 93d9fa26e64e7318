// Following recommendations up: who does each, by when, and how far it is.
#pragma once

#include "core/base/result.h"
#include "core/domain/assessment.h"
#include "core/store/connection.h"

#include <string>

namespace wardwise::project {

/// Stores owner, due date and status as one named edit. `section` is the title of the section that it belongs
/// to; empty for a recommendation to the partnership as a whole.
Result<void> editRecommendation(const store::Connection& connection, const std::string& section,
                                const Recommendation& recommendation);

} // namespace wardwise::project
