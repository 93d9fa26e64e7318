#include "ui/charts/ranked_bars_chart.h"

#include "ui/charts/class_legend.h"
#include "ui/charts/ranked_bars_measure.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLocale>
#include <QValueAxis>

#include <cmath>

namespace wardwise {

RankedBarsChart::RankedBarsChart(const RankedBars& spec, const ChartTheme& theme, QGraphicsScene& scene)
    : m_chart(new QChart)
    , m_count(spec.bars.size())
{
    // Titles, legend and axis words of Qt Charts are HTML; they stay off, and the overlay draws plain text.
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setDropShadowEnabled(false);
    m_chart->setMargins({});
    m_chart->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_chart->setLocalizeNumbers(true);
    m_chart->layout()->setContentsMargins(0.0, 0.0, 0.0, 0.0);
    addSeries(spec, theme);
    addAxes(spec, theme);
    m_chart->setAcceptHoverEvents(false);
    m_chart->setAcceptedMouseButtons(Qt::NoButton);
    scene.addItem(m_chart);
}

RankedBarsChart::~RankedBarsChart()
{
    delete m_chart;
}

void RankedBarsChart::addSeries(const RankedBars& spec, const ChartTheme& theme)
{
    m_series = new QHorizontalStackedBarSeries;
    // One colour per set: a stacked set for each class, with nought where a row is of another class. The
    // first row is the last category, as Qt counts categories from the bottom.
    for (const WardClass wardClass : classesInOrder()) {
        const ClassLook& look = theme.look(wardClass);
        auto* set = new QBarSet(QString::fromUtf8(toText(wardClass).data()));
        set->setBrush(look.bar);
        set->setPen(QPen(look.edge, 1.0));
        bool occurs = false;
        for (std::size_t row = m_count; row > 0; --row) {
            const RankedBar& bar = spec.bars.at(row - 1);
            const bool own = bar.wardClass == wardClass && drawableValue(bar);
            occurs = occurs || own;
            set->append(own ? *bar.value : 0.0);
        }
        if (occurs) {
            m_series->append(set);
        } else {
            delete set;
        }
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

void RankedBarsChart::addAxes(const RankedBars& spec, const ChartTheme& theme)
{
    auto* rows = new QBarCategoryAxis;
    for (std::size_t i = 0; i < spec.bars.size(); ++i) {
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
    m_axis->setLabelsFont(theme.fonts.axis);
    m_axis->setLabelsColor(theme.mutedText);
    m_axis->setGridLinePen(QPen(theme.grid, 1.0));
    m_axis->setLinePen(QPen(theme.axis, 1.0));
    m_chart->addAxis(m_axis, Qt::AlignBottom);
    m_series->attachAxis(m_axis);
}

void RankedBarsChart::setScale(const AxisScale& scale, bool visible)
{
    m_axis->setTickInterval(scale.step);
    m_axis->setLabelFormat(QStringLiteral("%.%1f").arg(scale.decimals));
    m_axis->setRange(scale.low, scale.high);
    m_axis->setVisible(visible);
}

void RankedBarsChart::fit(const QRectF& plot, double barShare)
{
    m_series->setBarWidth(barShare);
    // QChart keeps room of its own for tick labels; setPlotArea() would leave axes and grid behind. So the
    // chart is given the room that brings its plot to the wanted place.
    constexpr int kTries = 3;
    constexpr double kNear = 0.01;
    QRectF room = plot;
    for (int i = 0; i < kTries; ++i) {
        m_chart->setGeometry(room);
        m_chart->layout()->activate();
        const QRectF got = this->plot();
        if (std::abs(got.left() - plot.left()) < kNear && std::abs(got.right() - plot.right()) < kNear
            && std::abs(got.top() - plot.top()) < kNear && std::abs(got.bottom() - plot.bottom()) < kNear) {
            break;
        }
        room.adjust(plot.left() - got.left(), plot.top() - got.top(), plot.right() - got.right(),
                    plot.bottom() - got.bottom());
    }
}

QPointF RankedBarsChart::position(double value, std::size_t row) const
{
    const auto category = static_cast<double>(m_count - 1 - row);
    return m_chart->mapToScene(m_chart->mapToPosition({value, category}, m_series));
}

QRectF RankedBarsChart::plot() const
{
    return m_chart->mapRectToScene(m_chart->plotArea());
}

} // namespace wardwise
