// Stretches of the value axis with names, as bands behind the rows of a chart.
#pragma once

#include "ui/charts/rows_picture.h"

#include <QGraphicsItem>

#include <vector>

namespace wardwise {

struct ZoneLabel
{
    TextBlock words;
    double left = 0.0;
    double up = 0.0; ///< how far its top is above the bottom of all
};

/// The names above the plot: each over its zone where all have room, otherwise beside the line at which its
/// zone starts, one above another.
struct ZoneLabels
{
    std::vector<ZoneLabel> labels; ///< one for each zone that the axis shows
    std::vector<std::size_t> zones;
    bool areFlags = false; ///< beside their lines
    double height = 0.0;
};

struct PlacedZone
{
    QRectF rect;
    QColor fill;
    bool hasEdge = false; ///< a line at its left: where another zone ends
};

/// A zone's ends on the axis; from is not below to.
Interval zoneOn(const ValueZone& zone, const AxisScale& scale);

ZoneLabels measureZones(const std::vector<ValueZone>& zones, const RowsMeasure& measure,
                        const ChartTheme& theme);

/// From the names' top to the plot's bottom; the names end at `labelBottom`.
std::vector<PlacedZone> placeZones(RowsPicture& picture, const std::vector<ValueZone>& zones,
                                   const ZoneLabels& labels, const AxisScale& scale, const ChartTheme& theme,
                                   const PositionOf& positionOf, double labelBottom);

/// Beneath grid and axis, which Qt Charts paints.
class ZoneBands : public QGraphicsItem
{
public:
    explicit ZoneBands(const ChartTheme& theme);

    void setZones(std::vector<PlacedZone> zones);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const ChartTheme& m_theme;
    std::vector<PlacedZone> m_zones;
};

} // namespace wardwise
