// What a chart of points needs at a given width, whatever its height: its words broken into lines, its
// legend, and the range of its axes.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace wardwise {

struct LegendMark
{
    QPointF centre; ///< of a point; a line's middle
    bool isLine = false;
    CurveRole role = CurveRole::Baseline;
    WardClass level = WardClass::Within;
    bool isBackdrop = false;
    bool isInterval = false;
    double bubble = 0.0; ///< its radius; nought where it's another mark
};

struct PointsMeasure
{
    double width = 0.0;
    ChartFrame frame;
    std::vector<PlacedText> legendTexts; ///< from the top of the legend
    std::vector<LegendMark> legendMarks;
    double legendHeight = 0.0;
    TextBlock upTitle;
    TextBlock acrossTitle;
    TextBlock explanation;
    AxisScale across; ///< steps are set when the plot's size is known
    AxisScale up;
    double sizeMost = 0.0;   ///< what the largest bubble stands for
    double bubbleMost = 0.0; ///< its radius; nought where there are no bubbles
    double axisLeft = 0.0;   ///< room for the figures of the vertical axis
    double top = 0.0;        ///< of the plot
    double below = 0.0;      ///< from the plot to the bottom
    double naturalHeight = 0.0;
};

PointsMeasure measurePoints(const PointChart& spec, const ChartTheme& theme, double width);

/// The radius of a point's bubble, whose area is proportional to its size; nought without one.
double bubbleRadius(const PointsMeasure& measure, const std::optional<double>& size);

/// Round steps for an axis of so many pixels, `apart` at least between ticks.
void setSteps(AxisScale& scale, double length, double apart);

/// The least between ticks that stand one above the other.
inline constexpr double kTicksUpApart = 44.0;

} // namespace wardwise
