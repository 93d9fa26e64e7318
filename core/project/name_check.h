// Which names may be stored: any that people can read, in any script.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>

namespace wardwise::project {

constexpr std::size_t kLongestName = 1000; ///< bytes, as the file's tables allow
constexpr std::size_t kLongestKey = 200;

/// Refuses blank names, too long ones, bytes that aren't UTF-8, and characters that can't be seen but change
/// what is: controls, line and paragraph separators, non-characters. `what` is said
/// in the message ("area", "measure").
Result<void> checkName(const std::string& name, const char* what, std::size_t longest = kLongestName);

/// The same name with each accented letter as one character, so that two ways of typing it are one name.
std::string composed(const std::string& name);

} // namespace wardwise::project
