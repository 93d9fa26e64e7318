// Quantiles of a list of values, and groups of equal size: method M27 (Hyndman & Fan 1996; OHID).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// How a quantile between two values is found: Hyndman and Fan's number.
enum class QuantileType
{
    Type2, ///< the mean of both at a step: GeoDa's class breaks
    Type6, ///< (n + 1) p: Excel's EXC
    Type7  ///< (n - 1) p + 1: R, Excel's INC; our summaries
};

/// The quantile of values in ascending order; none of an empty list or `p` outside of 0 to 1.
std::optional<double> quantileOfSorted(std::span<const double> ascending, double p,
                                       QuantileType type = QuantileType::Type7);

/// The quantile of type 7 of values in any order, which it reorders: a part of the time of sorting. At least
/// one value, and `p` from 0 to 1.
template <class Number>
double quantileOfUnsorted(std::span<Number> values, double p)
{
    const double place = static_cast<double>(values.size() - 1) * p;
    const auto below = static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), values.begin() + below, values.end());
    const auto low = static_cast<double>(values[static_cast<std::size_t>(below)]);
    const double part = place - std::floor(place);
    if (part == 0) {
        return low;
    }
    const auto high = static_cast<double>(*std::min_element(values.begin() + below + 1, values.end()));
    return low + part * (high - low);
}

/// quantileOfSorted() for several `p` of values in any order; those that aren't there are left out.
std::vector<std::optional<double>> quantilesOf(std::span<const std::optional<double>> values,
                                               std::span<const double> ps,
                                               QuantileType type = QuantileType::Type7);

/// The middle value, or the mean of the middle two; none of an empty list.
std::optional<double> median(std::vector<double> values);

/// Which value belongs to group 1.
enum class FirstGroup
{
    Highest,
    Lowest
};

/// OHID's groups of equal size, 1 to `groups`: floor(Q + 1 - ceil((N + 1 - rank) / (N / Q))) with competition
/// ranks, nought taken as 1. None for a value that isn't there, and for all where there are fewer values
/// than groups.
std::vector<std::optional<int>> equalGroups(std::span<const std::optional<double>> values, int groups,
                                            FirstGroup first = FirstGroup::Highest);

} // namespace wardwise::stats
