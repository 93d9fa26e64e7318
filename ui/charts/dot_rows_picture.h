// The finished geometry of a chart of dots in rows, beyond what every chart of rows has.
#pragma once

#include "ui/charts/dot_rows_measure.h"
#include "ui/charts/rows_picture.h"

#include <QLineF>

#include <optional>
#include <vector>

namespace wardwise {

struct PlacedDots
{
    std::optional<QLineF> link; ///< from the leftmost dot to the rightmost, where there are two
    std::vector<PlacedMarker> markers;
    std::vector<QLineF> intervals; ///< of the dots whose interval is known
};

struct DotRowsPicture : RowsPicture
{
    std::vector<PlacedDots> dots;      ///< one for each row
    std::vector<PlacedMarker> markers; ///< of the legend, or above the first row
    std::vector<PlacedZone> zones;     ///< behind all of it
};

DotRowsPicture placeDotRows(const DotRows& spec, const DotRowsMeasure& measure, const ChartTheme& theme,
                            const QRectF& plot, double height, const PositionOf& positionOf);

} // namespace wardwise
