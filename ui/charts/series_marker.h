// The dot of a series, told apart by shape, colour and lightness alike, and the legend of such dots.
#pragma once

#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <QPointF>

#include <string>
#include <vector>

class QPainter;

namespace wardwise {

struct PlacedMarker
{
    QPointF centre;
    std::size_t series = 0;
};

struct SeriesLegend
{
    std::vector<PlacedMarker> markers;
    std::vector<PlacedText> texts;
    double height = 0.0;
};

/// Marker and name of every series, flowing onto further lines.
SeriesLegend makeSeriesLegend(const std::vector<std::string>& series, const ChartTheme& theme, double left,
                              double width);

/// How a series looks: the first of several as what the others are held against, a single one as itself.
std::size_t seriesLook(std::size_t series, std::size_t count);

void drawMarker(QPainter& painter, const PlacedMarker& marker, const ChartTheme& theme);

} // namespace wardwise
