// The finished geometry of stacked bars, beyond what every chart of rows has.
#pragma once

#include "ui/charts/rows_picture.h"
#include "ui/charts/stacked_measure.h"

#include <QLineF>

#include <optional>
#include <vector>

namespace wardwise {

struct PlacedSegment
{
    QRectF rect;
    std::optional<std::size_t> series; ///< none: what the bar starts with
    std::optional<PlacedText> words;   ///< where they fit: the part's name and figure, or its figure
};

struct PlacedStack
{
    std::vector<PlacedSegment> segments; ///< those wider than nought
    std::optional<QLineF> interval;
};

struct StackedPicture : RowsPicture
{
    std::vector<PlacedStack> stacks; ///< one for each row
    std::vector<StackEntry> entries; ///< of the legend
};

StackedPicture placeStacked(const StackedRows& spec, const StackedMeasure& measure, const ChartTheme& theme,
                            const QRectF& plot, double height, const PositionOf& positionOf);

} // namespace wardwise
