#include "core/stats/rate.h"

#include "core/stats/distribution.h"
#include "core/stats/exposed_count.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::stats {

namespace {

/// The switch between exact and Byar limits is on the count, strictly below 10 (M3).
constexpr std::int64_t kByarFrom = 10;

constexpr double kUsualLevel = 0.95;

double cubed(double x)
{
    return x * x * x;
}

/// Byar's limits, `z` being the normal quantile of the level.
Limits byarAt(Count count, double z)
{
    const auto x = static_cast<double>(count.value);
    Limits limits;
    if (count.value == 0) {
        limits.lower = 0.0;
    } else if (const double root = 1 - 1 / (9 * x) - z / (3 * std::sqrt(x)); root >= 0) {
        limits.lower = x * cubed(root);
    }
    limits.upper = (x + 1) * cubed(1 - 1 / (9 * (x + 1)) + z / (3 * std::sqrt(x + 1)));
    return limits;
}

/// Limits at the usual level, whose quantiles are worked out once: a table of wards asks for thousands.
Limits usualLimits(Count count)
{
    static const double z = normalQuantileOfLevel(kUsualLevel);
    static const auto exact = [] {
        std::array<Limits, kByarFrom> limits;
        for (std::int64_t small = 0; small < kByarFrom; ++small) {
            limits.at(static_cast<std::size_t>(small)) = exactPoissonLimits({small}, kUsualLevel);
        }
        return limits;
    }();
    return count.value < kByarFrom ? exact.at(static_cast<std::size_t>(count.value)) : byarAt(count, z);
}

} // namespace

std::optional<Rate> crudeRate(Count count, Population population, double multiplier)
{
    if (population.value <= 0 || count.value < 0) {
        return std::nullopt;
    }
    // One division: a reciprocal would break ties in ranks.
    return Rate{static_cast<double>(count.value) * multiplier / static_cast<double>(population.value)};
}

Limits byarLimits(Count count, double level)
{
    if (count.value < 0 || !isLevel(level)) {
        return {};
    }
    return byarAt(count, normalQuantileOfLevel(level));
}

Limits exactPoissonLimits(Count count, double level)
{
    if (count.value < 0 || !isLevel(level)) {
        return {};
    }
    const double tail = (1 - level) / 2;
    const auto x = static_cast<double>(count.value);
    return {.lower = count.value == 0 ? 0.0 : chiSquaredQuantile(tail, 2 * x) / 2,
            .upper = chiSquaredUpperQuantile(tail, 2 * x + 2) / 2};
}

Limits switchedPoissonLimits(Count count, double level)
{
    if (level == kUsualLevel && count.value >= 0) {
        return usualLimits(count);
    }
    return count.value < kByarFrom ? exactPoissonLimits(count, level) : byarLimits(count, level);
}

std::optional<Interval> crudeRateInterval(Count count, Population population, double multiplier, double level)
{
    if (population.value <= 0 || count.value < 0) {
        return std::nullopt;
    }
    const Limits limits = switchedPoissonLimits(count, level);
    if (!limits.lower || !limits.upper) {
        return std::nullopt;
    }
    const double scale = multiplier / static_cast<double>(population.value);
    return Interval{.low = *limits.lower * scale, .high = *limits.upper * scale};
}

std::optional<Rate> weightedRate(std::span<const WeightedCount> parts, Population population,
                                 double multiplier)
{
    double sum = 0.0;
    for (const WeightedCount& part : parts) {
        if (part.count.value < 0) {
            return std::nullopt;
        }
        sum += part.weight * static_cast<double>(part.count.value);
    }
    return population.value <= 0
               ? std::nullopt
               : std::optional(Rate{sum * multiplier / static_cast<double>(population.value)});
}

std::optional<Interval> weightedRateInterval(std::span<const WeightedCount> parts, Population population,
                                             double multiplier)
{
    if (parts.size() == 1) {
        return crudeRateInterval(parts.front().count, population, multiplier * parts.front().weight);
    }
    Count total;
    double variance = 0.0;
    for (const WeightedCount& part : parts) {
        total += part.count;
        variance += part.weight * part.weight * static_cast<double>(part.count.value);
    }
    const auto rate = weightedRate(parts, population, multiplier);
    if (!rate || total.value < kByarFrom) {
        return std::nullopt;
    }
    const Limits limits = usualLimits(total);
    const auto events = static_cast<double>(total.value);
    const double scale = std::sqrt(variance / events) * multiplier / static_cast<double>(population.value);
    return Interval{.low = rate->value + (*limits.lower - events) * scale,
                    .high = rate->value + (*limits.upper - events) * scale};
}

std::optional<Interval> countsBehindRate(Rate rate, int decimals, Population population, double multiplier)
{
    if (population.value <= 0 || rate.value < 0 || multiplier <= 0) {
        return std::nullopt;
    }
    const double half = 0.5 * std::pow(10.0, -decimals);
    const double scale = static_cast<double>(population.value) / multiplier;
    const double low = std::ceil(std::max(0.0, (rate.value - half) * scale - 1e-9));
    const double high = std::floor((rate.value + half) * scale + 1e-9);
    if (low > high) {
        return std::nullopt;
    }
    return Interval{.low = low, .high = high};
}

} // namespace wardwise::stats
