// What a table of editable figures says of its cells and headings beyond showing them; it passes through
// proxies.
#pragma once

#include "core/project/figure_places.h"

#include <qnamespace.h>

namespace wardwise {

/// A project::FigureEntry that lacks only its new value; invalid where the cell can't be edited.
constexpr int kEntryRole = Qt::UserRole + 111;

/// Why a cell of figures can't be edited; invalid for headings.
constexpr int kFixedRole = Qt::UserRole + 112;

/// "was 61.2, corrected 22 November 2026" where an edit that stands changed the figure.
constexpr int kChangedRole = Qt::UserRole + 113;

/// The names that a heading is known by, the one on screen first.
constexpr int kNamesRole = Qt::UserRole + 114;

/// Of a column: whether it holds the rows' names, not figures.
constexpr int kIsHeadingRole = Qt::UserRole + 115;

} // namespace wardwise
