// How far one share is out of step with another: 100 where both are alike.
#pragma once

#include "core/base/quantity.h"

#include <optional>

namespace wardwise::comparison {

/// Share of victims by share of population, times 100 (M26); both per cent. None where the latter is nought.
std::optional<double> shareIndex(double share, double ofPopulation);

/// 95 % limits of the index where the numbers behind the first share are known: Wilson's of `part` of `whole`
/// (M4) over the share of population, which is taken as fixed. None as wilsonInterval() has none, or where
/// that share is nought.
std::optional<Interval> shareIndexInterval(Count part, Count whole, double ofPopulation);

} // namespace wardwise::comparison
