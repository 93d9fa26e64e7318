// Entries to begin with: what corrects a stored figure, and what the selection says of a new one.
#pragma once

#include "core/project/project.h"

namespace wardwise::project {

/// Corrects the figure: all that is known of it, its value and note as they are.
FigureEntry correctionOf(const Project& project, const Observation& observation);

/// The entry with all that is known of the stored figure that it corrects; as it is where it corrects none.
FigureEntry filledIn(const Project& project, const FigureEntry& entry);

/// A new figure like the selected one, or in the selected area and measure; else in the assessed area.
FigureEntry entryFromSelection(const Project& project);

} // namespace wardwise::project
