// Strong types for what is counted and for whom: counts add, rates don't, and neither is a population.
#pragma once

#include <compare>
#include <cstdint>

namespace wardwise {

/// A number of recorded events, people or cases.
struct Count
{
    std::int64_t value = 0;

    friend auto operator<=>(const Count&, const Count&) = default;

    friend Count operator+(Count a, Count b) { return Count{a.value + b.value}; }

    Count& operator+=(Count other)
    {
        value += other.value;
        return *this;
    }
};

/// A number of residents, households or other units that a count is related to.
struct Population
{
    std::int64_t value = 0;

    friend auto operator<=>(const Population&, const Population&) = default;

    friend Population operator+(Population a, Population b) { return Population{a.value + b.value}; }
};

/// A rate in its measure's own unit (usually per 1,000 residents a year). Rates don't add.
struct Rate
{
    double value = 0.0;

    friend auto operator<=>(const Rate&, const Rate&) = default;
};

/// A closed interval in the unit of the value that it belongs to.
struct Interval
{
    double low = 0.0;
    double high = 0.0;

    friend bool operator==(const Interval&, const Interval&) = default;
};

} // namespace wardwise
