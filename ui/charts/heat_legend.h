// The legend of a heat matrix: the shades from one end to the other, and a swatch for each other kind of
// cell.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace wardwise {

struct HeatSwatch
{
    QRectF rect;
    HeatKind kind = HeatKind::Rated;
    bool isRamp = false;  ///< all shades
    bool isRange = false; ///< a cell with the shades of its ends
};

struct HeatLegend
{
    std::vector<HeatSwatch> swatches;
    std::vector<PlacedText> texts;
    double height = 0.0;
};

HeatLegend makeHeatLegend(const HeatMatrix& spec, const ChartTheme& theme, double width);

/// The colour that a cell's words stand on.
QColor shadeOf(const HeatCell& cell, const ChartTheme& theme);

/// Its shade, with strips of `strip` at the sides of a range or of what's off the scale.
void paintCell(QPainter& painter, const QRectF& rect, const HeatCell& cell, double strip,
               const ChartTheme& theme);

void paintSwatch(QPainter& painter, const HeatSwatch& swatch, const ChartTheme& theme);

} // namespace wardwise
