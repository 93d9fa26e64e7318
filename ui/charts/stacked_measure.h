// What stacked bars need at a given width, beyond what any chart of rows does: the words at each bar's end
// and the legend of their parts.
#pragma once

#include "ui/charts/rows_measure.h"

#include <QLineF>
#include <QRectF>

#include <algorithm>
#include <optional>
#include <vector>

namespace wardwise {

/// A legend entry: a swatch of a series or of what bars start with, or a sample of the interval, before its
/// words.
struct StackEntry
{
    QRectF swatch;                     ///< null before the interval's words
    std::optional<std::size_t> series; ///< none: what bars start with
    QLineF interval;
    PlacedText words;
};

/// What stands behind a bar.
struct StackEnd
{
    TextBlock value;
    TextBlock missing; ///< after it: how many parts have no value

    double width() const;

    double height() const { return std::max(value.height(), missing.height()); }
};

struct StackedMeasure : RowsMeasure
{
    std::vector<StackEnd> ends;
    std::vector<StackEntry> entries; ///< from the top of the legend
    double legendHeight = 0.0;
};

/// From a bar's end, or its interval's, to its value; from the value to what is missing.
inline constexpr double kStackEndGap = 7.0;

/// A part's value where it can be drawn: a number of at least nought.
std::optional<double> segmentValue(const StackedRow& row, std::size_t series);

/// Where a row's bar starts with its first part.
double baseOf(const StackedRow& row);

/// Where it ends.
double wholeOf(const StackedRow& row, std::size_t series);

StackedMeasure measureStacked(const StackedRows& spec, const ChartTheme& theme, double width);

} // namespace wardwise
