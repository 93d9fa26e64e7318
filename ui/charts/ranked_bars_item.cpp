#include "ui/charts/ranked_bars_item.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace wardwise {

void RankedBarsItem::setPicture(RankedBarsPicture picture)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    update();
}

void RankedBarsItem::paintUnderLines(QPainter& painter, std::size_t row) const
{
    const PlacedBar& bar = m_picture.bars.at(row);
    if (bar.rect.isNull()) {
        return;
    }
    drawHatch(painter, bar.rect, theme().look(bar.wardClass));
    if (isSelected(m_picture.rows.at(row))) {
        const double outset = theme().sizes.outline;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(selectionPen());
        painter.drawRect(bar.rect.adjusted(-outset, -outset, outset, outset));
    }
}

void RankedBarsItem::paintOverLines(QPainter& painter, std::size_t row) const
{
    const PlacedBar& bar = m_picture.bars.at(row);
    if (!bar.whisker) {
        return;
    }
    constexpr double kCap = 0.22; // of the bar's thickness, to each side
    const ChartSizes& sizes = theme().sizes;
    const double cap = std::min(bar.rect.height() * kCap, sizes.maxCap);
    const QLineF stem = *bar.whisker;
    const std::array strokes{stem, QLineF(stem.x1(), stem.y1() - cap, stem.x1(), stem.y1() + cap),
                             QLineF(stem.x2(), stem.y2() - cap, stem.x2(), stem.y2() + cap)};
    painter.setPen(QPen(veil(), sizes.whisker + 2.0, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
    painter.setPen(QPen(theme().whisker, sizes.whisker, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
}

void RankedBarsItem::paintLegend(QPainter& painter) const
{
    for (const Swatch& swatch : m_picture.swatches) {
        drawSwatch(painter, swatch.rect, theme().look(swatch.wardClass));
    }
}

} // namespace wardwise
