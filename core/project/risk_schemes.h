// The schemes of the open project: those that its file holds, and those that come with the program to begin
// from.
#pragma once

#include "core/project/project.h"
#include "core/risk/compiled_scheme.h"

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

/// The one that an assessment is scored by before another is chosen.
inline constexpr std::string_view kFirstScheme = "csp-words-2019";

/// The newest version of each: the file's own, then those that come with the program and aren't in the file.
Result<std::vector<risk::Scheme>> schemes(const Project& project);

/// The one that the assessment on show is scored by.
Result<risk::Scheme> schemeInUse(const Project& project);

/// By its key, in any case; the newest version. Empty: the one in use.
Result<risk::Scheme> findScheme(const Project& project, std::string_view key);

/// From now on the assessment is scored by this scheme. What was said stays as it is: words, which the other
/// scheme may know or not.
Result<void> useScheme(Project& project, const risk::Scheme& scheme);

/// Keeps the scheme, as the next version where one of its key is there, or comes with the program, and says
/// something else; the assessment that was scored by a version of it is scored by this one. Refuses what
/// can't be computed, with the place. What was stored.
Result<risk::Scheme> storeScheme(Project& project, risk::Scheme scheme);

/// The same of a scheme in the documented JSON form. A file that can't be read gets one message with the
/// first places.
Result<risk::Scheme> importScheme(Project& project, std::string_view json);

} // namespace wardwise::project
