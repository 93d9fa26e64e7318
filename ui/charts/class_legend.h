// The legend of ward classes: swatch, mark and words for each class that occurs, flowing onto further lines.
#pragma once

#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace wardwise {

/// All classes, from significantly above to not comparable.
const std::vector<WardClass>& classesInOrder();

struct Swatch
{
    QRectF rect;
    WardClass wardClass = WardClass::NotComparable;
};

struct ClassLegend
{
    std::vector<Swatch> swatches;
    std::vector<PlacedText> texts;
    double height = 0.0;
};

ClassLegend makeLegend(const std::vector<WardClass>& classes, const ChartTheme& theme, double left,
                       double width);

/// Fills a rectangle as a bar of the class is filled: colour, outline and hatching, all as vectors.
void drawSwatch(QPainter& painter, const QRectF& rect, const ClassLook& look);

/// Only the hatching of a bar.
void drawHatch(QPainter& painter, const QRectF& rect, const ClassLook& look);

} // namespace wardwise
