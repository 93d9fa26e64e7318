// Lines cut to a rectangle by hand, since SVG pictures have no clip.
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace wardwise {

/// The part of a segment that lies in the rectangle; null where none does.
QLineF segmentWithin(QPointF from, QPointF to, const QRectF& room);

/// The parts of a line that lie in it.
std::vector<QPolygonF> partsWithin(const QPolygonF& line, const QRectF& room);

} // namespace wardwise
