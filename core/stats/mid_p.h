// Mid-P limits of a Poisson count and of a ratio of two rates: half the chance of what was observed counts as
// beyond it, so that the interval isn't as wide as the exact one: methods M2 and M10.
#pragma once

#include "core/base/quantity.h"

#include <optional>

namespace wardwise::stats {

/// Limits of a count: P(X > x | m) + P(X = x | m)/2 = a/2 below, P(X < x | m) + P(X = x | m)/2 = a/2 above,
/// a = 1 - level. Lower is 0 at count 0. None of a negative count or a level outside of 0 to 1.
std::optional<Interval> midPLimits(Count count, double level);

/// Limits of the share of `part` in `part + rest` in the same way; none where one of the two is nought or
/// negative, since the interval then has one side only.
std::optional<Interval> midPShareLimits(Count part, Count rest, double level);

} // namespace wardwise::stats
