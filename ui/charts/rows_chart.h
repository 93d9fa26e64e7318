// The Qt Charts part of a chart of rows: bars, value axis and grid, fitted so that the plot lies where it's
// wanted.
#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_theme.h"

#include <QBrush>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <vector>

class QChart;
class QGraphicsScene;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace wardwise {

/// Bars of one look: a value for each row from the top, nought where the row has none of it.
struct BarSet
{
    QString name;
    QBrush brush;
    QPen pen;
    std::vector<double> values;
};

class RowsChart
{
public:
    /// Without `bars` it has axis and grid alone.
    RowsChart(std::size_t rows, const std::vector<BarSet>& bars, const ChartTheme& theme,
              QGraphicsScene& scene);
    ~RowsChart();
    RowsChart(const RowsChart&) = delete;
    RowsChart& operator=(const RowsChart&) = delete;
    RowsChart(RowsChart&&) = delete;
    RowsChart& operator=(RowsChart&&) = delete;

    void setScale(const AxisScale& scale, bool visible);
    /// Bars are `barShare` of a row thick.
    void fit(const QRectF& plot, double barShare);

    /// In the scene's coordinates; row 0 is at the top.
    QPointF position(double value, std::size_t row) const;
    QRectF plot() const;

private:
    void addSeries(const std::vector<BarSet>& bars);
    void addAxes(const ChartTheme& theme);

    QChart* m_chart = nullptr; ///< in the scene, deleted here
    QHorizontalStackedBarSeries* m_series = nullptr;
    QValueAxis* m_axis = nullptr;
    std::size_t m_count = 0;
};

} // namespace wardwise
