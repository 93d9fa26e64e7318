// What any chart of rows needs at a given width: its words broken into lines, its axis, and its natural
// height.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/reference_labels.h"
#include "ui/charts/text_block.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise {

struct RowLabel
{
    TextBlock plain;
    TextBlock selected;

    double height() const;
};

struct RowsMeasure
{
    double width = 0.0;
    ChartFrame frame;
    std::vector<RowLabel> labels;
    double labelRight = 0.0; ///< where the labels end
    double plotLeft = 0.0;
    double plotWidth = 0.0;
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

    /// Width inside the margins.
    double inner(const ChartTheme& theme) const;
};

/// A value if it is a number that can be drawn.
std::optional<double> drawable(const std::optional<double>& value);

/// Frame and explanation of a chart that has no rows, or the frame alone.
void measureFrame(RowsMeasure& measure, const ChartWords& words, const ChartTheme& theme, double width,
                  bool empty);

/// How much of the width the labels may take: one broken label makes every row taller, so they get somewhat
/// more where that keeps each on a single line.
struct LabelShares
{
    double broken = 0.0;
    double unbroken = 0.0;
};

/// The labels to the left, and the plot between them and `rightOfPlot`.
void measureLabels(RowsMeasure& measure, const std::vector<std::string>& labels, const ChartTheme& theme,
                   const LabelShares& shares, double rightOfPlot);

/// The least height of a row at which no text touches its neighbour's, from the height of each row's texts.
void measureRowHeight(RowsMeasure& measure, const std::vector<double>& heights, const ChartTheme& theme);

/// The scale's steps, and the axis title.
void measureAxis(RowsMeasure& measure, const std::string& title, const ChartTheme& theme);

void measureLines(RowsMeasure& measure, const std::vector<ReferenceLine>& lines, const ChartTheme& theme);

/// Top, bottom and natural height, once all else is known; `legendHeight` goes between header and plot.
void measureHeight(RowsMeasure& measure, double legendHeight);

} // namespace wardwise
