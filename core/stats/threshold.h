// Comparison with a threshold that doesn't let rounding decide an exact tie: common rules of the methods.
#pragma once

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

/// Values nearer to each other than this part of the larger one count as equal.
constexpr double kTieGuard = 1e-9;

/// Strictly above, where a difference within rounding is a tie.
inline bool strictlyAbove(double value, double threshold)
{
    return value - threshold > kTieGuard * std::max(std::abs(value), std::abs(threshold));
}

} // namespace wardwise::stats
