// A table of shaded cells: threats by the criteria that they're rated on, or impact by likelihood.
#pragma once

#include "core/charts/chart_words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// What a cell is, told by its outline and hatching, not by its shade alone.
enum class HeatKind
{
    Rated,         ///< shaded by how strong it is
    Blank,         ///< nobody has said anything
    NotApplicable, ///< there's nothing to say
    OffScale       ///< something was said that the scale doesn't have
};

/// Something listed in a cell that can be chosen: a threat in an impact by likelihood matrix.
struct HeatEntry
{
    ChartKey key;
    std::string label; ///< its name, whole

    friend bool operator==(const HeatEntry&, const HeatEntry&) = default;
};

struct HeatCell
{
    HeatKind kind = HeatKind::Rated;
    std::string text; ///< "Moderate to severe", "12"; broken into lines where it has to be
    /// Says the same where columns are too narrow for the words, "3\u20134"; empty: the chart grows wider
    /// instead.
    std::string brief = {};
    std::optional<double> strength = {};   ///< from 0, the palest, to 1; none: unshaded
    std::optional<double> strengthTo = {}; ///< of a range: where it ends
    std::string remark = {};               ///< whole lines for who points at it
    std::vector<HeatEntry> entries = {};   ///< listed under the text

    friend bool operator==(const HeatCell&, const HeatCell&) = default;
};

struct HeatColumn
{
    std::string label;
    std::string group = {}; ///< neighbours of the same group share a heading; empty: none

    friend bool operator==(const HeatColumn&, const HeatColumn&) = default;
};

struct HeatRow
{
    std::optional<ChartKey> key; ///< none where a row can't be chosen: "Severe"
    std::string label;
    std::vector<HeatCell> cells; ///< one for each column; those missing are blank
    std::string remark = {};     ///< at the row's end: "42 (30\u201355)"
    std::string heading = {};    ///< stands above the row and those that follow: the name of a tier

    friend bool operator==(const HeatRow&, const HeatRow&) = default;
};

/// What a kind of cell means, for the legend.
struct HeatKindWords
{
    HeatKind kind = HeatKind::Rated;
    std::string words; ///< "Not rated"

    friend bool operator==(const HeatKindWords&, const HeatKindWords&) = default;
};

/// Rows by columns of shaded cells; the words of every cell are in it, so that the shade only helps the eye.
/// `words.axis` says what the shade stands for. A cell that is a range has the shade of its middle, and of
/// its ends at either side.
struct HeatMatrix
{
    ChartWords words;
    std::string rowTitle;    ///< above the labels: "Threat"
    std::string remarkTitle; ///< above the remarks: "Score (range)"
    std::vector<HeatColumn> columns;
    std::vector<HeatRow> rows;
    std::string low;   ///< at the pale end of the legend: "Negligible"
    std::string high;  ///< at its dark end: "Severe"
    std::string range; ///< what a cell with three shades is: "A range"; empty where there's none
    std::vector<HeatKindWords> kinds; ///< those but Rated that occur
    std::string briefWords; ///< what short texts mean, shown where they are: "1 Negligible, 2 Minor"

    friend bool operator==(const HeatMatrix&, const HeatMatrix&) = default;
};

} // namespace wardwise
