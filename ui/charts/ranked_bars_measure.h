// What a ranked bar chart needs at a given width: its words broken into lines, its axis, and its natural
// height.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/class_legend.h"
#include "ui/charts/reference_labels.h"
#include "ui/charts/text_block.h"

#include <vector>

namespace wardwise {

struct RowWords
{
    TextBlock label;
    TextBlock labelSelected;
    TextBlock value;
    TextBlock mark;

    /// Width of value and mark with the space between them.
    double tail() const;
};

struct RankedBarsMeasure
{
    double width = 0.0;
    ChartFrame frame;
    ClassLegend legend;
    std::vector<RowWords> rows;
    double labelRight = 0.0; ///< where the labels end
    double plotLeft = 0.0;
    double plotWidth = 0.0;
    double marksWidth = 0.0;  ///< of the widest mark in the column of values
    bool valuesApart = false; ///< values stand in a column to the right of the plot, as it is narrow
    AxisScale scale;
    bool hasScale = false; ///< there is a figure or a line to read off the axis
    std::vector<TextBlock> lineLabels;
    std::vector<LabelPlace> linePlaces;
    double lineRowHeight = 0.0;
    double linesHeight = 0.0;
    double axisHeight = 0.0; ///< tick labels
    TextBlock axisTitle;
    TextBlock explanation;
    double rowHeight = 0.0; ///< the least that holds every row's text
    double top = 0.0;       ///< of the plot
    double below = 0.0;     ///< from the plot to the bottom
    double naturalHeight = 0.0;
};

/// A bar's value if it is a number that can be drawn.
std::optional<double> drawableValue(const RankedBar& bar);

/// The right-hand end of bar and whisker, at or right of nought.
double farEnd(const RankedBar& bar);

/// How far a value may move from its bar's end to stand clear of the reference lines: farther, it would no
/// longer seem to be the bar's.
double farthestFromBar(double plotWidth);

constexpr double kMarkSpace = 4.0;  ///< between a value and its mark
constexpr double kValueSpace = 8.0; ///< between a bar's end and its value

RankedBarsMeasure measureRankedBars(const RankedBars& spec, const ChartTheme& theme, double width);

} // namespace wardwise
