// The change from one year to the next, of counted months and of a published percentage.
#pragma once

#include "core/comparison/travel_series.h"
#include "core/domain/travel.h"
#include "core/stats/rate_comparison.h"

#include <optional>

namespace wardwise::comparison {

/// The last twelve months against the same ones a year before, those that are there in both. None where
/// there's no such pair or neither year has events. `dispersion` is the series' own, at least 1.
std::optional<TravelChange> yearOnYear(const MonthlySeries& series, double dispersion);

/// 95 % limits of a change in percent from those of the ratio, as many times as wide on the log scale as the
/// root of the dispersion; none where they'd say nothing.
std::optional<Interval> percentLimits(const stats::RateRatio& ratio, double dispersion);

/// A published percentage of change and the count of one of its periods.
struct PublishedPercentage
{
    double percent = 0.0;
    int decimals = 0; ///< it was printed with
    Count known;
    bool knowsLater = true; ///< `known` is the later period's count
    /// Whole counts that `known` may be, where it's itself worked back from a published rate.
    std::optional<Interval> knownRange = {};
};

/// Tested with the whole counts of the other period that round to the percentage; the pair of counts nearest
/// to no change decides, so that rounding can't make a change look surer than it is. None where no whole
/// count gives the percentage, of a -100 % whose earlier count isn't known, or where neither count is above
/// nought.
std::optional<PublishedChange> publishedChange(const PublishedPercentage& published);

} // namespace wardwise::comparison
