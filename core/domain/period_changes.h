// How wards' rates of a measure changed from one period to another, and which changes are more than chance.
#pragma once

#include "core/base/identifier.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// How the months of two periods stand to each other.
enum class PeriodLikeness : std::uint8_t
{
    SameMonths, ///< of the year, and as many of them
    WholeYears, ///< one or more, which needn't begin with the same month
    OtherMonths ///< annual equivalents, in which a season shows, too
};

/// Of a ward that has a rate in both periods.
struct WardChange
{
    AreaId area;
    std::optional<double> percent; ///< of the rate; none from nought
    /// That chance alone gives such a change: exact, central. None where a count or a population isn't known
    /// in both periods, or neither has any event.
    std::optional<double> p;

    friend bool operator==(const WardChange&, const WardChange&) = default;
};

struct PeriodChanges
{
    PeriodLikeness likeness = PeriodLikeness::SameMonths;
    std::vector<WardChange> wards; ///< in the order of the later period's rows

    friend bool operator==(const PeriodChanges&, const PeriodChanges&) = default;
};

} // namespace wardwise
