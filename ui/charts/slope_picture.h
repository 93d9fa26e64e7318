// Where everything of a chart of slopes lies at a given size.
#pragma once

#include "ui/charts/slope_measure.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <array>
#include <optional>
#include <vector>

namespace wardwise {

/// An item at one side.
struct PlacedSlopeEnd
{
    QPointF dot;
    QLineF leader; ///< from the dot to its words; null where they stand beside it
    PlacedText name;
    PlacedText nameSelected;
    PlacedText figure;
    QRectF band; ///< around the words
};

struct PlacedSlope
{
    std::array<std::optional<PlacedSlopeEnd>, 2> ends;

    [[nodiscard]] std::optional<QLineF> line() const;
};

struct SlopePicture
{
    QRectF bounds;
    std::vector<PlacedText> texts;
    std::vector<SlopeEntry> entries;
    std::array<QLineF, 2> axes;
    std::vector<PlacedSlope> slopes; ///< one for each item
};

SlopePicture placeSlope(const SlopeChart& spec, const SlopeMeasure& measure, const ChartTheme& theme,
                        double height);

} // namespace wardwise
