// What a chart shows, never how: values, words and meaning. A new kind of chart is a new alternative of
// ChartSpec, and the compiler lists every place that must learn to draw it.
#pragma once

#include "core/base/identifier.h"
#include "core/base/quantity.h"
#include "core/domain/comparison.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wardwise {

/// What a row of a chart stands for, so that selecting it selects the same everywhere.
using ChartKey = std::variant<AreaId, MeasureId, ObservationId, BreakdownId>;

/// The words around every chart. All are plain text (UTF-8), never markup.
struct ChartWords
{
    std::string title;               ///< "All crime by ward, 2018-19"
    std::string subtitle;            ///< what is compared with what
    std::string axis;                ///< "Rate per 1,000 residents a year"
    std::vector<std::string> footer; ///< source, period, reference set, method: a line each
    std::string marking;             ///< protective marking: "OFFICIAL"
    std::string description;         ///< the chart in one sentence, for a screen reader
    std::string explanation;         ///< shown instead of the plot where there's nothing to draw

    friend bool operator==(const ChartWords&, const ChartWords&) = default;
};

struct RankedBar
{
    AreaId area;
    std::string label;           ///< the area's name, whole
    std::optional<double> value; ///< none: the row is kept, with `valueText` saying why
    std::string valueText;       ///< "178.3", "suppressed"
    std::optional<Interval> interval;
    WardClass wardClass = WardClass::NotComparable;

    friend bool operator==(const RankedBar&, const RankedBar&) = default;
};

enum class LineRole
{
    Mean,
    OneSd,
    TwoSd,
    Same ///< where a value is as high as what it's compared with
};

struct ReferenceLine
{
    LineRole role = LineRole::Mean;
    std::string label; ///< "Mean 67.0", "+1 SD 101.9"
    double value = 0.0;

    friend bool operator==(const ReferenceLine&, const ReferenceLine&) = default;
};

/// Horizontal bars, highest first, with lines at the reference's mean, +1 SD and +2 SD.
struct RankedBars
{
    ChartWords words;
    std::vector<RankedBar> bars;
    std::vector<ReferenceLine> lines;

    friend bool operator==(const RankedBars&, const RankedBars&) = default;
};

/// One thing in several series: the partnership and the force, two years.
struct DotRow
{
    ChartKey key;
    std::string label;
    std::vector<std::optional<double>> values; ///< one for each series; none leaves its dot out
    std::vector<std::string> valueTexts;       ///< one for each series, whole: "14.9 per 1,000", "suppressed"
    std::string remark;                        ///< at the row's end: "14.9 v 12.0"

    friend bool operator==(const DotRow&, const DotRow&) = default;
};

/// The most series that DotRows tells apart by shape and colour.
constexpr std::size_t kMostSeries = 4;

/// Horizontal rows from the first to the last, each with a dot for every series, joined by a thin line.
struct DotRows
{
    ChartWords words;
    std::vector<std::string> series; ///< two to four: the first is what the others are held against
    std::vector<DotRow> rows;
    std::optional<ReferenceLine> line;

    friend bool operator==(const DotRows&, const DotRows&) = default;
};

using ChartSpec = std::variant<RankedBars, DotRows>;

/// The words of whichever chart it is.
const ChartWords& wordsOf(const ChartSpec& spec);

} // namespace wardwise
