// Where everything of a heat matrix lies at a given size.
#pragma once

#include "ui/charts/heat_measure.h"

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace wardwise {

struct PlacedHeatEntry
{
    ChartKey key;
    QRectF rect;
};

struct PlacedHeatCell
{
    QRectF rect;
    std::vector<PlacedText> texts; ///< its own, then its entries'
    std::vector<PlacedHeatEntry> entries;
};

struct PlacedHeatRow
{
    std::optional<ChartKey> key;
    QRectF band; ///< the whole row, label and remark and all
    PlacedText label;
    PlacedText labelSelected;
    PlacedText remark;
    std::vector<PlacedHeatCell> cells;
};

struct HeatPicture
{
    QRectF bounds;
    std::vector<PlacedText> texts; ///< all but the rows'
    std::vector<HeatSwatch> swatches;
    std::vector<QLineF> rules; ///< under the headings of several columns and over those of rows
    std::vector<PlacedHeatRow> rows;
    double strip = 0.0; ///< at the sides of a range
};

HeatPicture placeHeat(const HeatMatrix& spec, const HeatMeasure& measure, const ChartTheme& theme,
                      double height);

} // namespace wardwise
