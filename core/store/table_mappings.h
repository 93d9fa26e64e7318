// What is kept of how tables were understood: a mapping, as JSON, for each layout.
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <optional>
#include <string>

namespace wardwise::store {

Result<std::optional<std::string>> loadTableMapping(const Connection& connection, const std::string& layout);

/// In the place of the one that there was. `savedAt` is ISO 8601, UTC.
Result<void> saveTableMapping(const Connection& connection, const std::string& layout,
                              const std::string& mapping, const std::string& savedAt);

} // namespace wardwise::store
