#include "ui/charts/rows_chart.h"

#include "ui/charts/bare_chart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

namespace wardwise {

RowsChart::RowsChart(std::size_t rows, const std::vector<BarSet>& bars, const ChartTheme& theme,
                     QGraphicsScene& scene)
    : m_chart(makeBareChart())
    , m_count(rows)
{
    addSeries(bars);
    addAxes(theme);
    scene.addItem(m_chart);
}

RowsChart::~RowsChart()
{
    delete m_chart;
}

void RowsChart::addSeries(const std::vector<BarSet>& bars)
{
    m_series = new QHorizontalStackedBarSeries;
    for (const BarSet& bar : bars) {
        auto* set = new QBarSet(bar.name);
        set->setBrush(bar.brush);
        set->setPen(bar.pen);
        for (std::size_t row = m_count; row > 0; --row) { // Qt counts categories from the bottom
            set->append(bar.values.at(row - 1));
        }
        m_series->append(set);
    }
    if (m_series->count() == 0) { // a series without a set has no categories to map positions by
        auto* set = new QBarSet(QString{});
        for (std::size_t i = 0; i < m_count; ++i) {
            set->append(0.0);
        }
        m_series->append(set);
    }
    m_chart->addSeries(m_series);
}

void RowsChart::addAxes(const ChartTheme& theme)
{
    auto* rows = new QBarCategoryAxis;
    for (std::size_t i = 0; i < m_count; ++i) {
        rows->append(QString::number(i));
    }
    rows->setLabelsVisible(false);
    rows->setGridLineVisible(false);
    rows->setLineVisible(false);
    m_chart->addAxis(rows, Qt::AlignLeft);
    m_series->attachAxis(rows);

    m_axis = new QValueAxis;
    m_axis->setTickType(QValueAxis::TicksDynamic);
    m_axis->setTickAnchor(0.0);
    m_axis->setLabelsVisible(false); // the overlay writes them
    m_axis->setGridLinePen(QPen(theme.grid, 1.0));
    m_axis->setLinePen(QPen(theme.axis, 1.0));
    m_chart->addAxis(m_axis, Qt::AlignBottom);
    m_series->attachAxis(m_axis);
}

void RowsChart::setScale(const AxisScale& scale, bool visible)
{
    m_axis->setTickInterval(scale.step);
    m_axis->setRange(scale.low, scale.high);
    m_axis->setVisible(visible);
}

void RowsChart::fit(const QRectF& plot, double barShare)
{
    m_series->setBarWidth(barShare);
    fitPlot(*m_chart, plot);
}

QPointF RowsChart::position(double value, std::size_t row) const
{
    const auto category = static_cast<double>(m_count - 1 - row);
    return m_chart->mapToScene(m_chart->mapToPosition({value, category}, m_series));
}

QRectF RowsChart::plot() const
{
    return plotOf(*m_chart);
}

} // namespace wardwise
