// One area against a reference: index, difference, events in excess, location quotient, robust z: method M26.
#pragma once

#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

struct ProfileIndex
{
    double rate = 0.0; ///< times the multiplier, as are the reference rate and the difference
    double referenceRate = 0.0;
    std::optional<double> index; ///< 100 at the reference; none where the reference rate is nought
    double difference = 0.0;
    double excess = 0.0; ///< events beyond those at the reference rate; may be negative

    friend bool operator==(const ProfileIndex&, const ProfileIndex&) = default;
};

/// None where either has no rate.
std::optional<ProfileIndex> profileIndex(const ExposedCount& area, const ExposedCount& reference,
                                         double multiplier = 1000.0);

/// Location quotients of a table of counts: a row's share in a column over the share of all rows in it. None
/// in rows and columns without events. Rows of different lengths, or a negative count, give no table.
std::optional<std::vector<std::vector<std::optional<double>>>>
locationQuotients(std::span<const std::vector<double>> counts);

/// Median and spread that one outlier hardly moves.
struct RobustSpread
{
    double median = 0.0;
    double mad = 0.0; ///< 1.4826 times the median distance from the median: the SD of normal values

    friend bool operator==(const RobustSpread&, const RobustSpread&) = default;
};

/// Of the values that are there; none where there's none.
std::optional<RobustSpread> robustSpread(std::span<const std::optional<double>> values);

/// (value - median)/MAD; none where half the values are equal and the MAD is nought.
std::optional<double> robustZ(double value, const RobustSpread& spread);

} // namespace wardwise::stats
