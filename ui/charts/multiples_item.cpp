#include "ui/charts/multiples_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace wardwise {

namespace {

constexpr double kHalfTriangle = 3.6;
constexpr double kTriangleHeight = 5.4;

void drawTriangle(QPainter& painter, QPointF foot, bool up)
{
    const double head = foot.y() - kTriangleHeight;
    const double flat = up ? foot.y() : head;
    const double tip = up ? head : foot.y();
    painter.drawPolygon(QPolygonF({QPointF(foot.x() - kHalfTriangle, flat),
                                   QPointF(foot.x() + kHalfTriangle, flat), QPointF(foot.x(), tip)}));
}

/// As the marks beside values are, one above the other.
void drawMark(QPainter& painter, const PanelMark& mark, const ChartTheme& theme)
{
    constexpr double kBetween = 0.8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.look(mark.wardClass).mark);
    switch (mark.wardClass) {
    case WardClass::SignificantlyAbove:
    case WardClass::SignificantlyBelow:
        drawTriangle(painter, mark.at - QPointF(0.0, kTriangleHeight + kBetween),
                     mark.wardClass == WardClass::SignificantlyAbove);
        [[fallthrough]];
    case WardClass::Above:
    case WardClass::Below:
        drawTriangle(painter, mark.at,
                     mark.wardClass == WardClass::SignificantlyAbove || mark.wardClass == WardClass::Above);
        break;
    case WardClass::NotComparable:
        painter.drawRect(QRectF(mark.at.x() - kHalfTriangle, mark.at.y() - 3.0, 2.0 * kHalfTriangle, 1.4));
        break;
    case WardClass::Within:
        break;
    }
}

void drawGap(QPainter& painter, QPointF at, const ChartTheme& theme)
{
    constexpr double kArm = 2.6;
    painter.setPen(QPen(theme.mutedText, 1.2));
    painter.drawLine(at - QPointF(kArm, kArm), at + QPointF(kArm, kArm));
    painter.drawLine(at - QPointF(kArm, -kArm), at + QPointF(kArm, -kArm));
}

std::optional<std::size_t> barOfWard(const MeasurePanel& panel, const std::optional<AreaId>& ward)
{
    const auto found = std::find_if(panel.bars.begin(), panel.bars.end(),
                                    [&](const PanelBar& bar) { return bar.area == ward; });
    return found == panel.bars.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - panel.bars.begin()));
}

} // namespace

MultiplesItem::MultiplesItem(const SmallMultiples& spec, const ChartTheme& theme)
    : m_spec(spec)
    , m_theme(&theme)
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void MultiplesItem::setPicture(MultiplesPicture picture, const ChartTheme& theme)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    m_theme = &theme;
    findWards();
}

void MultiplesItem::setSelected(std::optional<AreaId> ward)
{
    m_selected = ward;
    findWards();
}

void MultiplesItem::setMarked(std::set<AreaId> wards)
{
    m_marked = std::move(wards);
    findWards();
}

void MultiplesItem::findWards()
{
    const auto ward = m_selected ? m_selected : m_spec.ward;
    const std::size_t count = m_picture.panels.size();
    m_selectedBars.assign(count, std::nullopt);
    m_markedBars.assign(count, {});
    m_captions.clear();
    m_captions.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const MeasurePanel& panel = m_spec.panels[i];
        m_selectedBars[i] = ward ? barOfWard(panel, ward) : std::nullopt;
        for (std::size_t bar = 0; !m_marked.empty() && bar < panel.bars.size(); ++bar) {
            if (m_marked.contains(panel.bars[bar].area)) {
                m_markedBars[i].push_back(bar);
            }
        }
        m_captions.push_back(
            captionOf(panel, m_picture.panels[i], *m_theme, m_picture.captionWidth, m_selectedBars[i]));
    }
    update();
}

std::vector<PlacedText> MultiplesItem::texts() const
{
    std::vector<PlacedText> texts = m_picture.texts;
    texts.insert(texts.end(), m_captions.begin(), m_captions.end());
    std::erase_if(texts, [](const PlacedText& text) { return text.block.text().isEmpty(); });
    return texts;
}

void MultiplesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* /*widget*/)
{
    painter->save();
    for (const Swatch& swatch : m_picture.swatches) {
        drawSwatch(*painter, swatch.rect, m_theme->look(swatch.wardClass));
    }
    for (std::size_t i = 0; i < m_picture.panels.size(); ++i) {
        if (m_picture.panels[i].rect.intersects(option->exposedRect)) {
            paintPanel(*painter, i);
        }
    }
    const auto draw = [&](const PlacedText& text) {
        if (!text.rect().intersects(option->exposedRect)) {
            return;
        }
        drawText(*painter, text, m_theme->sizes.halo);
    };
    std::for_each(m_picture.texts.begin(), m_picture.texts.end(), draw);
    std::for_each(m_captions.begin(), m_captions.end(), draw);
    painter->restore();
}

void MultiplesItem::paintPanel(QPainter& painter, std::size_t at) const
{
    const PlacedPanel& panel = m_picture.panels[at];
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->grid, 1.0));
    for (const QLineF& line : panel.grid) {
        painter.drawLine(line);
    }
    for (const std::size_t bar : m_markedBars[at]) {
        paintBand(painter, panel, bar);
    }
    if (m_selectedBars[at]) {
        paintBand(painter, panel, *m_selectedBars[at]);
    }
    paintBars(painter, panel);
    painter.setPen(QPen(m_theme->axis, 1.0));
    painter.drawLine(panel.plot.bottomLeft(), panel.plot.bottomRight());
    for (const std::size_t bar : m_markedBars[at]) {
        paintChosen(painter, panel, bar, false);
    }
    if (m_selectedBars[at]) {
        paintChosen(painter, panel, *m_selectedBars[at], true);
    }
    if (panel.mean) {
        QColor veil = m_theme->background;
        constexpr double kHalf = 0.5;
        veil.setAlphaF(kHalf);
        painter.setPen(QPen(veil, m_theme->mean.width + 2.0));
        painter.drawLine(*panel.mean);
        painter.setPen(penOf(m_theme->mean));
        painter.drawLine(*panel.mean);
    }
    for (const PanelMark& mark : panel.marks) {
        drawMark(painter, mark, *m_theme);
    }
    for (const QPointF& gap : panel.gaps) {
        drawGap(painter, gap, *m_theme);
    }
}

void MultiplesItem::paintBars(QPainter& painter, const PlacedPanel& panel) const
{
    constexpr double kThinEdge = 0.6;
    for (const ClassRun& run : panel.runs) {
        const ClassLook& look = m_theme->look(run.wardClass);
        painter.setBrush(look.bar);
        painter.setPen(QPen(look.edge, panel.pitch >= kMarkPitch ? 1.0 : kThinEdge));
        if (!run.steps.isEmpty()) {
            painter.drawPolygon(run.steps);
            continue;
        }
        for (std::size_t bar = run.first; bar < run.end; ++bar) {
            painter.drawRect(panel.barRect(bar));
        }
        for (std::size_t bar = run.first; panel.pitch >= kMarkPitch && bar < run.end; ++bar) {
            drawHatch(painter, panel.barRect(bar), look);
        }
    }
}

/// Behind the bar, from top to bottom, so that a low one is seen, too.
void MultiplesItem::paintBand(QPainter& painter, const PlacedPanel& panel, std::size_t bar) const
{
    constexpr float kFaint = 0.11F;
    constexpr double kNarrowest = 4.0;
    QColor colour = m_theme->selection;
    colour.setAlphaF(kFaint);
    QRectF strip = panel.strip(bar);
    const double more = std::max(0.0, kNarrowest - strip.width()) / 2.0;
    strip.adjust(-more, 0.0, more, 0.0);
    painter.fillRect(strip, colour);
}

void MultiplesItem::paintChosen(QPainter& painter, const PlacedPanel& panel, std::size_t bar,
                                bool isSelected) const
{
    const QRectF rect = panel.barRect(bar);
    if (panel.pitch >= kMarkPitch) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(m_theme->selection, m_theme->sizes.outline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect);
    } else {
        constexpr double kLeastWidth = 2.0;
        painter.setPen(
            QPen(m_theme->selection, std::max(kLeastWidth, rect.width()), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.center().x(), panel.plot.bottom()),
                         QPointF(rect.center().x(), rect.top()));
    }
    if (isSelected) {
        constexpr double kBelowAxis = 1.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->selection);
        drawTriangle(painter, {rect.center().x(), panel.plot.bottom() + kBelowAxis + kTriangleHeight}, true);
    }
}

} // namespace wardwise
