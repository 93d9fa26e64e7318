#include "ui/charts/points_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <numeric>

namespace wardwise {

namespace {

/// A shape of its own for each level: a circle within the limits, farther out triangles and diamonds.
QPolygonF cornersOf(WardClass level, QPointF centre, double half)
{
    const auto at = [&](double x, double y) { return centre + QPointF(x * half, y * half); };
    switch (level) {
    case WardClass::SignificantlyAbove:
        return {{at(0.0, -1.3), at(1.3, 0.0), at(0.0, 1.3), at(-1.3, 0.0)}};
    case WardClass::Above:
        return {{at(0.0, -1.2), at(1.2, 0.9), at(-1.2, 0.9)}};
    case WardClass::Below:
        return {{at(0.0, 1.2), at(1.2, -0.9), at(-1.2, -0.9)}};
    case WardClass::SignificantlyBelow:
        return {{at(-1.0, -1.0), at(1.0, -1.0), at(1.0, 1.0), at(-1.0, 1.0)}};
    case WardClass::Within:
    case WardClass::NotComparable:
        break;
    }
    return {};
}

void drawPoint(QPainter& painter, QPointF centre, WardClass level, double half, const ChartTheme& theme)
{
    const ClassLook& look = theme.look(level);
    painter.setPen(QPen(look.edge, 1.0));
    if (level == WardClass::NotComparable) {
        painter.setBrush(theme.background);
    } else {
        painter.setBrush(look.bar);
    }
    const QPolygonF corners = cornersOf(level, centre, half);
    if (corners.isEmpty()) {
        painter.drawEllipse(centre, half, half);
    } else {
        painter.drawPolygon(corners);
    }
}

void drawBubble(QPainter& painter, QPointF centre, double radius, WardClass level, const ChartTheme& theme)
{
    constexpr float kSeeThrough = 0.28F;
    const ClassLook& look = theme.look(level);
    QColor fill = look.bar;
    fill.setAlphaF(kSeeThrough);
    painter.setPen(QPen(look.edge, 1.2));
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
}

void drawBackdrop(QPainter& painter, QPointF centre, double half, const ChartTheme& theme)
{
    constexpr double kShare = 0.55;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.link);
    painter.drawEllipse(centre, half * kShare, half * kShare);
}

} // namespace

PointsItem::PointsItem(const PointChart& spec, const ChartTheme& theme) : m_spec(spec), m_theme(&theme)
{
    constexpr double kAboveChart = 10.0;
    setZValue(kAboveChart);
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void PointsItem::setPicture(PointsPicture picture, const ChartTheme& theme)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    m_theme = &theme;
    nameSelected();
    update();
}

void PointsItem::setSelected(std::optional<std::size_t> point)
{
    m_selected = point;
    nameSelected();
    update();
}

void PointsItem::setMarked(std::vector<bool> points)
{
    m_marked = std::move(points);
    update();
}

void PointsItem::nameSelected()
{
    m_selectedName = m_selected && *m_selected < m_picture.points.size()
                         ? std::optional(nameOf(m_spec, m_picture, *m_theme, *m_selected))
                         : std::nullopt;
}

std::vector<PlacedText> PointsItem::texts() const
{
    std::vector<PlacedText> texts = m_picture.texts;
    for (const PlacedName& name : m_picture.names) {
        const bool covered = m_selectedName && name.rect.intersects(m_selectedName->rect);
        const bool isSelected = m_selected && name.names(*m_selected);
        if (!isSelected && !covered) {
            texts.push_back({name.name, name.rect.topLeft(), m_theme->text, m_theme->background});
        }
    }
    if (m_selectedName) {
        texts.push_back(
            {m_selectedName->name, m_selectedName->rect.topLeft(), m_theme->text, m_theme->background});
    }
    std::erase_if(texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return texts;
}

void PointsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* /*widget*/)
{
    painter->save();
    paintCurves(*painter);
    paintBubbles(*painter);
    paintPoints(*painter, option->exposedRect);
    paintLegend(*painter);
    for (const PlacedText& text : texts()) {
        drawText(*painter, text, m_theme->sizes.halo);
    }
    painter->restore();
}

