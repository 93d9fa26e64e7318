// The finished geometry of a chart of months in a scene.
#pragma once

#include "ui/charts/travel_measure.h"

#include <QLineF>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <utility>
#include <vector>

namespace wardwise {

struct TravelPicture
{
    QRectF bounds;
    QRectF plot;
    std::vector<QLineF> grid;
    std::vector<QLineF> ticks; ///< at the months that have a label
    std::vector<QLineF> steps; ///< where a step was found or the chart rebased
    QPainterPath lastYear;
    QPainterPath limits;
    QPainterPath centre;
    QPainterPath rolling;
    QPainterPath months;
    std::vector<std::pair<QPointF, MonthMark>> marks;
    std::vector<QRectF> columns; ///< one for each month: what a click hits
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedText> texts;
};

TravelPicture placeTravel(const TravelChart& spec, const TravelMeasure& measure, const ChartTheme& theme,
                          double height);

} // namespace wardwise
