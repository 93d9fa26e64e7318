#include "ui/charts/heat_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace wardwise {

HeatItem::HeatItem(const HeatMatrix& spec, const ChartTheme& theme) : m_spec(spec), m_theme(&theme)
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void HeatItem::setPicture(HeatPicture picture, const ChartTheme& theme)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    m_theme = &theme;
    update();
}

void HeatItem::setSelected(std::optional<ChartKey> key)
{
    m_selected = key;
    update();
}

void HeatItem::setMarked(std::set<ChartKey> keys)
{
    m_marked = std::move(keys);
    update();
}

bool HeatItem::isSelected(const std::optional<ChartKey>& key) const
{
    return key && (m_selected == key || m_marked.contains(*key));
}

void HeatItem::addRowTexts(std::vector<PlacedText>& to, const PlacedHeatRow& row) const
{
    to.push_back(isSelected(row.key) ? row.labelSelected : row.label);
    to.push_back(row.remark);
    for (const PlacedHeatCell& cell : row.cells) {
        to.insert(to.end(), cell.texts.begin(), cell.texts.end());
    }
}

std::vector<PlacedText> HeatItem::texts() const
{
    std::vector<PlacedText> texts = m_picture.texts;
    for (const PlacedHeatRow& row : m_picture.rows) {
        addRowTexts(texts, row);
    }
    std::erase_if(texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return texts;
}

void HeatItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* /*widget*/)
{
    const QRectF exposed = option->exposedRect;
    const auto shows = [&](const QRectF& rect) { return exposed.isEmpty() || rect.intersects(exposed); };
    painter->save();
    for (const HeatSwatch& swatch : m_picture.swatches) {
        paintSwatch(*painter, swatch, *m_theme);
    }
    painter->setPen(QPen(m_theme->axis, 1.0));
    for (const QLineF& rule : m_picture.rules) {
        painter->drawLine(rule);
    }
    for (std::size_t i = 0; i < m_picture.rows.size(); ++i) {
        if (shows(m_picture.rows[i].band)) {
            paintRow(*painter, i);
        }
    }
    for (const PlacedText& text : m_picture.texts) {
        if (shows(text.rect())) {
            drawText(*painter, text, m_theme->sizes.halo);
        }
    }
    painter->restore();
}

void HeatItem::paintRow(QPainter& painter, std::size_t at) const
{
    const PlacedHeatRow& row = m_picture.rows[at];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        paintCell(painter, row.cells[i].rect, cellAt(m_spec.rows[at], i), m_picture.strip, *m_theme);
    }
    std::vector<PlacedText> texts;
    addRowTexts(texts, row);
    for (const PlacedText& text : texts) {
        drawText(painter, text, m_theme->sizes.halo);
    }
    painter.setBrush(Qt::NoBrush);
    const double width = m_theme->sizes.outline;
    painter.setPen(QPen(m_theme->selection, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    if (isSelected(row.key)) {
        const double side = m_theme->sizes.margin / 2.0;
        painter.drawRect(row.band.adjusted(side, width / 2.0, -side, -width / 2.0));
    }
    for (const PlacedHeatCell& cell : row.cells) {
        for (const PlacedHeatEntry& entry : cell.entries) {
            if (isSelected(entry.key)) { // readable on any shade: the outline twice, light within dark
                const QRectF frame = entry.rect.adjusted(width / 2.0, 0.0, -width / 2.0, 0.0);
                painter.setPen(QPen(m_theme->background, 2.0 * width));
                painter.drawRect(frame);
                painter.setPen(QPen(m_theme->selection, width));
                painter.drawRect(frame);
            }
        }
    }
}

} // namespace wardwise
