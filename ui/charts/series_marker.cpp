#include "ui/charts/series_marker.h"

#include "ui/charts/legend_spacing.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>

namespace wardwise {

namespace {

QPolygonF diamond(QPointF centre, double half)
{
    return {{centre + QPointF(0.0, -half), centre + QPointF(half, 0.0), centre + QPointF(0.0, half),
             centre + QPointF(-half, 0.0)}};
}

QPolygonF triangle(QPointF centre, double half)
{
    return {{centre + QPointF(0.0, -half), centre + QPointF(half, 0.8 * half),
             centre + QPointF(-half, 0.8 * half)}};
}

} // namespace

SeriesLegend makeSeriesLegend(const std::vector<std::string>& series, const ChartTheme& theme, double left,
                              double width)
{
    SeriesLegend legend;
    const double half = theme.sizes.marker;
    const double before = 2.0 * half + kLegendInner;
    double x = left;
    double y = 0.0;
    double lineHeight = 0.0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const TextBlock words(QString::fromStdString(series.at(i)), theme.fonts.legend, width - before);
        if (x > left && x + before + words.width() > left + width) {
            x = left;
            y += lineHeight + kLegendLeading;
            lineHeight = 0.0;
        }
        lineHeight = std::max(lineHeight, words.height());
        legend.markers.push_back({{x + half, y + words.height() / 2.0}, seriesLook(i, series.size())});
        legend.texts.push_back({words, {x + before, y}, theme.text, {}});
        x += before + words.width() + kLegendBetween;
    }
    legend.height = series.empty() ? 0.0 : y + lineHeight;
    return legend;
}

std::size_t seriesLook(std::size_t series, std::size_t count)
{
    return count == 1 ? 1 : series;
}

void drawMarker(QPainter& painter, const PlacedMarker& marker, const ChartTheme& theme)
{
    const SeriesLook& look = theme.look(marker.series);
    const double half = theme.sizes.marker;
    constexpr double kOutline = 1.8;
    constexpr double kEdge = 1.2; // in the background's colour, to set dots apart where they overlap
    const bool hollow = look.marker == Marker::HollowDiamond;
    painter.setPen(QPen(hollow ? look.colour : theme.background, hollow ? kOutline : kEdge, Qt::SolidLine,
                        Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(hollow ? theme.background : look.colour);
    switch (look.marker) {
    case Marker::HollowDiamond:
        painter.drawPolygon(diamond(marker.centre, half));
        break;
    case Marker::Circle:
        painter.drawEllipse(marker.centre, half, half);
        break;
    case Marker::Square:
        painter.drawRect(QRectF(marker.centre - QPointF(half, half) * 0.9, QSizeF(half, half) * 1.8));
        break;
    case Marker::Triangle:
        painter.drawPolygon(triangle(marker.centre, half * 1.15));
        break;
    }
}

} // namespace wardwise
