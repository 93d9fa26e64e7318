#include "core/stats/mid_p.h"

#include "core/stats/bisection.h"
#include "core/stats/distribution.h"
#include "core/stats/exposed_count.h"

#include <cmath>

namespace wardwise::stats {

std::optional<Interval> midPLimits(Count count, double level)
{
    if (count.value < 0 || !isLevel(level)) {
        return std::nullopt;
    }
    const auto x = static_cast<double>(count.value);
    const double tail = (1 - level) / 2;
    const auto atLeast = [x](double mean) { return poissonUpperTail(x + 1, mean) + poissonPmf(x, mean) / 2; };
    const auto atMost = [x](double mean) { return poissonCdf(x - 1, mean) + poissonPmf(x, mean) / 2; };
    const double farAbove = chiSquaredUpperQuantile(tail, 2 * x + 2) / 2; // the exact limit is beyond
    const double low =
        count.value == 0 ? 0.0 : rootOfIncreasing(0.0, x, [&](double m) { return atLeast(m) - tail; });
    return Interval{.low = low,
                    .high = rootOfIncreasing(x, farAbove, [&](double m) { return tail - atMost(m); })};
}

std::optional<Interval> midPShareLimits(Count part, Count rest, double level)
{
    if (part.value <= 0 || rest.value <= 0 || !isLevel(level)) {
        return std::nullopt;
    }
    const auto x = static_cast<double>(part.value);
    const double n = x + static_cast<double>(rest.value);
    const double tail = (1 - level) / 2;
    const auto atLeast = [=](double p) { return binomialUpperTail(x + 1, n, p) + binomialPmf(x, n, p) / 2; };
    const auto atMost = [=](double p) { return binomialCdf(x - 1, n, p) + binomialPmf(x, n, p) / 2; };
    return Interval{.low = rootOfIncreasing(0.0, x / n, [&](double p) { return atLeast(p) - tail; }),
                    .high = rootOfIncreasing(x / n, 1.0, [&](double p) { return tail - atMost(p); })};
}

} // namespace wardwise::stats
