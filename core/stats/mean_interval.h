// The mean of a list of values with Student's t interval: method M7.
#pragma once

#include "core/base/quantity.h"

#include <cstddef>
#include <optional>
#include <span>

namespace wardwise::stats {

struct MeanInterval
{
    std::size_t n = 0; ///< values that are there
    double mean = 0.0;
    double sd = 0.0; ///< sample SD, divisor n - 1
    Interval limits;

    friend bool operator==(const MeanInterval&, const MeanInterval&) = default;
};

/// Mean -+ t s/sqrt(n); none with fewer than two values or a level outside of 0 to 1.
std::optional<MeanInterval> meanInterval(std::span<const std::optional<double>> values, double level = 0.95);

/// The same where mean and SD are known already: published ones, say. None where `n` < 2 or the SD negative.
std::optional<MeanInterval> meanInterval(std::size_t n, double mean, double sd, double level = 0.95);

} // namespace wardwise::stats
