// The schemes that come with the program: to begin from, none of them official.
#pragma once

#include "core/risk/scheme.h"

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::report {

/// "csp-words-2019", "matrix-4x4", "morile-shaped": in this order.
std::vector<risk::Scheme> builtInSchemes();

/// The JSON of one, as it ships; empty where there's none of that key.
std::string builtInSchemeJson(std::string_view key);

} // namespace wardwise::report
