// The finished geometry of a ranked bar chart in a scene: every text, bar, whisker and line with its place.
#pragma once

#include "ui/charts/ranked_bars_measure.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <optional>
#include <vector>

namespace wardwise {

struct PlacedRow
{
    ChartKey key;
    QRectF band; ///< the whole row, label and all: what a click hits
    QRectF bar;  ///< empty where there is no value
    std::optional<QLineF> whisker;
    WardClass wardClass = WardClass::NotComparable;
    PlacedText label;
    PlacedText labelSelected;
    PlacedText value;
    PlacedText mark;
};

struct PlacedLine
{
    QLineF line;
    LineRole role = LineRole::Mean;
};

struct RankedBarsPicture
{
    QRectF bounds;
    QRectF plot;
    std::optional<QLineF> nought; ///< the line that bars start from
    std::vector<PlacedRow> rows;
    std::vector<PlacedLine> lines;
    std::vector<Swatch> swatches;
    std::vector<PlacedText> texts; ///< all but the rows'
};

/// Scene position of a value in a row, as Qt Charts maps it.
using PositionOf = std::function<QPointF(double value, std::size_t row)>;

RankedBarsPicture placeRankedBars(const RankedBars& spec, const RankedBarsMeasure& measure,
                                  const ChartTheme& theme, const QRectF& plot, double height,
                                  const PositionOf& positionOf);

} // namespace wardwise
