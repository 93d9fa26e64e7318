#include "ui/charts/stacked_item.h"

#include "ui/charts/pattern_fill.h"

#include <QPainter>

#include <array>

namespace wardwise {

void StackedItem::setPicture(StackedPicture picture)
{
    prepareGeometryChange();
    m_picture = std::move(picture);
    update();
}

const StackLook& StackedItem::lookOf(const std::optional<std::size_t>& series) const
{
    return series ? theme().stack.at(*series) : theme().stackBase;
}

void StackedItem::paintSegment(QPainter& painter, const PlacedSegment& segment) const
{
    const StackLook& look = lookOf(segment.series);
    fillPattern(painter, segment.rect, look);
    if (segment.words && look.pattern != Pattern::Plain) { // the pattern leaves its figure alone
        constexpr double kAround = 3.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.fill);
        painter.drawRect(
            segment.words->rect().adjusted(-kAround, 0.0, kAround, 0.0).intersected(segment.rect));
    }
    const double x = segment.rect.right();
    painter.setPen(QPen(theme().background, 1.0));
    painter.drawLine(QPointF(x, segment.rect.top()), QPointF(x, segment.rect.bottom()));
}

void StackedItem::paintInterval(QPainter& painter, const QLineF& interval) const
{
    constexpr double kEnd = 4.0; // half of an end
    const auto across = [](double x, double y) { return QLineF(x, y - kEnd, x, y + kEnd); };
    const std::array strokes{interval, across(interval.x1(), interval.y1()),
                             across(interval.x2(), interval.y2())};
    constexpr double kBeside = 2.0;
    painter.setPen(QPen(veil(), theme().sizes.whisker + kBeside, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
    painter.setPen(QPen(theme().whisker, theme().sizes.whisker, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
}

void StackedItem::paintUnderLines(QPainter& painter, std::size_t row) const
{
    for (const PlacedSegment& segment : m_picture.stacks.at(row).segments) {
        paintSegment(painter, segment);
    }
    const auto& segments = m_picture.stacks.at(row).segments;
    if (!segments.empty()) { // pale parts have no edge of their own
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().axis, 1.0));
        painter.drawRect(segments.front().rect.united(segments.back().rect));
    }
}

void StackedItem::paintOverLines(QPainter& painter, std::size_t row) const
{
    if (const auto& interval = m_picture.stacks.at(row).interval) {
        paintInterval(painter, *interval);
    }
    if (isSelected(m_picture.rows.at(row))) {
        paintFrame(painter, row);
    }
}

void StackedItem::paintLegend(QPainter& painter) const
{
    for (const StackEntry& entry : m_picture.entries) {
        if (entry.swatch.isNull()) {
            paintInterval(painter, entry.interval);
            continue;
        }
        fillPattern(painter, entry.swatch, lookOf(entry.series));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().axis, 1.0));
        painter.drawRect(entry.swatch);
    }
}

} // namespace wardwise
