// Directly standardised rates with Dobson's limits: method M6 (Dobson et al 1991, as OHID has it).
#pragma once

#include "core/base/quantity.h"

#include <optional>
#include <span>

namespace wardwise::stats {

/// One age group, or other stratum, of an area.
struct Stratum
{
    Count events;
    double population = 0.0; ///< of the area in the stratum
    double standard = 0.0;   ///< of the standard population; only the shares of its sum matter

    friend bool operator==(const Stratum&, const Stratum&) = default;
};

struct StandardisedRate
{
    double rate = 0.0;
    Interval limits;
    Count events; ///< of all strata

    friend bool operator==(const StandardisedRate&, const StandardisedRate&) = default;
};

/// `multiplier` * sum(w x/n)/sum(w), with Byar's limits of the total count scaled by the rate's standard
/// error. None below 10 events, where OHID doesn't calculate one either; nor where a stratum has no
/// population or a negative number, or the standard population is nobody.
std::optional<StandardisedRate> standardisedRate(std::span<const Stratum> strata, double multiplier = 1000.0,
                                                 double level = 0.95);

} // namespace wardwise::stats
