#include "ui/charts/plot_axes.h"

#include "ui/charts/bare_chart.h"

#include <QChart>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

namespace wardwise {

PlotAxes::PlotAxes(const ChartTheme& theme, QGraphicsScene& scene)
    : m_chart(makeBareChart())
    , m_series(new QLineSeries)
{
    m_chart->addSeries(m_series);
    m_across = addAxis(theme, Qt::AlignBottom);
    m_up = addAxis(theme, Qt::AlignLeft);
    scene.addItem(m_chart);
}

PlotAxes::~PlotAxes()
{
    delete m_chart;
}

QValueAxis* PlotAxes::addAxis(const ChartTheme& theme, Qt::Alignment side)
{
    auto* axis = new QValueAxis;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0.0);
    axis->setLabelsVisible(false); // the overlay writes them
    axis->setGridLinePen(QPen(theme.grid, 1.0));
    axis->setLinePen(QPen(theme.axis, 1.0));
    m_chart->addAxis(axis, side);
    m_series->attachAxis(axis);
    return axis;
}

void PlotAxes::setScales(const AxisScale& across, const AxisScale& up)
{
    m_across->setTickInterval(across.step);
    m_across->setRange(across.low, across.high);
    m_up->setTickInterval(up.step);
    m_up->setRange(up.low, up.high);
}

void PlotAxes::fit(const QRectF& plot)
{
    fitPlot(*m_chart, plot);
}

QPointF PlotAxes::position(double x, double y) const
{
    return m_chart->mapToScene(m_chart->mapToPosition({x, y}, m_series));
}

QRectF PlotAxes::plot() const
{
    return plotOf(*m_chart);
}

} // namespace wardwise
