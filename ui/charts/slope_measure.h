// What a chart of slopes needs at a given width: its names broken into lines at both sides, its legend and
// its natural height.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <QLineF>

#include <array>
#include <optional>
#include <vector>

namespace wardwise {

/// What is said of an item at one side.
struct SlopeWords
{
    std::size_t item = 0;
    double value = 0.0;
    TextBlock name;
    TextBlock nameSelected;
    TextBlock figure; ///< with a mark: "3 ▲"

    double height() const;
};

struct SlopeSide
{
    std::vector<SlopeWords> words; ///< from top to bottom
    TextBlock title;
    double nameWidth = 0.0;
    double figureWidth = 0.0;
};

struct SlopeEntry
{
    QLineF line;
    Moved moved = Moved::Same;
};

struct SlopeMeasure
{
    double width = 0.0;
    ChartFrame frame;
    std::vector<SlopeEntry> entries; ///< of the legend, from its top
    std::vector<PlacedText> legendTexts;
    double legendHeight = 0.0;
    std::array<SlopeSide, 2> sides;
    std::array<double, 2> lineAt{}; ///< x of the two upright lines
    double low = 0.0;               ///< the values at the bottom and the top
    double high = 1.0;
    TextBlock axisTitle;
    TextBlock explanation;
    double top = 0.0;   ///< of the room for lines and names
    double below = 0.0; ///< from there to the bottom
    double naturalHeight = 0.0;
};

/// A line's look.
const LineLook& lookOf(Moved moved, const ChartTheme& theme);

/// "▲", "▼", "new", "gone"; empty where nothing moved.
QString markOf(Moved moved);

/// Between a line's end and its figure, where a leader goes if the figure had to be pushed aside; between
/// figure and name.
inline constexpr double kSlopeLeader = 26.0;
inline constexpr double kSlopeNameGap = 8.0;

SlopeMeasure measureSlope(const SlopeChart& spec, const ChartTheme& theme, double width);

} // namespace wardwise
