// Writes a chart to an SVG, PDF or PNG file.
#pragma once

#include "core/base/result.h"
#include "core/charts/chart_spec.h"
#include "ui/charts/chart_theme.h"

#include <QSizeF>
#include <QString>

namespace wardwise {

/// The suffix of `path` chooses the format. `logicalSize` is in pixels at 96 to the inch; a chart that needs
/// more room is laid out larger and scaled down whole. The file appears complete or not at all.
Result<void> exportChart(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize, const QString& path);

/// As exportChart(), and the chart's data for a path that ends in .csv.
Result<void> writeChart(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize, const QString& path);

} // namespace wardwise
