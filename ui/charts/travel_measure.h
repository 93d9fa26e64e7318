// What a chart of months needs at a given width: its words broken into lines, its axes, its natural height.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/travel_legend.h"

#include <vector>

namespace wardwise {

/// Words at the right end of a line, level with `value` as far as there's room.
struct LineEnd
{
    TextBlock words;
    QColor colour;
    double value = 0.0;
};

struct TravelMeasure
{
    double width = 0.0;
    ChartFrame frame;
    TravelLegend legend;
    TextBlock axisTitle;
    TextBlock explanation;
    AxisScale scale;
    std::vector<LineEnd> ends;
    double plotLeft = 0.0;
    double plotRight = 0.0;
    double stripHeight = 0.0; ///< above the plot, for the words at vertical lines
    double top = 0.0;         ///< of the plot
    double below = 0.0;       ///< from the plot to the bottom
    double tickHalf = 0.0;    ///< that the value axis' figures reach above and below it
    int monthStep = 1;        ///< every so many months there is a label
    double naturalHeight = 0.0;

    /// Middle of a month's column.
    [[nodiscard]] double x(std::size_t month, std::size_t count) const
    {
        return plotLeft
               + (static_cast<double>(month) + 0.5) / static_cast<double>(count) * (plotRight - plotLeft);
    }
};

TravelMeasure measureTravel(const TravelChart& spec, const ChartTheme& theme, double width);

/// "Apr 2016".
QString monthLabel(Month month);

} // namespace wardwise
