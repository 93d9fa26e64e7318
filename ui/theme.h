// The window's light and dark palettes; the charts' colours are in charts/chart_theme.
#pragma once

#include "ui/charts/chart_theme.h"

#include <QPalette>

namespace wardwise {

/// A calm palette with one accent, for the Fusion style.
QPalette paletteOf(ThemeKind theme);

/// Gives the whole program the style and palette.
void applyTheme(ThemeKind theme);

/// Dark where the system's window colour is, else light.
ThemeKind systemTheme();

} // namespace wardwise
