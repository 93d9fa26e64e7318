// The finished geometry of a ranked bar chart in a scene, beyond what every chart of rows has.
#pragma once

#include "ui/charts/ranked_bars_measure.h"
#include "ui/charts/rows_picture.h"

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace wardwise {

struct PlacedBar
{
    QRectF rect; ///< empty where there is no value
    std::optional<QLineF> whisker;
    WardClass wardClass = WardClass::NotComparable;
};

struct RankedBarsPicture : RowsPicture
{
    std::vector<PlacedBar> bars; ///< one for each row
    std::vector<Swatch> swatches;
};

RankedBarsPicture placeRankedBars(const RankedBars& spec, const RankedBarsMeasure& measure,
                                  const ChartTheme& theme, const QRectF& plot, double height,
                                  const PositionOf& positionOf);

} // namespace wardwise
