// The finished geometry that every chart of rows has in a scene: texts, row bands and lines with their place.
#pragma once

#include "ui/charts/rows_measure.h"

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
    PlacedText label;
    PlacedText labelSelected;
    std::vector<PlacedText> texts; ///< all but the label
};

struct PlacedLine
{
    QLineF line;
    LineRole role = LineRole::Mean;
};

struct RowsPicture
{
    QRectF bounds;
    QRectF plot;
    std::optional<QLineF> nought; ///< the line that values start from, at nought or where the axis does
    std::vector<PlacedRow> rows;
    std::vector<PlacedLine> lines;
    std::vector<PlacedText> texts; ///< all but the rows'
};

/// Scene position of a value in a row, as Qt Charts maps it.
using PositionOf = std::function<QPointF(double value, std::size_t row)>;

void addMoved(std::vector<PlacedText>& to, const std::vector<PlacedText>& texts, QPointF by);

/// Header, footer and, where there are no rows, the explanation.
void placeFrame(RowsPicture& picture, const RowsMeasure& measure, const ChartTheme& theme, double height);

/// The lines with their labels, whose lowest row ends at `bottom`.
void placeLines(RowsPicture& picture, const RowsMeasure& measure, const std::vector<ReferenceLine>& lines,
                const ChartTheme& theme, const PositionOf& positionOf, double bottom);

/// The axis' figures and title, and the line at nought.
void placeAxis(RowsPicture& picture, const RowsMeasure& measure, const ChartTheme& theme,
               const PositionOf& positionOf);

/// A row with its band and label, centred on `middle`.
PlacedRow placeRow(const RowsPicture& picture, const RowsMeasure& measure, const ChartTheme& theme,
                   const ChartKey& key, std::size_t at, double middle);

} // namespace wardwise
