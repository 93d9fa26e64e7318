// Whether a change between two periods is more than chance alone gives: the first part of method M22.
#pragma once

#include "core/stats/exposed_count.h"
#include "core/stats/rate_comparison.h"

#include <optional>

namespace wardwise::stats {

struct PeriodChange
{
    std::optional<double> percent; ///< of the rate; none from nought
    RateRatio ratio;               ///< the later rate over the earlier: limits, exact central p, score z

    friend bool operator==(const PeriodChange&, const PeriodChange&) = default;
};

/// From one period to the next; `exposure` is months, person-months, or 1 for equal periods. The exact p is
/// the central one of binomial(a + b, tb/(ta + tb)). None as ratioOfRates() has none: neither period has
/// events, a count isn't whole, and so on.
std::optional<PeriodChange> periodChange(const ExposedCount& before, const ExposedCount& after,
                                         double level = 0.95);

/// The same p where counts vary `dispersion` times as much as chance alone makes them (crime counts do): its
/// normal deviate over sqrt(dispersion). Below 1 counts as 1. None of a p or a dispersion that isn't one.
std::optional<double> pWithDispersion(double p, double dispersion);

/// How much more than chance counts would have to vary for this p not to be significant at `level`: the
/// dispersion at which pWithDispersion() gives 1 - level. Below 1 it isn't significant as it stands.
std::optional<double> dispersionToExplain(double p, double level = 0.95);

} // namespace wardwise::stats
