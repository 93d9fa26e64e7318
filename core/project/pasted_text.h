// The text of cells copied from a spreadsheet, as rows of cells.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

inline constexpr std::size_t kMostPastedCells = 20000;

using PastedRows = std::vector<std::vector<std::string>>;

/// Tab-separated rows, with cells in double quotes where they hold tabs or line breaks, as spreadsheets write
/// them. Empty rows at the end are left out; each cell is trimmed().
Result<PastedRows> readPasted(std::string_view text);

/// Without spaces around it; breaks, tabs and spaces that don't break are spaces.
std::string trimmed(std::string_view text);

} // namespace wardwise::project
