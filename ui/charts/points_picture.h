// Where everything of a chart of points lies at a given size: its words, curves, points and the names that
// there's room for.
#pragma once

#include "ui/charts/plot_axes.h"
#include "ui/charts/point_names.h"
#include "ui/charts/points_measure.h"

#include <QLineF>
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
    std::vector<double>
        radii; ///< of their bubbles, nought without one; none at all in a chart without bubbles
    std::vector<QLineF> intervals;
    std::vector<PlacedName> names;
};

/// `axes` are null where there are no points.
PointsPicture placePoints(const PointChart& spec, PointsMeasure measure, const ChartTheme& theme,
                          double height, PlotAxes* axes);

/// The name of a point that isn't named for its own sake; always placed.
PlacedName nameOf(const PointChart& spec, const PointsPicture& picture, const ChartTheme& theme,
                  std::size_t point);

/// Whether points at one place are named together: not areas, of which the map tells which is which.
bool namesTogether(const PointChart& spec);

/// Those at the same place as a point, itself included, in the chart's order.
std::vector<std::size_t> pointsAtPlace(const PointChart& spec, const PointsPicture& picture,
                                       std::size_t point);

/// Half the width of a point, and how much wider the ring around the selected one is.
double pointSize(const PointChart& spec);
inline constexpr double kRingShare = 2.2;

} // namespace wardwise
