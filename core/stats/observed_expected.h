// An area's events over those expected at a reference rate that is taken as known: index, SMR; method M5.
// Taking the reference as fixed is a choice, to be stated with the result; ratioOfRates() has the other one.
#pragma once

#include "core/base/quantity.h"

#include <optional>

namespace wardwise::stats {

/// Which limits of the observed count the ratio's are made of.
enum class CountLimits
{
    Exact,              ///< Garwood's (M2): their p is the central one
    ExactBelowTenEvents ///< OHID's switch (M3): exact below 10 events, Byar from 10
};

struct RatioToReference
{
    double ratio = 0.0;
    Interval limits;
    double p = 1.0; ///< central: min(1, 2 min(P(X <= O), P(X >= O))), which agrees with the exact limits

    friend bool operator==(const RatioToReference&, const RatioToReference&) = default;
};

/// `observed` over `expected` events, which are the population times the reference rate. None where nothing
/// is expected, the count is negative or the level outside of 0 to 1; lower is 0 where nothing was observed.
std::optional<RatioToReference> ratioToReference(Count observed, double expected, double level = 0.95,
                                                 CountLimits limits = CountLimits::Exact);

} // namespace wardwise::stats
