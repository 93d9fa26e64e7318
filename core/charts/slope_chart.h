// Two years side by side, a line for each thing from what it was to what it is.
#pragma once

#include "core/charts/chart_words.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// Who makes the chart says what counts as moved: a rank may change by chance.
enum class Moved
{
    Same,
    Up, ///< to a higher value, or nearer to the first rank
    Down,
    New, ///< only on the right
    Gone ///< only on the left
};

struct SlopeItem
{
    ChartKey key;
    std::string label;           ///< its name, whole
    std::optional<double> left;  ///< none: not there then, and no line
    std::optional<double> right; ///< none: not there now, and no line
    std::string leftText;        ///< "3", "42.0"
    std::string rightText;
    std::string remark; ///< whole lines for who points at it
    Moved moved = Moved::Same;

    friend bool operator==(const SlopeItem&, const SlopeItem&) = default;
};

/// What counts as moved, for the legend: "Up two ranks or more".
struct MovedWords
{
    Moved moved = Moved::Same;
    std::string words;

    friend bool operator==(const MovedWords&, const MovedWords&) = default;
};

/// Named at both sides. Ranks have 1 at the top, values the highest.
struct SlopeChart
{
    ChartWords words;
    std::array<std::string, 2> sides; ///< "2017-18", "2018-19"
    bool areRanks = false;
    std::vector<SlopeItem> items;
    std::vector<MovedWords> moves; ///< those that occur

    friend bool operator==(const SlopeChart&, const SlopeChart&) = default;
};

} // namespace wardwise
