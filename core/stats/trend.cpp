#include "core/stats/trend.h"

#include "core/stats/distribution.h"
#include "core/stats/kendall_exact.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wardwise::stats {

namespace {

struct TimedValue
{
    double time = 0.0;
    double value = 0.0;
};

/// s, its variance and the slopes of one series.
struct PairSums
{
    double s = 0.0;
    double variance = 0.0;
    double tiedPairs = 0.0;
    std::vector<double> slopes;
};

/// Adds up f(t) over the groups of t equal values.
template <class Function>
double overTies(std::span<const TimedValue> series, const Function& f)
{
    std::vector<double> values;
    values.reserve(series.size());
    for (const TimedValue& point : series) {
        values.push_back(point.value);
    }
    std::sort(values.begin(), values.end());
    double sum = 0.0;
    for (std::size_t first = 0; first < values.size();) {
        std::size_t end = first;
        while (end < values.size() && values[end] == values[first]) {
            ++end;
        }
        sum += f(static_cast<double>(end - first));
        first = end;
    }
    return sum;
}

PairSums pairSums(std::span<const TimedValue> series)
{
    PairSums sums;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = i + 1; j < series.size(); ++j) {
            const double rise = series[j].value - series[i].value;
            sums.s += rise > 0 ? 1 : rise < 0 ? -1 : 0;
            sums.slopes.push_back(rise / (series[j].time - series[i].time));
        }
    }
    const auto n = static_cast<double>(series.size());
    const auto spread = [](double t) { return t * (t - 1) * (2 * t + 5); };
    sums.variance = (spread(n) - overTies(series, spread)) / 18;
    sums.tiedPairs = overTies(series, [](double t) { return t * (t - 1) / 2; });
    std::sort(sums.slopes.begin(), sums.slopes.end());
    return sums;
}

double correctedZ(double s, double variance)
{
    return s == 0 || variance <= 0 ? 0.0 : (s - (s > 0 ? 1 : -1)) / std::sqrt(variance);
}

/// Gilbert's limits of the slope, between slopes interpolated.
std::optional<Interval> slopeLimitsOf(const PairSums& sums)
{
    const auto count = static_cast<double>(sums.slopes.size());
    const double reach = normalQuantileOfLevel(0.95) * std::sqrt(sums.variance);
    const double low = (count - reach) / 2;
    const double high = (count + reach) / 2 + 1;
    if (low < 1 || high > count) {
        return std::nullopt;
    }
    const auto at = [&](double rank) {
        const auto below = static_cast<std::size_t>(rank) - 1;
        const std::size_t above = std::min(below + 1, sums.slopes.size() - 1);
        const double part = rank - std::floor(rank);
        return sums.slopes[below] + part * (sums.slopes[above] - sums.slopes[below]);
    };
    return Interval{.low = at(low), .high = at(high)};
}

std::optional<std::vector<TimedValue>> timedValues(std::span<const std::optional<double>> values,
                                                   std::span<const double> times)
{
    if (!times.empty() && times.size() != values.size()) {
        return std::nullopt;
    }
    std::vector<TimedValue> series;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            continue;
        }
        const double time = times.empty() ? static_cast<double>(i) : times[i];
        if (!series.empty() && !(time > series.back().time)) {
            return std::nullopt;
        }
        series.push_back({.time = time, .value = *values[i]});
    }
    return series;
}

} // namespace

std::optional<MannKendall> mannKendall(std::span<const std::optional<double>> values,
                                       std::span<const double> times)
{
    const auto series = timedValues(values, times);
    if (!series || series->size() < 2) {
        return std::nullopt;
    }
    const PairSums sums = pairSums(*series);
    const auto pairs = static_cast<double>(sums.slopes.size());
    MannKendall found;
    found.n = series->size();
    found.s = sums.s;
    found.variance = sums.variance;
    found.z = correctedZ(sums.s, sums.variance);
    found.p = normalTwoSidedP(found.z);
    found.tauA = sums.s / pairs;
    if (sums.tiedPairs < pairs) {
        found.tauB = sums.s / std::sqrt(pairs * (pairs - sums.tiedPairs));
    }
    if (sums.tiedPairs == 0) {
        found.exactP = kendallExactP(found.n, sums.s);
    }
    found.slope = quantileOfSorted(sums.slopes, 0.5);
    found.slopeLimits = slopeLimitsOf(sums);
    return found;
}

std::optional<SeasonalKendall> seasonalKendall(std::span<const std::optional<double>> values,
                                               std::size_t period)
{
    if (period == 0 || period >= values.size()) {
        return std::nullopt;
    }
    SeasonalKendall found;
    std::vector<double> slopes;
    for (std::size_t season = 0; season < period; ++season) {
        std::vector<TimedValue> series;
        for (std::size_t i = season; i < values.size(); i += period) {
            const std::size_t cycle = i / period;
            if (values[i]) {
                series.push_back({.time = static_cast<double>(cycle), .value = *values[i]});
            }
        }
        const PairSums sums = pairSums(series);
        found.s += sums.s;
        found.variance += sums.variance;
        slopes.insert(slopes.end(), sums.slopes.begin(), sums.slopes.end());
    }
    if (slopes.empty()) {
        return std::nullopt;
    }
    found.z = correctedZ(found.s, found.variance);
    found.p = normalTwoSidedP(found.z);
    found.slope = median(std::move(slopes));
    return found;
}

} // namespace wardwise::stats
