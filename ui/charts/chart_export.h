// A chart as a picture: an SVG, PDF or PNG file, or what the clipboard takes.
#pragma once

#include "core/base/result.h"
#include "core/charts/chart_spec.h"
#include "ui/charts/chart_theme.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

namespace wardwise {

/// The suffix of `path` chooses the format. `logicalSize` is in pixels at 96 to the inch; a chart that needs
/// more room is laid out larger and scaled down whole. The file appears complete or not at all.
Result<void> exportChart(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize, const QString& path);

/// As exportChart(), and the chart's data for a path that ends in .csv.
Result<void> writeChart(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize, const QString& path);

/// Two dots to the logical pixel; null where there isn't the memory for it.
QImage chartImage(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize);

/// Empty where it can't be drawn.
QByteArray chartSvg(const ChartSpec& spec, ThemeKind theme, QSizeF logicalSize);

} // namespace wardwise
