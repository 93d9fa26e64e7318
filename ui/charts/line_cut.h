// Lines cut to a rectangle by hand, since SVG pictures have no clip, and how far they are from points.
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

/// How far a point is from a segment.
double distanceTo(const QLineF& segment, QPointF point);

} // namespace wardwise
