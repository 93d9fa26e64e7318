#include "ui/charts/bubble_names.h"

#include "ui/charts/line_cut.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace wardwise {

namespace {

// What a place costs, in pixels that a name would rather be away from its bubble.
constexpr double kOverLine = 30.0;
constexpr double kOverBubble = 55.0;
constexpr double kLeaderOverLine = 6.0;
constexpr double kLeaderOverLeader = 80.0;
constexpr double kOverLeader = 90.0;
constexpr double kWithLeader = 10.0;
constexpr double kNearerOther = 30.0; ///< stands closer to another bubble than to its own
constexpr double kBelowBest = 0.4;    ///< for each step around from the right: to break ties

QPointF nearestIn(const QRectF& rect, QPointF point)
{
    return {std::clamp(point.x(), rect.left(), rect.right()),
            std::clamp(point.y(), rect.top(), rect.bottom())};
}

class BubbleNaming
{
public:
    BubbleNaming(const BubbleRoom& room, std::vector<PlacedName> taken)
        : m_room(room)
        , m_taken(std::move(taken))
    {
    }

    std::optional<PlacedName> best(const NameWanted& wanted) const
    {
        const QPointF point = m_room.points.at(wanted.point);
        const double clearance = std::max(m_room.clearance, radiusOf(wanted.point) + kBeside);
        std::optional<PlacedName> found;
        double least = HUGE_VAL;
        for (const double away : {0.0, 6.0, 14.0, 24.0, 36.0, 50.0, 70.0, 95.0, 125.0, 160.0, 200.0, 250.0}) {
            if (away >= least) {
                break;
            }
            for (int step = 0; step < kSteps; ++step) {
                const QRectF rect = placeAt(point, wanted.name.size(), clearance + away, step);
                QLineF leader(point, nearestIn(rect, point));
                leader = leader.length() > clearance + 2.0 ? leader : QLineF();
                const auto cost = costOf(rect, leader, wanted);
                if (cost && away + *cost + kBelowBest * rankOf(step) < least) {
                    least = away + *cost + kBelowBest * rankOf(step);
                    found = PlacedName{wanted.point, rect, wanted.name, leader, wanted.together};
                }
            }
        }
        return found;
    }

    void take(PlacedName name) { m_taken.push_back(std::move(name)); }

private:
    static constexpr int kSteps = 24;
    static constexpr double kBeside = 3.0; ///< between a bubble's edge and its name

    [[nodiscard]] double radiusOf(std::size_t point) const
    {
        return point < m_room.radii.size() ? m_room.radii[point] : 0.0;
    }

    /// Right is best, then left, then all others.
    static double rankOf(int step) { return step == 0 ? 0.0 : step == kSteps / 2 ? 1.0 : 2.0; }

    static QRectF placeAt(QPointF point, QSizeF size, double distance, int step)
    {
        const double angle = 2.0 * std::numbers::pi * step / kSteps;
        const QPointF centre = point
                               + QPointF(std::cos(angle) * (distance + size.width() / 2.0),
                                         std::sin(angle) * (distance + size.height() / 2.0));
        return {centre - QPointF(size.width() / 2.0, size.height() / 2.0), size};
    }

    [[nodiscard]] bool isOwn(const NameWanted& wanted, std::size_t point) const
    {
        return point == wanted.point
               || std::find(wanted.together.begin(), wanted.together.end(), point) != wanted.together.end();
    }

    [[nodiscard]] std::optional<double> costOf(const QRectF& rect, const QLineF& leader,
                                               const NameWanted& wanted) const
    {
        if (!m_room.within.contains(rect)) {
            return std::nullopt;
        }
        double cost = leader.isNull() ? 0.0 : kWithLeader;
        constexpr double kApart = 2.0;
        const QRectF wide = rect.adjusted(-kApart, 0.0, kApart, 0.0);
        for (const PlacedName& name : m_taken) {
            if (name.rect.intersects(wide) || cuts(leader, name.rect)) {
                return std::nullopt;
            }
            cost += cuts(name.leader, rect) ? kOverLeader : 0.0;
            cost += meet(leader, name.leader) ? kLeaderOverLeader : 0.0;
        }
        const QPointF own = m_room.points.at(wanted.point);
        const double ownGap = QLineF(nearestIn(rect, own), own).length() - radiusOf(wanted.point);
        bool isNearerOther = false;
        constexpr double kMiddle = 7.0; // of a bubble: its mark
        for (std::size_t i = 0; i < m_room.points.size(); ++i) {
            const double gap = QLineF(nearestIn(rect, m_room.points[i]), m_room.points[i]).length();
            if (isOwn(wanted, i)) {
                cost += gap < radiusOf(i) ? kOverBubble : 0.0;
                continue;
            }
            if (gap < kMiddle || (!leader.isNull() && distanceTo(leader, m_room.points[i]) < kMiddle)) {
                return std::nullopt;
            }
            cost += gap < radiusOf(i) + 1.0 ? kOverBubble : 0.0;
            isNearerOther = isNearerOther || gap - radiusOf(i) < ownGap;
        }
        cost += isNearerOther ? kNearerOther : 0.0;
        for (const QLineF& line : m_room.lines) {
            cost += cuts(line, rect) ? kOverLine : 0.0;
            cost += meet(leader, line) ? kLeaderOverLine : 0.0;
        }
        return cost;
    }

    static bool cuts(const QLineF& line, const QRectF& rect)
    {
        return !line.isNull() && !segmentWithin(line.p1(), line.p2(), rect).isNull();
    }

    static bool meet(const QLineF& a, const QLineF& b)
    {
        return !a.isNull() && !b.isNull() && a.intersects(b, nullptr) == QLineF::BoundedIntersection;
    }

    const BubbleRoom& m_room;
    std::vector<PlacedName> m_taken;
};

} // namespace

std::vector<PlacedName> placeBubbleNames(const std::vector<NameWanted>& wanted, const BubbleRoom& room,
                                         const std::vector<PlacedName>& taken)
{
    BubbleNaming naming(room, taken);
    std::vector<PlacedName> placed;
    for (const NameWanted& each : wanted) {
        if (auto name = naming.best(each)) {
            naming.take(*name);
            placed.push_back(std::move(*name));
        }
    }
    return placed;
}

} // namespace wardwise
