// The headings of a heat matrix's columns, and of several columns together.
#pragma once

#include "ui/charts/heat_measure.h"

namespace wardwise {

/// Once columns have their width: all level, or all turned where one of them has no room. Those of several
/// columns stand over their middle, or are pushed aside as little as keeps them apart.
void measureHeatHeads(HeatMeasure& measure, const HeatMatrix& spec, const ChartTheme& theme);

} // namespace wardwise
