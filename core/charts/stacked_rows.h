// Bars made of parts: what a score is made of.
#pragma once

#include "core/base/quantity.h"
#include "core/charts/chart_words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

struct StackedRow
{
    ChartKey key;
    std::string label;
    std::vector<std::optional<double>>
        segments;          ///< one for each series, >= 0; none: missing, and told in the tooltip
    std::string valueText; ///< at the row's end: "42.0"
    double base = 0.0;     ///< >= 0: where the first part starts; a part of its own, in grey
    std::optional<Interval> interval = {}; ///< of the bar's end
    std::string remark = {};               ///< whole lines for who points at it

    friend bool operator==(const StackedRow&, const StackedRow&) = default;
};

/// The most series that StackedRows tells apart by colour and pattern.
constexpr std::size_t kMostStackedSeries = 8;

/// A bar for each row from the first to the last, its parts in the order of the series.
struct StackedRows
{
    ChartWords words;
    std::vector<std::string> series; ///< one to eight
    std::vector<StackedRow> rows;
    std::string
        baseWords; ///< what the start of each bar is: "Every threat starts at 10"; empty: none has one
    std::string intervalWords; ///< what the thin line at a bar's end is; empty: none has one
    int decimals = 1;          ///< that parts are written with

    friend bool operator==(const StackedRows&, const StackedRows&) = default;
};

} // namespace wardwise
