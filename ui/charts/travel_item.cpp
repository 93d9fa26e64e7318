#include "ui/charts/travel_item.h"

#include <QPainter>

namespace wardwise {

TravelItem::TravelItem(const ChartTheme& theme) : m_theme(theme)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void TravelItem::setPicture(TravelPicture picture)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    update();
}

void TravelItem::setSelected(std::optional<std::size_t> month)
{
    m_selected = month;
    update();
}

void TravelItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->save();
    paintLines(*painter);
    for (const auto& [at, mark] : m_picture.marks) {
        drawMonthMark(*painter, at, mark, m_theme);
    }
    for (const PlacedGlyph& glyph : m_picture.glyphs) {
        drawGlyph(*painter, glyph, m_theme);
    }
    if (m_selected && *m_selected < m_picture.columns.size()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            QPen(m_theme.selection, m_theme.sizes.outline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(m_picture.columns[*m_selected]);
    }
    for (const PlacedText& text : m_picture.texts) {
        if (text.halo.isValid()) {
            text.block.drawHalo(*painter, text.at, text.halo, m_theme.sizes.halo);
        }
        text.block.draw(*painter, text.at, text.colour);
    }
    painter->restore();
}

void TravelItem::paintLines(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.grid, 1.0));
    for (const QLineF& line : m_picture.grid) {
        painter.drawLine(line);
    }
    painter.setPen(QPen(m_theme.axis, 1.0));
    for (const QLineF& tick : m_picture.ticks) {
        painter.drawLine(tick);
    }
    if (!m_picture.grid.empty()) {
        painter.drawLine(m_picture.grid.front());
    }
    painter.setPen(penOfGlyph(TravelGlyph::Step, m_theme));
    for (const QLineF& line : m_picture.steps) {
        painter.drawLine(line);
    }
    painter.strokePath(m_picture.lastYear, penOfGlyph(TravelGlyph::LastYear, m_theme));
    painter.strokePath(m_picture.limits, penOfGlyph(TravelGlyph::Limit, m_theme));
    painter.strokePath(m_picture.centre, penOfGlyph(TravelGlyph::Centre, m_theme));
    painter.strokePath(m_picture.rolling, penOfGlyph(TravelGlyph::Rolling, m_theme));
    painter.strokePath(m_picture.months, penOfGlyph(TravelGlyph::Month, m_theme));
}

} // namespace wardwise
