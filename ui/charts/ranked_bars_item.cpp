#include "ui/charts/ranked_bars_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <array>

namespace wardwise {

namespace {

QColor veil(QColor background)
{
    constexpr double kOpacity = 0.75;
    background.setAlphaF(kOpacity);
    return background;
}

QPen penOf(const LineLook& look)
{
    QPen pen(look.colour, look.width, look.style, Qt::FlatCap);
    if (look.style == Qt::DashLine) {
        pen.setDashPattern({6.0, 3.0});
    } else if (look.style == Qt::DotLine) {
        pen.setDashPattern({2.0, 1.6});
    }
    return pen;
}

} // namespace

RankedBarsItem::RankedBarsItem(const ChartTheme& theme) : m_theme(theme)
{
    constexpr double kAboveChart = 10.0;
    setZValue(kAboveChart);
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void RankedBarsItem::setPicture(RankedBarsPicture picture)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    update();
}

void RankedBarsItem::setSelected(std::optional<ChartKey> key)
{
    m_selected = key;
    update();
}

void RankedBarsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* /*widget*/)
{
    const QRectF exposed = option->exposedRect;
    const auto shows = [&](const QRectF& rect) { return exposed.isEmpty() || rect.intersects(exposed); };
    painter->save();
    for (const PlacedRow& row : m_picture.rows) {
        if (shows(row.band)) {
            paintBar(*painter, row);
        }
    }
    paintLines(*painter, exposed);
    for (const PlacedRow& row : m_picture.rows) {
        if (shows(row.band)) {
            paintWhisker(*painter, row);
            paintText(*painter, isSelected(row) ? row.labelSelected : row.label);
            paintText(*painter, row.value);
            paintText(*painter, row.mark);
        }
    }
    for (const Swatch& swatch : m_picture.swatches) {
        if (shows(swatch.rect)) {
            drawSwatch(*painter, swatch.rect, m_theme.look(swatch.wardClass));
        }
    }
    for (const PlacedText& text : m_picture.texts) {
        if (shows(text.rect())) {
            paintText(*painter, text);
        }
    }
    painter->restore();
}

void RankedBarsItem::paintBar(QPainter& painter, const PlacedRow& row) const
{
    if (row.bar.isNull()) {
        return;
    }
    drawHatch(painter, row.bar, m_theme.look(row.wardClass));
    if (isSelected(row)) {
        const double outset = m_theme.sizes.outline;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(m_theme.selection, m_theme.sizes.outline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(row.bar.adjusted(-outset, -outset, outset, outset));
    }
}

void RankedBarsItem::paintLines(QPainter& painter, const QRectF& exposed) const
{
    if (m_picture.nought && m_picture.plot.intersects(exposed)) {
        painter.setPen(QPen(m_theme.axis, 1.0));
        painter.drawLine(*m_picture.nought);
    }
    for (const PlacedLine& placed : m_picture.lines) { // all veils first, or one would hide a line close by
        painter.setPen(QPen(veil(m_theme.background), m_theme.line(placed.role).width + 2.0, Qt::SolidLine,
                            Qt::FlatCap));
        painter.drawLine(placed.line);
    }
    for (const PlacedLine& placed : m_picture.lines) {
        painter.setPen(penOf(m_theme.line(placed.role)));
        painter.drawLine(placed.line);
    }
}

void RankedBarsItem::paintWhisker(QPainter& painter, const PlacedRow& row) const
{
    if (!row.whisker) {
        return;
    }
    constexpr double kCap = 0.22; // of the bar's thickness, to each side
    const double cap = std::min(row.bar.height() * kCap, m_theme.sizes.maxCap);
    const QLineF stem = *row.whisker;
    const std::array strokes{stem, QLineF(stem.x1(), stem.y1() - cap, stem.x1(), stem.y1() + cap),
                             QLineF(stem.x2(), stem.y2() - cap, stem.x2(), stem.y2() + cap)};
    const ChartSizes& sizes = m_theme.sizes;
    painter.setPen(QPen(veil(m_theme.background), sizes.whisker + 2.0, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
    painter.setPen(QPen(m_theme.whisker, sizes.whisker, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
}

void RankedBarsItem::paintText(QPainter& painter, const PlacedText& text) const
{
    if (text.halo.isValid()) {
        text.block.drawHalo(painter, text.at, text.halo, m_theme.sizes.halo);
    }
    text.block.draw(painter, text.at, text.colour);
}

} // namespace wardwise
