// Fills a part of a bar: colour and pattern, all as vectors and cut by hand, since SVG pictures have no clip.
#pragma once

#include "ui/charts/chart_theme.h"

#include <QRectF>

class QPainter;

namespace wardwise {

void fillPattern(QPainter& painter, const QRectF& rect, const StackLook& look);

/// Lines that rise to the right, `step` apart, in the painter's pen.
void drawRisingLines(QPainter& painter, const QRectF& rect, double step);

} // namespace wardwise
