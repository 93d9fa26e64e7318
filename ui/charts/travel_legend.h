// The legend of a chart of months: what each line and mark is.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace wardwise {

/// What a legend entry shows, and a line of the chart is drawn as.
enum class TravelGlyph
{
    Month,
    LastYear,
    Rolling,
    Centre,
    Limit,
    Step,
    Outlying,
    Signal
};

struct PlacedGlyph
{
    TravelGlyph glyph = TravelGlyph::Month;
    QRectF room;
};

struct TravelLegend
{
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedText> texts;
    double height = 0.0;
};

/// Of what the chart has; `withLimits` where centre and limits have no words at their ends.
TravelLegend makeTravelLegend(const TravelChart& spec, const ChartTheme& theme, double left, double width,
                              bool withLimits);

/// The pen that a line of months is drawn with.
QPen penOfGlyph(TravelGlyph glyph, const ChartTheme& theme);

void drawGlyph(QPainter& painter, const PlacedGlyph& placed, const ChartTheme& theme);

/// A month's mark: a dot, or a triangle that points to the side it's on, filled where it stands out.
void drawMonthMark(QPainter& painter, QPointF centre, MonthMark mark, const ChartTheme& theme);

} // namespace wardwise
