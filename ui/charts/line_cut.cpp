#include "ui/charts/line_cut.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wardwise {

QLineF segmentWithin(QPointF from, QPointF to, const QRectF& room)
{
    const QPointF step = to - from;
    double start = 0.0;
    double end = 1.0;
    const std::array<std::pair<double, double>, 4> sides{{{-step.x(), from.x() - room.left()},
                                                          {step.x(), room.right() - from.x()},
                                                          {-step.y(), from.y() - room.top()},
                                                          {step.y(), room.bottom() - from.y()}}};
    for (const auto& [along, distance] : sides) { // Liang and Barsky's cut
        if (along < 0.0) {
            start = std::max(start, distance / along);
        } else if (along > 0.0) {
            end = std::min(end, distance / along);
        } else if (distance < 0.0) {
            return {};
        }
    }
    return start < end ? QLineF(from + step * start, from + step * end) : QLineF();
}

std::vector<QPolygonF> partsWithin(const QPolygonF& line, const QRectF& room)
{
    std::vector<QPolygonF> parts;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QLineF piece = segmentWithin(line.at(i), line.at(i + 1), room);
        if (piece.isNull()) {
            continue;
        }
        if (parts.empty() || parts.back().last() != piece.p1()) {
            parts.push_back(QPolygonF({piece.p1()}));
        }
        parts.back() << piece.p2();
    }
    return parts;
}

double distanceTo(const QLineF& segment, QPointF point)
{
    const QPointF along = segment.p2() - segment.p1();
    const double square = QPointF::dotProduct(along, along);
    const double share =
        square > 0.0 ? std::clamp(QPointF::dotProduct(point - segment.p1(), along) / square, 0.0, 1.0) : 0.0;
    return QLineF(segment.p1() + share * along, point).length();
}

} // namespace wardwise
