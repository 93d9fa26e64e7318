// The Qt Charts part of a ranked bar chart: bars, value axis and grid, fitted so that the plot lies where
// it's wanted.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_theme.h"

#include <QPointF>
#include <QRectF>

#include <cstddef>

class QChart;
class QGraphicsScene;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace wardwise {

class RankedBarsChart
{
public:
    RankedBarsChart(const RankedBars& spec, const ChartTheme& theme, QGraphicsScene& scene);
    ~RankedBarsChart();
    RankedBarsChart(const RankedBarsChart&) = delete;
    RankedBarsChart& operator=(const RankedBarsChart&) = delete;
    RankedBarsChart(RankedBarsChart&&) = delete;
    RankedBarsChart& operator=(RankedBarsChart&&) = delete;

    void setScale(const AxisScale& scale, bool visible);
    /// Bars are `barShare` of a row thick.
    void fit(const QRectF& plot, double barShare);

    /// In the scene's coordinates; row 0 is at the top.
    QPointF position(double value, std::size_t row) const;
    QRectF plot() const;

private:
    void addSeries(const RankedBars& spec, const ChartTheme& theme);
    void addAxes(const RankedBars& spec, const ChartTheme& theme);

    QChart* m_chart = nullptr; ///< in the scene, deleted here
    QHorizontalStackedBarSeries* m_series = nullptr;
    QValueAxis* m_axis = nullptr;
    std::size_t m_count = 0;
};

} // namespace wardwise
