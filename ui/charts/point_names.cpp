#include "ui/charts/point_names.h"

#include "ui/charts/line_cut.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wardwise {

namespace {

/// Beside, above and below a point, the best first: (share of the name's width to its left, its top).
std::array<QRectF, 8> placesBeside(QPointF point, QSizeF size, double clearance)
{
    const double w = size.width();
    const double h = size.height();
    const double x = point.x();
    const double y = point.y();
    const double near = clearance * 0.6;
    return {QRectF(x + clearance, y - h / 2.0, w, h),     QRectF(x - clearance - w, y - h / 2.0, w, h),
            QRectF(x + near, y - near - h, w, h),         QRectF(x + near, y + near, w, h),
            QRectF(x - near - w, y - near - h, w, h),     QRectF(x - near - w, y + near, w, h),
            QRectF(x - w / 2.0, y - clearance - h, w, h), QRectF(x - w / 2.0, y + clearance, w, h)};
}

class NamePlacing
{
public:
    NamePlacing(const std::vector<QPointF>& points, double clearance, const QRectF& room,
                const std::vector<QPolygonF>& lines, const std::vector<PlacedName>& taken)
        : m_points(points)
        , m_clearance(clearance)
        , m_room(room)
        , m_lines(lines)
        , m_taken(taken)
    {
    }

    void add(const NameWanted& wanted)
    {
        const QPointF point = m_points.at(wanted.point);
        const auto places = placesBeside(point, wanted.name.size(), m_clearance);
        const auto isFree = [&](const QRectF& place) {
            return m_room.contains(place) && isClear(place, wanted.point);
        };
        const auto isBest = [&](const QRectF& place) { return isFree(place) && !isCrossed(place); };
        const auto* found = std::find_if(places.begin(), places.end(), isBest);
        if (found == places.end() && placeAway(wanted, isBest)) {
            return;
        }
        if (found == places.end()) { // better over a line than not at all
            found = std::find_if(places.begin(), places.end(), isFree);
        }
        if (found != places.end()) {
            m_placed.push_back({wanted.point, *found, wanted.name, {}});
        } else if (wanted.always) {
            // Over another name rather than over its own point.
            const auto* fits = std::find_if(places.begin(), places.end(),
                                            [&](const QRectF& place) { return m_room.contains(place); });
            m_placed.push_back(
                {wanted.point, fits == places.end() ? within(places.front()) : *fits, wanted.name, {}});
        }
    }

    std::vector<PlacedName> take() { return std::move(m_placed); }

private:
    /// A little away from its point, with a line to it that touches no other name and no other point.
    template <class IsBest>
    bool placeAway(const NameWanted& wanted, IsBest isBest)
    {
        const QPointF point = m_points.at(wanted.point);
        for (const double times : {2.2, 3.4, 4.8}) {
            for (const QRectF& place : placesBeside(point, wanted.name.size(), m_clearance * times)) {
                const QPointF end(std::clamp(point.x(), place.left(), place.right()),
                                  std::clamp(point.y(), place.top(), place.bottom()));
                const QLineF leader(point, end);
                if (isBest(place) && isLeaderClear(leader, wanted.point)) {
                    m_placed.push_back({wanted.point, place, wanted.name, leader});
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool isLeaderClear(const QLineF& leader, std::size_t own) const
    {
        const auto crosses = [&](const PlacedName& other) {
            return !segmentWithin(leader.p1(), leader.p2(), other.rect).isNull();
        };
        if (std::any_of(m_placed.begin(), m_placed.end(), crosses)
            || std::any_of(m_taken.begin(), m_taken.end(), crosses)) {
            return false;
        }
        const QRectF along = QRectF(leader.p1(), leader.p2()).normalized();
        const double margin = m_clearance * kLeaderShare;
        const QRectF wide = along.adjusted(-margin, -margin, margin, margin);
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (i != own && wide.contains(m_points[i])) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool isClear(const QRectF& place, std::size_t own) const
    {
        const auto covers = [&](const PlacedName& other) { return other.rect.intersects(place); };
        if (std::any_of(m_placed.begin(), m_placed.end(), covers)
            || std::any_of(m_taken.begin(), m_taken.end(), covers)) {
            return false;
        }
        const double margin = m_clearance * kShare;
        const QRectF wide = place.adjusted(-margin, -margin, margin, margin);
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (i != own && wide.contains(m_points[i])) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool isCrossed(const QRectF& place) const
    {
        return std::any_of(m_lines.begin(), m_lines.end(), [&](const QPolygonF& line) {
            for (qsizetype i = 0; i + 1 < line.size(); ++i) {
                if (!segmentWithin(line.at(i), line.at(i + 1), place).isNull()) {
                    return true;
                }
            }
            return false;
        });
    }

    [[nodiscard]] QRectF within(QRectF place) const
    {
        place.moveLeft(
            std::clamp(place.left(), m_room.left(), std::max(m_room.left(), m_room.right() - place.width())));
        place.moveTop(
            std::clamp(place.top(), m_room.top(), std::max(m_room.top(), m_room.bottom() - place.height())));
        return place;
    }

    static constexpr double kShare =
        1.2; ///< of the clearance: other points are further from a name than its own
    static constexpr double kLeaderShare = 0.5;

    const std::vector<QPointF>& m_points;
    double m_clearance;
    QRectF m_room;
    const std::vector<QPolygonF>& m_lines;
    const std::vector<PlacedName>& m_taken;
    std::vector<PlacedName> m_placed;
};

} // namespace

std::vector<PlacedName> placeNames(const std::vector<NameWanted>& wanted, const std::vector<QPointF>& points,
                                   double clearance, const QRectF& room, const std::vector<QPolygonF>& lines,
                                   const std::vector<PlacedName>& taken)
{
    NamePlacing placing(points, clearance, room, lines, taken);
    for (const NameWanted& each : wanted) {
        placing.add(each);
    }
    return placing.take();
}

} // namespace wardwise
