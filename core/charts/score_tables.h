// The tables of the charts that scores are shown in; `tableOf` is where to ask for one.
#pragma once

#include "core/charts/chart_table.h"

namespace wardwise {

/// A row for each cell, and for each entry of a cell.
ChartTable tableOfChart(const HeatMatrix& chart);

ChartTable tableOfChart(const SlopeChart& chart);

/// A row for each part of each bar, its start and its end included.
ChartTable tableOfChart(const StackedRows& chart);

} // namespace wardwise
