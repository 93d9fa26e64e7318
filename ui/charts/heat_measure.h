// What a heat matrix needs at a given width: how wide its columns are, in which words its cells fit, and how
// tall its rows are at least.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/heat_legend.h"
#include "ui/charts/rows_measure.h"
#include "ui/charts/text_block.h"

#include <cstddef>
#include <vector>

namespace wardwise {

/// A column's heading, or that of several.
struct HeatHead
{
    TextBlock words;
    bool isTurned = false; ///< runs upwards, where the column is too narrow for its words

    double height() const { return isTurned ? words.width() : words.height(); }

    double across() const { return isTurned ? words.height() : words.width(); }
};

struct HeatGroupHead
{
    HeatHead head;
    std::size_t first = 0;
    std::size_t end = 0; ///< one past the last column
    double left = 0.0;   ///< of a level one
};

struct HeatCellWords
{
    TextBlock text;
    std::vector<TextBlock> entries;

    double height() const;
};

struct HeatRowWords
{
    RowLabel label;
    TextBlock remark;
    TextBlock heading;
    double headingHeight = 0.0; ///< with the room around it; nought where there's none
    std::vector<HeatCellWords> cells;
    double height = 0.0; ///< the least, without the heading
};

struct HeatMeasure
{
    double width = 0.0; ///< taken: more than asked for where words wouldn't fit
    ChartFrame frame;
    HeatLegend legend;
    TextBlock brief; ///< what short texts mean; empty where cells have their words
    bool isBrief = false;
    bool hasEntries = false; ///< some cell lists entries: words stand at the top left of each
    std::vector<HeatHead> heads;
    std::vector<HeatGroupHead> groups;
    double headsHeight = 0.0;
    double groupsHeight = 0.0;
    TextBlock rowTitle;
    TextBlock remarkTitle;
    double labelRight = 0.0;
    double gridLeft = 0.0;
    double columnWidth = 0.0;
    double remarkLeft = 0.0;
    std::vector<HeatRowWords> rows;
    TextBlock explanation;
    double top = 0.0;   ///< of the first row
    double below = 0.0; ///< from the last row to the bottom
    double naturalHeight = 0.0;
};

/// At either side of a cell that's a range, or off the scale.
double stripWidth(double columnWidth);

/// Between a cell's words and its edges.
inline constexpr double kHeatPad = 3.0;
inline constexpr double kHeatEntryPad = 8.0; ///< likewise in a matrix whose cells list entries
inline constexpr double kHeatEntryGap = 3.0;

/// A cell that isn't in the row is blank.
const HeatCell& cellAt(const HeatRow& row, std::size_t column);

HeatMeasure measureHeat(const HeatMatrix& spec, const ChartTheme& theme, double width);

} // namespace wardwise
