// A chart of Qt's with nothing of its own but axes, grid and bars: its titles, legend and axis words are
// HTML, so they stay off and the overlay draws plain text.
#pragma once

#include <QRectF>

class QChart;

namespace wardwise {

/// Owned by who asks.
QChart* makeBareChart();

/// The rectangle of its axes, in the scene's coordinates.
QRectF plotOf(const QChart& chart);

/// Gives the chart the room that brings its plot to the wanted place: it keeps room of its own for tick
/// labels, and QChart::setPlotArea() would leave axes and grid behind.
void fitPlot(QChart& chart, const QRectF& plot);

} // namespace wardwise
