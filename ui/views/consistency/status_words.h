// How the outcome of a claim looks: a mark, so that colour never speaks alone, a word and a colour.
#pragma once

#include "core/domain/claim.h"
#include "ui/charts/chart_theme.h"

#include <QColor>
#include <QString>

namespace wardwise {

/// A sign of its own for each status.
QString markOf(ClaimStatus status);

/// "✗ Contradicted".
QString markedWordsOf(ClaimStatus status);

/// Of the mark and the word, 4.5:1 against the background.
QColor colourOf(ClaimStatus status, ThemeKind theme);

} // namespace wardwise
