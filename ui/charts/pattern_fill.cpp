#include "ui/charts/pattern_fill.h"

#include "ui/charts/line_cut.h"

#include <QPainter>
#include <QPen>

namespace wardwise {

namespace {

constexpr double kPatternStep = 6.0;
constexpr double kPatternWidth = 1.1;

void drawCut(QPainter& painter, QPointF from, QPointF to, const QRectF& rect)
{
    const QLineF line = segmentWithin(from, to, rect);
    if (!line.isNull()) {
        painter.drawLine(line);
    }
}

void drawFallingLines(QPainter& painter, const QRectF& rect, double step)
{
    const double height = rect.height();
    const int count = static_cast<int>((rect.width() + height) / step);
    for (int i = 1; i <= count; ++i) {
        const double x = rect.left() - height + i * step;
        drawCut(painter, {x, rect.top()}, {x + height, rect.bottom()}, rect);
    }
}

void drawLevelLines(QPainter& painter, const QRectF& rect)
{
    const int count = static_cast<int>(rect.height() / kPatternStep);
    for (int i = 0; i <= count; ++i) {
        const double y = rect.top() + (i + 0.5) * kPatternStep;
        if (y < rect.bottom()) {
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    }
}

void drawUprightLines(QPainter& painter, const QRectF& rect)
{
    const int count = static_cast<int>(rect.width() / kPatternStep);
    for (int i = 0; i <= count; ++i) {
        const double x = rect.left() + (i + 0.5) * kPatternStep;
        if (x < rect.right()) {
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        }
    }
}

void drawDots(QPainter& painter, const QRectF& rect, const QColor& ink)
{
    constexpr double kRadius = 1.2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QRectF room = rect.adjusted(kRadius, kRadius, -kRadius, -kRadius);
    const int across = static_cast<int>(rect.width() / kPatternStep) + 1;
    const int down = static_cast<int>(rect.height() / kPatternStep) + 1;
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column) {
            const double shift = row % 2 == 0 ? 0.25 : 0.75;
            const QPointF at(rect.left() + (column + shift) * kPatternStep,
                             rect.top() + (row + 0.5) * kPatternStep);
            if (room.contains(at)) {
                painter.drawEllipse(at, kRadius, kRadius);
            }
        }
    }
}

} // namespace

void drawRisingLines(QPainter& painter, const QRectF& rect, double step)
{
    const double height = rect.height();
    const int count = static_cast<int>((rect.width() + height) / step);
    for (int i = 1; i <= count; ++i) {
        const double x = rect.left() + i * step;
        drawCut(painter, {x, rect.top()}, {x - height, rect.bottom()}, rect);
    }
}

void fillPattern(QPainter& painter, const QRectF& rect, const StackLook& look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRect(rect);
    painter.setPen(QPen(look.ink, kPatternWidth, Qt::SolidLine, Qt::FlatCap));
    switch (look.pattern) {
    case Pattern::Plain:
        break;
    case Pattern::Rising:
        drawRisingLines(painter, rect, kPatternStep);
        break;
    case Pattern::Level:
        drawLevelLines(painter, rect);
        break;
    case Pattern::Dots:
        drawDots(painter, rect, look.ink);
        break;
    case Pattern::Falling:
        drawFallingLines(painter, rect, kPatternStep);
        break;
    case Pattern::Crossed:
        drawRisingLines(painter, rect, kPatternStep);
        drawFallingLines(painter, rect, kPatternStep);
        break;
    case Pattern::Upright:
        drawUprightLines(painter, rect);
        break;
    case Pattern::Grid:
        drawLevelLines(painter, rect);
        drawUprightLines(painter, rect);
        break;
    }
}

} // namespace wardwise
