#include "core/stats/rate_comparison.h"

#include "core/stats/distribution.h"
#include "core/stats/exact_p.h"
#include "core/stats/mid_p.h"

#include <cmath>
#include <cstdint>

namespace wardwise::stats {

namespace {

/// Of a share of events, p/(1 - p), as a ratio of rates.
double oddsAsRatio(double share, double scale)
{
    return share / (1 - share) * scale;
}

OpenInterval exactRatioLimits(double x1, double x2, double scale, double tail)
{
    OpenInterval limits;
    if (x1 > 0) {
        limits.low = oddsAsRatio(betaQuantile(tail, x1, x2 + 1), scale);
    }
    if (x2 > 0) {
        // 1 - p by the mirrored quantile, since p may be within rounding of 1.
        const double rest = betaQuantile(tail, x2, x1 + 1);
        limits.high = (1 - rest) / rest * scale;
    }
    return limits;
}

} // namespace

std::optional<RateRatio> ratioOfRates(const ExposedCount& first, const ExposedCount& second, double level)
{
    const double x1 = first.events;
    const double x2 = second.events;
    if (!hasRate(first) || !hasRate(second) || !isWholeCount(x1) || !isWholeCount(x2) || x1 + x2 == 0
        || !isLevel(level)) {
        return std::nullopt;
    }
    const double scale = second.exposure / first.exposure;
    const double share = first.exposure / (first.exposure + second.exposure);
    const double n = x1 + x2;
    RateRatio found;
    found.exact = exactRatioLimits(x1, x2, scale, (1 - level) / 2);
    found.p = binomialP(x1, n, share).value_or(1.0);
    found.leastLikelyP = binomialP(x1, n, share, TwoSided::LeastLikely).value_or(1.0);
    found.scoreZ = (x1 - n * share) / std::sqrt(n * share * (1 - share));
    found.scoreP = normalTwoSidedP(found.scoreZ);
    if (x2 > 0) {
        found.ratio = x1 / x2 * scale;
    }
    if (x1 > 0 && x2 > 0) {
        const double reach = normalQuantileOfLevel(level) * std::sqrt(1 / x1 + 1 / x2);
        found.wald = Interval{.low = *found.ratio * std::exp(-reach), .high = *found.ratio * std::exp(reach)};
        const auto shares = midPShareLimits(Count{static_cast<std::int64_t>(x1)},
                                            Count{static_cast<std::int64_t>(x2)}, level);
        if (shares) {
            found.midP =
                Interval{.low = oddsAsRatio(shares->low, scale), .high = oddsAsRatio(shares->high, scale)};
        }
    }
    return found;
}

std::optional<RateDifference> differenceOfRates(const ExposedCount& first, const ExposedCount& second,
                                                double level)
{
    if (!hasRate(first) || !hasRate(second) || !isLevel(level)) {
        return std::nullopt;
    }
    const double difference = first.events / first.exposure - second.events / second.exposure;
    const double reach = normalQuantileOfLevel(level)
                         * std::sqrt(first.events / (first.exposure * first.exposure)
                                     + second.events / (second.exposure * second.exposure));
    return RateDifference{.difference = difference,
                          .limits = {.low = difference - reach, .high = difference + reach}};
}

std::optional<ExposedCount> restOf(const ExposedCount& whole, const ExposedCount& part)
{
    const ExposedCount rest{.events = whole.events - part.events, .exposure = whole.exposure - part.exposure};
    return hasRate(whole) && hasRate(part) && hasRate(rest) ? std::optional(rest) : std::nullopt;
}

} // namespace wardwise::stats
