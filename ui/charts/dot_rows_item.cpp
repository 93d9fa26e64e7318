#include "ui/charts/dot_rows_item.h"

#include <QPainter>

#include <array>

namespace wardwise {

void DotRowsItem::setPicture(DotRowsPicture picture)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    update();
}

void DotRowsItem::paintUnderLines(QPainter& painter, std::size_t row) const
{
    if (const auto& link = m_picture.dots.at(row).link) {
        painter.setPen(QPen(theme().link, theme().sizes.link, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(*link);
    }
    constexpr double kEnd = 4.0; // half of an interval's end
    for (const QLineF& stem : m_picture.dots.at(row).intervals) {
        const std::array strokes{stem, QLineF(stem.x1(), stem.y1() - kEnd, stem.x1(), stem.y1() + kEnd),
                                 QLineF(stem.x2(), stem.y2() - kEnd, stem.x2(), stem.y2() + kEnd)};
        painter.setPen(QPen(theme().whisker, theme().sizes.whisker, Qt::SolidLine, Qt::SquareCap));
        painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
    }
}

void DotRowsItem::paintOverLines(QPainter& painter, std::size_t row) const
{
    for (const PlacedMarker& marker : m_picture.dots.at(row).markers) {
        drawMarker(painter, marker, theme());
    }
    if (isSelected(m_picture.rows.at(row))) {
        paintFrame(painter, row);
    }
}

void DotRowsItem::paintLegend(QPainter& painter) const
{
    for (const PlacedMarker& marker : m_picture.markers) {
        drawMarker(painter, marker, theme());
    }
}

} // namespace wardwise
