// The Qt Charts part of a chart with two value axes: axes and grid, fitted so that the plot lies where it's
// wanted.
#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_theme.h"

#include <QPointF>
#include <QRectF>

class QChart;
class QGraphicsScene;
class QLineSeries;
class QValueAxis;

namespace wardwise {

class PlotAxes
{
public:
    PlotAxes(const ChartTheme& theme, QGraphicsScene& scene);
    ~PlotAxes();
    PlotAxes(const PlotAxes&) = delete;
    PlotAxes& operator=(const PlotAxes&) = delete;
    PlotAxes(PlotAxes&&) = delete;
    PlotAxes& operator=(PlotAxes&&) = delete;

    void setScales(const AxisScale& across, const AxisScale& up);
    void fit(const QRectF& plot);

    /// In the scene's coordinates.
    QPointF position(double x, double y) const;
    QRectF plot() const;

private:
    QValueAxis* addAxis(const ChartTheme& theme, Qt::Alignment side);

    QChart* m_chart;       ///< in the scene, deleted here
    QLineSeries* m_series; ///< empty: axes of a chart without one have no range
    QValueAxis* m_across;
    QValueAxis* m_up;
};

} // namespace wardwise
