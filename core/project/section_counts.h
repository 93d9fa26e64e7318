// The count that a section's volume is told by.
#pragma once

#include "core/project/project.h"

#include <optional>

namespace wardwise::project {

/// The newest count of the section's first measure that has one for the partnership, whole (no breakdown), of
/// any source; of equally new ones the last stored. None where no measure has one.
Result<std::optional<Observation>> newestCount(const Project& project, const Priority& priority);

} // namespace wardwise::project
