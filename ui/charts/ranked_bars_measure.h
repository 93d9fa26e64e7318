// What a ranked bar chart needs at a given width, beyond what any chart of rows does: its values and legend.
#pragma once

#include "ui/charts/class_legend.h"
#include "ui/charts/rows_measure.h"

#include <vector>

namespace wardwise {

struct ValueWords
{
    TextBlock value;
    TextBlock mark;

    /// Width of value and mark with the space between them.
    double tail() const;
};

struct RankedBarsMeasure : RowsMeasure
{
    ClassLegend legend;
    std::vector<ValueWords> values;
    double marksWidth = 0.0;  ///< of the widest mark in the column of values
    bool valuesApart = false; ///< values stand in a column to the right of the plot, as it is narrow
};

/// The right-hand end of bar and whisker, at or right of nought.
double farEnd(const RankedBar& bar);

/// How far a value may move from its bar's end to stand clear of the reference lines: farther, it would no
/// longer seem to be the bar's.
double farthestFromBar(double plotWidth);

constexpr double kMarkSpace = 4.0;  ///< between a value and its mark
constexpr double kValueSpace = 8.0; ///< between a bar's end and its value

RankedBarsMeasure measureRankedBars(const RankedBars& spec, const ChartTheme& theme, double width);

} // namespace wardwise
