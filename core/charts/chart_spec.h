// What a chart shows, never how: values, words and meaning. A new kind of chart is a new alternative of
// ChartSpec, and the compiler lists every place that must learn to draw it.
#pragma once

#include "core/base/identifier.h"
#include "core/base/quantity.h"
#include "core/domain/comparison.h"

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
    TwoSd
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

using ChartSpec = std::variant<RankedBars>;

/// The words of whichever chart it is.
const ChartWords& wordsOf(const ChartSpec& spec);

} // namespace wardwise
