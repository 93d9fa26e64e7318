#include "ui/charts/bare_chart.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLocale>

#include <cmath>

namespace wardwise {

QChart* makeBareChart()
{
    auto* chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setDropShadowEnabled(false);
    chart->setMargins({});
    chart->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    chart->setLocalizeNumbers(true);
    chart->layout()->setContentsMargins(0.0, 0.0, 0.0, 0.0);
    chart->setAcceptHoverEvents(false);
    chart->setAcceptedMouseButtons(Qt::NoButton);
    return chart;
}

QRectF plotOf(const QChart& chart)
{
    return chart.mapRectToScene(chart.plotArea());
}

void fitPlot(QChart& chart, const QRectF& plot)
{
    constexpr int kTries = 3;
    constexpr double kNear = 0.01;
    QRectF room = plot;
    for (int i = 0; i < kTries; ++i) {
        chart.setGeometry(room);
        chart.layout()->activate();
        const QRectF got = plotOf(chart);
        if (std::abs(got.left() - plot.left()) < kNear && std::abs(got.right() - plot.right()) < kNear
            && std::abs(got.top() - plot.top()) < kNear && std::abs(got.bottom() - plot.bottom()) < kNear) {
            break;
        }
        room.adjust(plot.left() - got.left(), plot.top() - got.top(), plot.right() - got.right(),
                    plot.bottom() - got.bottom());
    }
}

} // namespace wardwise
