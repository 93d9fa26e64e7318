#include "core/stats/weighted_kappa.h"

#include <cmath>
#include <cstdint>
#include <map>

namespace wardwise::stats {

namespace {

double squaredDistance(std::size_t a, std::size_t b)
{
    const double apart = static_cast<double>(a) - static_cast<double>(b);
    return apart * apart;
}

} // namespace

std::optional<WeightedKappa> weightedKappa(std::span<const std::optional<std::size_t>> a,
                                           std::span<const std::optional<std::size_t>> b)
{
    if (a.size() != b.size()) {
        return std::nullopt;
    }
    WeightedKappa found;
    std::map<std::size_t, double> sharesOfA;
    std::map<std::size_t, double> sharesOfB;
    double observed = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!a[i] || !b[i]) {
            ++found.leftOut;
            continue;
        }
        ++found.n;
        ++sharesOfA[*a[i]];
        ++sharesOfB[*b[i]];
        observed += squaredDistance(*a[i], *b[i]);
    }
    double expected = 0;
    for (const auto& [levelOfA, countOfA] : sharesOfA) {
        for (const auto& [levelOfB, countOfB] : sharesOfB) {
            expected += countOfA * countOfB * squaredDistance(levelOfA, levelOfB);
        }
    }
    if (expected > 0) {
        found.kappa = 1 - static_cast<double>(found.n) * observed / expected;
    }
    return found;
}

} // namespace wardwise::stats
