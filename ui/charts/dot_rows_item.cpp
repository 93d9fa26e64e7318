#include "ui/charts/dot_rows_item.h"

#include <QPainter>

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
}

void DotRowsItem::paintOverLines(QPainter& painter, std::size_t row) const
{
    for (const PlacedMarker& marker : m_picture.dots.at(row).markers) {
        drawMarker(painter, marker, theme());
    }
    if (isSelected(m_picture.rows.at(row))) {
        const double inset = theme().sizes.outline / 2.0;
        const QRectF band = m_picture.rows.at(row).band;
        const double side = theme().sizes.margin / 2.0;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(selectionPen());
        painter.drawRect(band.adjusted(side, inset, -side, -inset));
    }
}

void DotRowsItem::paintLegend(QPainter& painter) const
{
    for (const PlacedMarker& marker : m_picture.markers) {
        drawMarker(painter, marker, theme());
    }
}

} // namespace wardwise
