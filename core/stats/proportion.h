// Limits of a proportion: Wilson's score interval and Clopper and Pearson's exact one, method M4.
// Only where those counted are part of the whole (repeat offenders of offenders), not for rates: a rate may
// exceed one for each person.
#pragma once

#include "core/base/quantity.h"

#include <optional>

namespace wardwise::stats {

/// Wilson 1927 (method 3 of Newcombe 1998), both ends kept within 0 to 1. None where the whole isn't
/// positive, the part is negative or more than the whole, or the level outside of 0 to 1.
std::optional<Interval> wilsonInterval(Count part, Count whole, double level = 0.95);

/// Clopper and Pearson's, from beta quantiles: 0 below where there's no part, 1 above where all are part.
/// None as wilsonInterval() has none.
std::optional<Interval> clopperPearsonInterval(Count part, Count whole, double level = 0.95);

} // namespace wardwise::stats
