// What a chart of dots in rows needs at a given width, beyond what any chart of rows does: remarks and the
// names of its series.
#pragma once

#include "ui/charts/rows_measure.h"
#include "ui/charts/series_marker.h"
#include "ui/charts/zone_bands.h"

#include <vector>

namespace wardwise {

struct RemarkWords
{
    TextBlock remark;
    TextBlock missing; ///< under it, why a series has no dot

    double height() const { return remark.height() + missing.height(); }
};

struct DotRowsMeasure : RowsMeasure
{
    std::vector<RemarkWords> remarks;
    double remarkLeft = 0.0;
    /// The names stand above the first row's dots, not in a legend.
    bool namedAtDots = false;
    SeriesLegend legend;      ///< otherwise
    double namesHeight = 0.0; ///< of the strip above the plot, where they're named at the dots
    ZoneLabels zones;         ///< above that and the lines' labels
};

/// The value of a series in a row, where it can be drawn.
std::optional<double> dotValue(const DotRow& row, std::size_t series);

/// Where the names of two series go above the first row's dots: the left one's to the left, the right one's
/// to the right; nothing where they don't fit.
struct NamePlace
{
    std::size_t series = 0;
    TextBlock name;
    double left = 0.0;
    double marker = 0.0; ///< x of its centre
};

std::vector<NamePlace> placeNames(const DotRows& spec, const DotRowsMeasure& measure,
                                  const ChartTheme& theme);

DotRowsMeasure measureDotRows(const DotRows& spec, const ChartTheme& theme, double width);

} // namespace wardwise
