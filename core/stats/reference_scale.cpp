#include "core/stats/reference_scale.h"

#include "core/stats/quantile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::stats {

namespace {

/// Moments that can be put together without taking anything away again, so that rounding can't build up
/// (Chan, Golub & LeVeque 1979).
struct Moments
{
    std::size_t n = 0;
    double weight = 0.0;
    double squaredWeights = 0.0;
    double mean = 0.0;
    double squares = 0.0; ///< sum of w (r - mean)^2

    void add(const Moments& other)
    {
        if (other.n == 0) {
            return;
        }
        const double all = weight + other.weight;
        const double apart = other.mean - mean;
        squares += other.squares + apart * apart * weight * other.weight / all;
        mean += apart * other.weight / all;
        weight = all;
        squaredWeights += other.squaredWeights;
        n += other.n;
    }

    [[nodiscard]] std::optional<MeanAndSd> found(SdKind kind) const
    {
        if (n == 0) {
            return std::nullopt;
        }
        MeanAndSd result{.n = n, .mean = mean, .sd = std::nullopt, .kind = kind};
        const double divisor = kind == SdKind::Sample ? weight - squaredWeights / weight : weight;
        if ((kind == SdKind::Population || n > 1) && divisor > 0.0) {
            result.sd = std::sqrt(squares / divisor);
        }
        return result;
    }
};

Moments momentsOf(const std::optional<double>& rate, std::span<const double> weights, std::size_t place)
{
    const double weight = weights.empty() ? 1.0 : weights[place];
    if (!rate || weight <= 0.0) {
        return {};
    }
    return {.n = 1, .weight = weight, .squaredWeights = weight * weight, .mean = *rate, .squares = 0.0};
}

} // namespace

std::optional<MeanAndSd> weightedMeanAndSd(std::span<const std::optional<double>> rates,
                                           std::span<const double> weights, SdKind kind)
{
    Moments all;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        all.add(momentsOf(rates[i], weights, i));
    }
    return all.found(kind);
}

std::vector<std::optional<MeanAndSd>> othersMeanAndSd(std::span<const std::optional<double>> rates,
                                                      std::span<const double> weights, SdKind kind)
{
    std::vector<Moments> after(rates.size() + 1);
    for (std::size_t i = rates.size(); i > 0; --i) {
        after[i - 1] = momentsOf(rates[i - 1], weights, i - 1);
        after[i - 1].add(after[i]);
    }
    std::vector<std::optional<MeanAndSd>> others;
    others.reserve(rates.size());
    Moments before;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        Moments rest = before;
        rest.add(after[i + 1]);
        others.push_back(rest.found(kind));
        before.add(momentsOf(rates[i], weights, i));
    }
    return others;
}

std::optional<Interval> farOutFences(std::span<const std::optional<double>> rates)
{
    constexpr double kFarOut = 3.0;
    constexpr std::array kQuartiles{0.25, 0.75};
    constexpr std::ptrdiff_t kFewest = 4;
    const auto present =
        std::count_if(rates.begin(), rates.end(), [](const auto& rate) { return rate.has_value(); });
    const auto quartiles = quantilesOf(rates, kQuartiles);
    if (present < kFewest || !quartiles[0] || !quartiles[1] || *quartiles[1] <= *quartiles[0]) {
        return std::nullopt;
    }
    const double reach = kFarOut * (*quartiles[1] - *quartiles[0]);
    return Interval{*quartiles[0] - reach, *quartiles[1] + reach};
}

} // namespace wardwise::stats
