#include "ui/charts/slope_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace wardwise {

namespace {

constexpr double kDot = 4.2;

/// A new one is hollow: it has no line that says where it comes from.
void drawSlopeDot(QPainter& painter, QPointF at, Moved moved, const ChartTheme& theme)
{
    const LineLook& look = lookOf(moved, theme);
    const bool isHollow = moved == Moved::New || moved == Moved::Gone;
    painter.setPen(QPen(isHollow ? look.colour : theme.background, isHollow ? 2.0 : 1.0));
    painter.setBrush(isHollow ? theme.background : look.colour);
    painter.drawEllipse(at, kDot, kDot);
}

} // namespace

SlopeItemOverlay::SlopeItemOverlay(const SlopeChart& spec, const ChartTheme& theme)
    : m_spec(spec)
    , m_theme(&theme)
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void SlopeItemOverlay::setPicture(SlopePicture picture, const ChartTheme& theme)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    m_theme = &theme;
    update();
}

void SlopeItemOverlay::setSelected(std::optional<ChartKey> key)
{
    m_selected = key;
    update();
}

void SlopeItemOverlay::setMarked(std::set<ChartKey> keys)
{
    m_marked = std::move(keys);
    update();
}

bool SlopeItemOverlay::isSelected(std::size_t item) const
{
    const ChartKey& key = m_spec.items.at(item).key;
    return m_selected == key || m_marked.contains(key);
}

std::vector<PlacedText> SlopeItemOverlay::texts() const
{
    std::vector<PlacedText> texts = m_picture.texts;
    for (std::size_t i = 0; i < m_picture.slopes.size(); ++i) {
        for (const auto& end : m_picture.slopes[i].ends) {
            if (end) {
                texts.push_back(isSelected(i) ? end->nameSelected : end->name);
                texts.push_back(end->figure);
            }
        }
    }
    std::erase_if(texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return texts;
}

void SlopeItemOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* /*widget*/)
{
    painter->save();
    painter->setBrush(Qt::NoBrush);
    if (!m_picture.slopes.empty()) {
        painter->setPen(QPen(m_theme->axis, 1.0));
        painter->drawLine(m_picture.axes[0]);
        painter->drawLine(m_picture.axes[1]);
    }
    // Those that stayed behind those that moved, and what is selected before all.
    for (const int turn : {0, 1, 2}) {
        for (std::size_t i = 0; i < m_picture.slopes.size(); ++i) {
            const int own = isSelected(i) ? 2 : m_spec.items[i].moved == Moved::Same ? 0 : 1;
            if (own == turn) {
                paintSlope(*painter, i);
            }
        }
    }
    paintFrames(*painter);
    for (const SlopeEntry& entry : m_picture.entries) {
        if (entry.moved == Moved::New || entry.moved == Moved::Gone) {
            drawSlopeDot(*painter, entry.line.center(), entry.moved, *m_theme);
        } else {
            painter->setPen(penOf(lookOf(entry.moved, *m_theme)));
            painter->drawLine(entry.line);
        }
    }
    const QRectF exposed = option->exposedRect;
    for (const PlacedText& text : texts()) {
        if (exposed.isEmpty() || text.rect().intersects(exposed)) {
            drawText(*painter, text, m_theme->sizes.halo);
        }
    }
    painter->restore();
}

void SlopeItemOverlay::paintSlope(QPainter& painter, std::size_t at) const
{
    const PlacedSlope& slope = m_picture.slopes[at];
    const Moved moved = m_spec.items[at].moved;
    const LineLook& look = lookOf(moved, *m_theme);
    if (const auto line = slope.line()) {
        constexpr double kBeside = 2.4; // of the background on both sides together, where lines cross
        constexpr double kMore = 1.4;
        const double width = look.width + (isSelected(at) ? kMore : 0.0);
        painter.setPen(QPen(m_theme->background, width + kBeside, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(*line);
        LineLook own = look;
        own.width = width;
        own.colour = isSelected(at) && moved == Moved::Same ? m_theme->selection : look.colour;
        painter.setPen(penOf(own));
        painter.drawLine(*line);
    }
    for (const auto& end : slope.ends) {
        if (!end) {
            continue;
        }
        painter.setPen(QPen(isSelected(at) ? m_theme->selection : m_theme->axis, 1.0));
        if (!end->leader.isNull()) {
            painter.drawLine(end->leader);
        }
        drawSlopeDot(painter, end->dot, moved, *m_theme);
    }
}

void SlopeItemOverlay::paintFrames(QPainter& painter) const
{
    constexpr double kAround = 3.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(m_theme->selection, m_theme->sizes.outline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    for (std::size_t i = 0; i < m_picture.slopes.size(); ++i) {
        for (const auto& end : m_picture.slopes[i].ends) {
            if (end && isSelected(i)) {
                painter.drawRect(end->band.adjusted(-kAround, 0.0, kAround, 0.0));
            }
        }
    }
}

} // namespace wardwise
