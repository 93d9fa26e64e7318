// What a chart of small panels needs at a given size: how many stand side by side, their words broken into
// lines, and the room above and below each plot.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/class_legend.h"
#include "ui/charts/text_block.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace wardwise {

struct PanelWords
{
    TextBlock title;
    TextBlock unit; ///< empty where one axis title says it of all
    TextBlock mean;
    double most = 0.0; ///< what the scale has to hold; nought where all are nought
};

/// How names stand under the bars, in the order of the first panel.
struct BarNames
{
    bool areShown = false; ///< each has room under its bar
    double height = 0.0;
};

struct MultiplesMeasure
{
    double width = 0.0;
    ChartFrame frame;
    ClassLegend legend;
    TextBlock axisTitle;
    TextBlock explanation;
    std::size_t columns = 1;
    std::size_t rows = 1;
    double panelWidth = 0.0;
    double axisLeft = 0.0; ///< from a panel's left to its plot
    std::vector<PanelWords> panels;
    std::vector<double> headHeights; ///< of each row: titles and units
    double captionHeight = 0.0;      ///< of the words that name a ward, below its bar
    BarNames names;
    bool hasValues = false; ///< each figure has room above its bar
    double top = 0.0;
    double below = 0.0;
    double naturalHeight = 0.0;

    /// From titles and units to a plot's top.
    [[nodiscard]] static double plotBelow(const ChartTheme& theme);
    /// From a plot's bottom to the words that name a ward.
    [[nodiscard]] double captionBelow(const ChartTheme& theme) const;
    /// Of everything but the plots.
    [[nodiscard]] double fixedHeight(const ChartTheme& theme) const;
};

/// With as many panels side by side as the room looks best with; without a height as many as have room.
MultiplesMeasure measureMultiples(const SmallMultiples& spec, const ChartTheme& theme, double width,
                                  std::optional<double> height);

/// The scale of a panel from nought, with so much room above the highest bar, and as many ticks as the height
/// has room for.
AxisScale panelScale(const PanelWords& panel, double plotHeight, double above);

/// "Cannock South 178.3 ▲▲", or that it has no rate; of the highest ward, where none is selected, that it's
/// the highest.
QString captionText(const PanelBar& bar, bool isSelected);

inline constexpr double kPanelGapAcross = 22.0;
inline constexpr double kPanelGapDown = 1.4;    ///< in gaps of the theme
inline constexpr double kLeastPanelPlot = 74.0; ///< height
inline constexpr double kMostPanelPlot = 240.0; ///< height
inline constexpr double kAboveBars = 18.0;      ///< room for the marks of the highest
inline constexpr double kPointerHeight = 7.0;   ///< of what points at the selected bar, below it

} // namespace wardwise
