// How a figure that was changed says so, and how many there are.
#pragma once

#include "core/store/changed_figures.h"

#include <QString>

namespace wardwise {

/// "was 61.2, corrected 22 November 2026", "entered by hand 22 November 2026"; empty for null.
QString changeWords(const store::ChangedFigure* change);

/// "1 figure", "12 figures".
QString figureCount(int count);

} // namespace wardwise
