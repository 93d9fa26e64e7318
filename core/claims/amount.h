// A number as far as rounding lets it be known: interval arithmetic, so that an equation of printed figures
// holds where some numbers that would print as they do make it hold.
#pragma once

#include <optional>
#include <string>

namespace wardwise::claims {

/// From `low` to `high`, printed as `value`. A number that's used twice counts as two, so that what comes of
/// it is never too narrow: rounding can only speak for a claim, not against it.
struct Amount
{
    double low = 0.0;
    double value = 0.0;
    double high = 0.0;
    int decimals = 0;     ///< with which it's shown
    bool isShare = false; ///< a part of one, shown as a percentage

    friend bool operator==(const Amount&, const Amount&) = default;
};

/// A count, or a number that somebody typed: it's what it is.
Amount exactly(double value, int decimals = 0);

/// A figure as printed with so many decimals: half a unit of the last one either way.
Amount asPrinted(double value, int decimals);

/// "Around 100,110": half a unit of the last digit that isn't nought.
Amount around(double value, int decimals);

/// A percentage as a part of one: 63 % is 0.63.
Amount asShare(const Amount& percent);

Amount operator+(const Amount& a, const Amount& b);
Amount operator-(const Amount& a, const Amount& b);
Amount operator*(const Amount& a, const Amount& b);
/// None where the divisor may be nought.
std::optional<Amount> divided(const Amount& a, const Amount& b);

/// Whether some numbers in both make it so.
bool mayEqual(const Amount& a, const Amount& b);
bool mayBeBelow(const Amount& a, const Amount& b);
bool mayBeAtMost(const Amount& a, const Amount& b);

/// What lies between them at least; nought where they may be equal.
double gapBetween(const Amount& a, const Amount& b);

/// "1,005", "70.1", "63 %".
std::string textOf(const Amount& amount);
/// With what rounding leaves, where it leaves something to see: "1,005 (994 to 1,016)".
std::string textWithRange(const Amount& amount);
/// A number to go with such amounts: "2,749", "0.2", "3 percentage points".
std::string differenceText(double difference, const Amount& like);

} // namespace wardwise::claims
