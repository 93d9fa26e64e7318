// What a pyramid needs at a given width, beyond what any chart of rows does: the names of its sides and its
// legend.
#pragma once

#include "ui/charts/rows_measure.h"

#include <QLineF>
#include <QRectF>

#include <array>
#include <vector>

namespace wardwise {

/// A legend entry: the fills of both sides, or the line of the outline, before its words.
struct PyramidEntry
{
    std::vector<QRectF> swatches; ///< left and right; none for the outline
    QLineF line;                  ///< of the outline
    PlacedText words;
};

struct PyramidMeasure : RowsMeasure
{
    std::array<TextBlock, 2> sides;
    double sidesHeight = 0.0;          ///< of the strip above the plot with the sides' names
    std::vector<PyramidEntry> entries; ///< from the top of the legend
    double legendHeight = 0.0;
};

PyramidMeasure measurePyramid(const Pyramid& spec, const ChartTheme& theme, double width);

} // namespace wardwise
