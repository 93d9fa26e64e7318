#include "ui/charts/rows_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace wardwise {

RowsItem::RowsItem(const ChartTheme& theme) : m_theme(theme)
{
    constexpr double kAboveChart = 10.0;
    setZValue(kAboveChart);
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void RowsItem::setSelected(std::optional<ChartKey> key)
{
    m_selected = key;
    update();
}

void RowsItem::setMarked(std::set<ChartKey> keys)
{
    m_marked = std::move(keys);
    update();
}

std::vector<PlacedText> RowsItem::texts() const
{
    std::vector<PlacedText> texts = rows().texts;
    for (const PlacedRow& row : rows().rows) {
        texts.push_back(isSelected(row) ? row.labelSelected : row.label);
        texts.insert(texts.end(), row.texts.begin(), row.texts.end());
    }
    std::erase_if(texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return texts;
}

void RowsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* /*widget*/)
{
    const QRectF exposed = option->exposedRect;
    const auto shows = [&](const QRectF& rect) { return exposed.isEmpty() || rect.intersects(exposed); };
    const RowsPicture& picture = rows();
    painter->save();
    for (std::size_t row = 0; row < picture.rows.size(); ++row) {
        if (shows(picture.rows.at(row).band)) {
            paintUnderLines(*painter, row);
        }
    }
    paintLines(*painter, exposed);
    for (std::size_t row = 0; row < picture.rows.size(); ++row) {
        const PlacedRow& placed = picture.rows.at(row);
        if (shows(placed.band)) {
            paintOverLines(*painter, row);
            paintText(*painter, isSelected(placed) ? placed.labelSelected : placed.label);
            for (const PlacedText& text : placed.texts) {
                paintText(*painter, text);
            }
        }
    }
    paintLegend(*painter);
    for (const PlacedText& text : picture.texts) {
        if (shows(text.rect())) {
            paintText(*painter, text);
        }
    }
    painter->restore();
}

QPen RowsItem::selectionPen() const
{
    return {m_theme.selection, m_theme.sizes.outline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin};
}

void RowsItem::paintFrame(QPainter& painter, std::size_t row) const
{
    const double inset = m_theme.sizes.outline / 2.0;
    const double side = m_theme.sizes.margin / 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(selectionPen());
    painter.drawRect(rows().rows.at(row).band.adjusted(side, inset, -side, -inset));
}

QColor RowsItem::veil() const
{
    constexpr double kOpacity = 0.75;
    QColor colour = m_theme.background;
    colour.setAlphaF(kOpacity);
    return colour;
}

void RowsItem::paintLines(QPainter& painter, const QRectF& exposed) const
{
    const RowsPicture& picture = rows();
    if (picture.nought && picture.plot.intersects(exposed)) {
        painter.setPen(QPen(m_theme.axis, 1.0));
        painter.drawLine(*picture.nought);
    }
    for (const PlacedLine& placed : picture.lines) { // all veils first, or one would hide a line close by
        painter.setPen(QPen(veil(), m_theme.line(placed.role).width + 2.0, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(placed.line);
    }
    for (const PlacedLine& placed : picture.lines) {
        painter.setPen(penOf(m_theme.line(placed.role)));
        painter.drawLine(placed.line);
    }
}

void RowsItem::paintText(QPainter& painter, const PlacedText& text) const
{
    drawText(painter, text, m_theme.sizes.halo);
}

} // namespace wardwise
