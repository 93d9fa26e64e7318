// Where everything of a chart of points lies at a given size: its words, curves, points and the names that
// there's room for.
#pragma once

#include "ui/charts/plot_axes.h"
#include "ui/charts/point_names.h"
#include "ui/charts/points_measure.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace wardwise {

struct PlacedCurve
{
    CurveRole role = CurveRole::Baseline;
    std::vector<QPolygonF> parts; ///< what of it lies within the plot
};

struct PointsPicture
{
    QRectF bounds;
    QRectF plot;
    std::vector<PlacedText> texts;
    std::vector<LegendMark> marks;
    std::vector<PlacedCurve> curves;
    std::vector<QPointF> points; ///< one for each of the chart's
    std::vector<PlacedName> names;
};

/// `axes` are null where there are no points.
PointsPicture placePoints(const PointChart& spec, PointsMeasure measure, const ChartTheme& theme,
                          double height, PlotAxes* axes);

/// The name of a point that isn't named for its own sake; always placed.
PlacedName nameOf(const PointChart& spec, const PointsPicture& picture, const ChartTheme& theme,
                  std::size_t point);

/// Half the width of a point, and how much wider the ring around the selected one is.
double pointSize(const PointChart& spec);
inline constexpr double kRingShare = 2.2;

} // namespace wardwise
