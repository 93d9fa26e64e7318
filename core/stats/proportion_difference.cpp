#include "core/stats/proportion_difference.h"

#include "core/stats/distribution.h"
#include "core/stats/proportion.h"

#include <cmath>

namespace wardwise::stats {

namespace {

double shareOfWhole(Count part, Count whole)
{
    return static_cast<double>(part.value) / static_cast<double>(whole.value);
}

/// How far the limits reach below: both distances taken together.
double reachOf(double first, double firstLimit, double second, double secondLimit)
{
    return std::hypot(first - firstLimit, second - secondLimit);
}

} // namespace

std::optional<ProportionDifference> differenceOfProportions(Count firstPart, Count firstWhole,
                                                            Count secondPart, Count secondWhole, double level)
{
    const auto first = wilsonInterval(firstPart, firstWhole, level);
    const auto second = wilsonInterval(secondPart, secondWhole, level);
    if (!first || !second) {
        return std::nullopt;
    }
    const double a = shareOfWhole(firstPart, firstWhole);
    const double b = shareOfWhole(secondPart, secondWhole);
    ProportionDifference found;
    found.difference = a - b;
    found.limits = {.low = found.difference - reachOf(a, first->low, b, second->high),
                    .high = found.difference + reachOf(a, first->high, b, second->low)};
    const double pooled = shareOfWhole(firstPart + secondPart, firstWhole + secondWhole);
    const double variance =
        pooled * (1 - pooled)
        * (1 / static_cast<double>(firstWhole.value) + 1 / static_cast<double>(secondWhole.value));
    found.p = variance > 0 ? normalTwoSidedP(found.difference / std::sqrt(variance)) : 1.0;
    return found;
}

} // namespace wardwise::stats
