// What typing over a cell of the ward table changes: the one stored figure behind it, or none where it's
// computed from several.
#pragma once

#include "core/project/project.h"

namespace wardwise::project {

/// The entry that lacks only its value; an error says why the cell can't be typed over.
Result<FigureEntry> measureEntry(const Project& project, const WardTable& table, std::size_t row,
                                 std::size_t column);

/// The same for the ward's population.
Result<FigureEntry> populationEntry(const Project& project, const WardTable& table, std::size_t row);

} // namespace wardwise::project