void PointsItem::paintCurves(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const PlacedCurve& curve : m_picture.curves) {
        painter.setPen(penOf(m_theme->line(curve.role)));
        for (const QPolygonF& part : curve.parts) {
            painter.drawPolyline(part);
        }
    }
}

double PointsItem::radiusOf(std::size_t point) const
{
    return point < m_picture.radii.size() ? m_picture.radii[point] : 0.0;
}

/// The largest at the back, for what lies in it to be seen.
void PointsItem::paintBubbles(QPainter& painter) const
{
    std::vector<std::size_t> order(m_picture.radii.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return m_picture.radii[a] > m_picture.radii[b];
    });
    for (const std::size_t i : order) {
        if (m_picture.radii[i] > 0.0) {
            drawBubble(painter, m_picture.points[i], m_picture.radii[i], m_spec.points[i].level, *m_theme);
        }
    }
    painter.setPen(QPen(m_theme->axis, 1.0));
    for (const QLineF& interval : m_picture.intervals) {
        painter.drawLine(interval);
    }
}

void PointsItem::paintPoints(QPainter& painter, const QRectF& exposed) const
{
    const double half = pointSize(m_spec);
    const QRectF near = exposed.adjusted(-2.0 * half, -2.0 * half, 2.0 * half, 2.0 * half);
    painter.setPen(QPen(m_theme->mutedText, 1.0));
    for (const PlacedName& name : m_picture.names) {
        if (!name.leader.isNull() && !(m_selected && name.names(*m_selected))) {
            painter.drawLine(name.leader);
        }
    }
    for (const bool backdrop : {true, false}) {
        for (std::size_t i = 0; i < m_picture.points.size(); ++i) {
            const PlotPoint& point = m_spec.points[i];
            const QPointF at = m_picture.points[i];
            if (point.isBackdrop != backdrop || (!exposed.isEmpty() && !near.contains(at))) {
                continue;
            }
            if (backdrop) {
                drawBackdrop(painter, at, half, *m_theme);
            } else {
                drawPoint(painter, at, point.level, half, *m_theme);
            }
        }
    }
    constexpr double kMarkRing = 1.6;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->selection, 1.0));
    for (std::size_t i = 0; i < std::min(m_marked.size(), m_picture.points.size()); ++i) {
        if (m_marked[i]) {
            const double ring = std::max(half * kMarkRing, radiusOf(i) + 1.0);
            painter.drawEllipse(m_picture.points[i], ring, ring);
        }
    }
    if (m_selectedName) {
        painter.setPen(QPen(m_theme->selection, 1.0));
        if (!m_selectedName->leader.isNull() && !m_picture.radii.empty()) {
            painter.drawLine(m_selectedName->leader);
        }
        painter.setPen(QPen(m_theme->selection, m_theme->sizes.outline));
        const double ring = std::max(half * kRingShare, radiusOf(*m_selected) + m_theme->sizes.outline);
        painter.drawEllipse(m_picture.points.at(*m_selected), ring, ring);
    }
}

void PointsItem::paintLegend(QPainter& painter) const
{
    constexpr double kHalfLine = 13.0;
    for (const LegendMark& mark : m_picture.marks) {
        if (mark.bubble > 0.0) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme->mutedText, 1.2));
            painter.drawEllipse(mark.centre, mark.bubble, mark.bubble);
        } else if (mark.isInterval) {
            painter.setPen(QPen(m_theme->axis, 1.0));
            painter.drawLine(mark.centre - QPointF(kHalfLine, 0.0), mark.centre + QPointF(kHalfLine, 0.0));
            painter.drawLine(mark.centre - QPointF(0.0, kHalfLine / 2.0),
                             mark.centre + QPointF(0.0, kHalfLine / 2.0));
        } else if (mark.isLine) {
            painter.setPen(penOf(m_theme->line(mark.role)));
            painter.drawLine(mark.centre - QPointF(kHalfLine, 0.0), mark.centre + QPointF(kHalfLine, 0.0));
        } else if (mark.isBackdrop) {
            drawBackdrop(painter, mark.centre, pointSize(m_spec), *m_theme);
        } else {
            drawPoint(painter, mark.centre, mark.level, m_theme->sizes.marker - 1.0, *m_theme);
        }
    }
}

} // namespace wardwise
