#include "ui/charts/pyramid_item.h"

#include <QPainter>

namespace wardwise {

void PyramidItem::setPicture(PyramidPicture picture)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    update();
}

QPen PyramidItem::outlinePen(bool halo) const
{
    constexpr double kBeside =
        2.4; // of the background on both sides together: dark bars don't swallow the line
    return {halo ? theme().background : theme().mean.colour, theme().mean.width + (halo ? kBeside : 0.0),
            Qt::SolidLine, Qt::SquareCap};
}

void PyramidItem::paintUnderLines(QPainter& painter, std::size_t row) const
{
    // All of them before the lines, or a row's would cut into the one above.
    painter.setPen(outlinePen(true));
    for (const QLineF& line : m_picture.outline.at(row)) {
        painter.drawLine(line);
    }
}

void PyramidItem::paintOverLines(QPainter& painter, std::size_t row) const
{
    painter.setPen(outlinePen(false));
    for (const QLineF& line : m_picture.outline.at(row)) {
        painter.drawLine(line);
    }
    if (isSelected(m_picture.rows.at(row))) {
        paintFrame(painter, row);
    }
}

void PyramidItem::paintLegend(QPainter& painter) const
{
    for (const PyramidEntry& entry : m_picture.entries) {
        for (std::size_t side = 0; side < entry.swatches.size(); ++side) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().look(side + 1).colour);
            painter.drawRect(entry.swatches[side]);
        }
        if (entry.swatches.empty()) {
            painter.setPen(outlinePen(false));
            painter.drawLine(entry.line);
        }
    }
}

} // namespace wardwise
