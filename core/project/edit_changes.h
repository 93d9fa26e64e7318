// What each edit in the history changed, in words.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"

#include <map>
#include <string>

namespace wardwise::project {

class Project;

/// "Cannock South, Burglary, 2018-19: 12.0 → 12.1" where an edit changed one figure, "12 figures" where it
/// changed several; an edit that changed none isn't among them.
Result<std::map<EditId, std::string>> editChanges(const Project& project);

} // namespace wardwise::project
