// The finished geometry of a pyramid, beyond what every chart of rows has.
#pragma once

#include "ui/charts/pyramid_measure.h"
#include "ui/charts/rows_picture.h"

#include <QLineF>

#include <vector>

namespace wardwise {

struct PyramidPicture : RowsPicture
{
    std::vector<std::vector<QLineF>>
        outline;                       ///< for each row: its upright pieces, and the steps to the row above
    std::vector<PyramidEntry> entries; ///< of the legend
};

PyramidPicture placePyramid(const Pyramid& spec, const PyramidMeasure& measure, const ChartTheme& theme,
                            const QRectF& plot, double height, const PositionOf& positionOf);

} // namespace wardwise
