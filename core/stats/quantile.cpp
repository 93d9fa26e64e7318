#include "core/stats/quantile.h"

#include "core/stats/reference.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wardwise::stats {

namespace {

/// The value at a place counted from 1, where places before the first and behind the last are those.
double valueAt(std::span<const double> ascending, double place)
{
    const auto last = static_cast<double>(ascending.size());
    return ascending[static_cast<std::size_t>(std::clamp(place, 1.0, last)) - 1];
}

} // namespace

std::optional<double> quantileOfSorted(std::span<const double> ascending, double p, QuantileType type)
{
    if (ascending.empty() || !(p >= 0 && p <= 1)) {
        return std::nullopt;
    }
    // R's guard: n p that is whole but for rounding is whole.
    constexpr double kFuzz = 4 * std::numeric_limits<double>::epsilon();
    const auto n = static_cast<double>(ascending.size());
    const double place = type == QuantileType::Type2   ? n * p
                         : type == QuantileType::Type6 ? (n + 1) * p
                                                       : 1 + (n - 1) * p;
    const double below = std::floor(place + kFuzz);
    double part = place - below;
    part = std::abs(part) < kFuzz ? 0.0 : part;
    if (type == QuantileType::Type2) {
        part = part == 0 ? 0.5 : 1.0;
    }
    const double low = valueAt(ascending, below);
    return part == 0 ? low : (1 - part) * low + part * valueAt(ascending, below + 1);
}

std::vector<std::optional<double>> quantilesOf(std::span<const std::optional<double>> values,
                                               std::span<const double> ps, QuantileType type)
{
    std::vector<double> ascending;
    ascending.reserve(values.size());
    for (const auto& value : values) {
        if (value) {
            ascending.push_back(*value);
        }
    }
    std::sort(ascending.begin(), ascending.end());
    std::vector<std::optional<double>> found;
    found.reserve(ps.size());
    for (const double p : ps) {
        found.push_back(quantileOfSorted(ascending, p, type));
    }
    return found;
}

std::optional<double> median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return quantileOfSorted(values, 0.5);
}

std::vector<std::optional<int>> equalGroups(std::span<const std::optional<double>> values, int groups,
                                            FirstGroup first)
{
    std::vector<std::optional<double>> ordered(values.begin(), values.end());
    if (first == FirstGroup::Lowest) {
        for (auto& value : ordered) {
            value = value ? std::optional(-*value) : std::nullopt;
        }
    }
    const auto n =
        std::count_if(ordered.begin(), ordered.end(), [](const auto& value) { return value.has_value(); });
    std::vector<std::optional<int>> found(values.size());
    if (groups < 1 || n < groups) {
        return found;
    }
    const auto ranks = competitionRanks(ordered);
    const double size = static_cast<double>(n) / groups;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (ranks[i]) {
            const auto fromTheEnd = static_cast<double>(n + 1 - *ranks[i]);
            found[i] = std::max(1, groups + 1 - static_cast<int>(std::ceil(fromTheEnd / size)));
        }
    }
    return found;
}

} // namespace wardwise::stats
