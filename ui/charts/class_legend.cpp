#include "ui/charts/class_legend.h"

#include "ui/charts/legend_spacing.h"

#include <QLineF>
#include <QPainter>
#include <QPen>

#include <algorithm>

namespace wardwise {

namespace {

constexpr double kHatchStep = 5.0;

void hatchOneWay(QPainter& painter, const QRectF& rect, bool rising)
{
    const double span = rect.width() + rect.height();
    const int count = static_cast<int>(span / kHatchStep);
    for (int i = 1; i <= count; ++i) {
        const double along = i * kHatchStep;
        // The line x + y = along (from the rectangle's corner), cut to the rectangle by hand: SVG has no
        // clip.
        const double x1 = std::max(0.0, along - rect.height());
        const double x2 = std::min(along, rect.width());
        const double y1 = along - x1;
        const double y2 = along - x2;
        const auto y = [&](double down) { return rising ? rect.top() + down : rect.bottom() - down; };
        painter.drawLine(QLineF(rect.left() + x1, y(y1), rect.left() + x2, y(y2)));
    }
}

} // namespace

const std::vector<WardClass>& classesInOrder()
{
    static const std::vector<WardClass> classes{
        WardClass::SignificantlyAbove, WardClass::Above,        WardClass::Within, WardClass::Below,
        WardClass::SignificantlyBelow, WardClass::NotComparable};
    return classes;
}

ClassLegend makeLegend(const std::vector<WardClass>& classes, const ChartTheme& theme, double left,
                       double width)
{
    ClassLegend legend;
    double x = left;
    double y = 0.0;
    double lineHeight = 0.0;
    for (const WardClass wardClass : classes) {
        const TextBlock mark(markOf(wardClass), theme.fonts.legend, width);
        const double before = theme.sizes.swatch + kLegendInner
                              + (mark.width() > 0.0 ? mark.width() + kLegendInner - 2.0 : 0.0);
        const TextBlock words(legendTextOf(wardClass), theme.fonts.legend, width - before);
        if (x > left && x + before + words.width() > left + width) {
            x = left;
            y += lineHeight + kLegendLeading;
            lineHeight = 0.0;
        }
        lineHeight = std::max({lineHeight, words.height(), mark.height()});
        const double middle = y + words.height() / 2.0;
        const double side = theme.sizes.swatch;
        legend.swatches.push_back({QRectF(x, middle - side / 2.0, side, side), wardClass});
        if (mark.width() > 0.0) {
            legend.texts.push_back({mark,
                                    {x + side + kLegendInner, middle - mark.height() / 2.0},
                                    theme.look(wardClass).mark,
                                    {}});
        }
        legend.texts.push_back({words, {x + before, y}, theme.text, {}});
        x += before + words.width() + kLegendBetween;
    }
    legend.height = legend.swatches.empty() ? 0.0 : y + lineHeight;
    return legend;
}

void drawSwatch(QPainter& painter, const QRectF& rect, const ClassLook& look)
{
    painter.setPen(QPen(look.edge, 1.0));
    painter.setBrush(look.bar);
    painter.drawRect(rect);
    drawHatch(painter, rect, look);
}

void drawHatch(QPainter& painter, const QRectF& rect, const ClassLook& look)
{
    if (look.hatch == Hatch::None || rect.isEmpty()) {
        return;
    }
    painter.setPen(QPen(look.edge, 0.9));
    hatchOneWay(painter, rect, true);
    if (look.hatch == Hatch::Crossed) {
        hatchOneWay(painter, rect, false);
    }
}

} // namespace wardwise
