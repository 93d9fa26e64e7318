// How unevenly the events of a measure are spread over wards.
#pragma once

#include "core/base/identifier.h"
#include "core/base/quantity.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

struct SpreadWard
{
    AreaId area;
    std::string name;
    Count count;
    double events = 0.0;          ///< share of all events, 0 to 1
    std::optional<double> people; ///< share of all residents (or households); none where one's aren't known
    double wardsUpTo = 0.0;       ///< share of wards with as few events or fewer, this one included
    double eventsUpTo = 0.0;      ///< share of events in these

    friend bool operator==(const SpreadWard&, const SpreadWard&) = default;
};

struct Spread
{
    std::vector<SpreadWard> wards; ///< the one with fewest events first; those without a count aren't here
    std::size_t withoutCount = 0;
    bool isReconstructed = false; ///< some counts are worked back from rates
    Count events;
    std::size_t halfIn = 0;           ///< so many wards with most have half of the events or more
    double halfShare = 0.0;           ///< what they have, 0 to 1
    std::optional<double> halfPeople; ///< the share of residents there
    double gini = 0.0;                ///< 0: all the same; (n - 1)/n: all in one ward (M24)
    /// The same, nought where fewer events than wards are as even as can be; only where they're fewer.
    std::optional<double> giniGeneralised;
    /// The share of events that would have to be elsewhere for every ward to have its residents' share.
    std::optional<double> hoover;
    std::string whyNone; ///< empty where there is one

    friend bool operator==(const Spread&, const Spread&) = default;
};

} // namespace wardwise
