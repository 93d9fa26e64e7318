#include "core/stats/reference.h"

#include "core/stats/threshold.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wardwise::stats {

namespace {

double divisor(std::size_t n, SdKind kind)
{
    return static_cast<double>(kind == SdKind::Sample ? n - 1 : n);
}

} // namespace

std::optional<MeanAndSd> meanAndSd(std::span<const std::optional<double>> rates, SdKind kind)
{
    std::size_t n = 0;
    double sum = 0.0;
    for (const auto& rate : rates) {
        if (rate) {
            ++n;
            sum += *rate;
        }
    }
    if (n == 0) {
        return std::nullopt;
    }
    MeanAndSd result{.n = n, .mean = sum / static_cast<double>(n), .sd = std::nullopt, .kind = kind};
    if (n == 1 && kind == SdKind::Sample) {
        return result;
    }
    double squares = 0.0;
    double rest = 0.0; // what rounding left in the mean; taking it off keeps constant data constant
    for (const auto& rate : rates) {
        if (rate) {
            const double deviation = *rate - result.mean;
            squares += deviation * deviation;
            rest += deviation;
        }
    }
    squares -= rest * rest / static_cast<double>(n);
    result.sd = std::sqrt(std::max(0.0, squares) / divisor(n, kind));
    return result;
}

WardClass classify(double rate, const MeanAndSd& reference)
{
    if (!reference.sd || reference.n < 2) {
        return WardClass::NotComparable;
    }
    const double sd = *reference.sd;
    if (strictlyAbove(rate, reference.mean + 2 * sd)) {
        return WardClass::SignificantlyAbove;
    }
    if (strictlyAbove(rate, reference.mean + sd)) {
        return WardClass::Above;
    }
    if (strictlyAbove(reference.mean - 2 * sd, rate)) {
        return WardClass::SignificantlyBelow;
    }
    if (strictlyAbove(reference.mean - sd, rate)) {
        return WardClass::Below;
    }
    return WardClass::Within;
}

std::optional<double> zScore(double rate, const MeanAndSd& reference)
{
    if (!reference.sd || reference.n < 2 || *reference.sd <= kTieGuard * std::abs(reference.mean)) {
        return std::nullopt;
    }
    return (rate - reference.mean) / *reference.sd;
}

WardClass highestReachable(std::size_t n, SdKind kind)
{
    if (n < 2) {
        return WardClass::NotComparable;
    }
    const auto areas = static_cast<double>(n);
    const double z = kind == SdKind::Sample ? (areas - 1) / std::sqrt(areas) : std::sqrt(areas - 1);
    if (strictlyAbove(z, 2.0)) {
        return WardClass::SignificantlyAbove;
    }
    return strictlyAbove(z, 1.0) ? WardClass::Above : WardClass::Within;
}

std::vector<std::size_t> descendingOrder(std::span<const std::optional<double>> rates)
{
    std::vector<std::pair<double, std::size_t>> sorted; // values beside places: thousands are sorted
    std::vector<std::size_t> absent;
    sorted.reserve(rates.size());
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (rates[i]) {
            sorted.emplace_back(*rates[i], i);
        } else {
            absent.push_back(i);
        }
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.first > b.first || (a.first == b.first && a.second < b.second);
    });
    std::vector<std::size_t> order;
    order.reserve(rates.size());
    for (const auto& [rate, place] : sorted) {
        order.push_back(place);
    }
    order.insert(order.end(), absent.begin(), absent.end());
    return order;
}

std::vector<std::optional<int>> competitionRanks(std::span<const std::optional<double>> rates)
{
    return competitionRanks(rates, descendingOrder(rates));
}

std::vector<std::optional<int>> competitionRanks(std::span<const std::optional<double>> rates,
                                                 std::span<const std::size_t> order)
{
    std::vector<std::optional<int>> ranks(rates.size());
    for (std::size_t place = 0; place < order.size() && rates[order[place]]; ++place) {
        const bool tied = place > 0 && !strictlyAbove(*rates[order[place - 1]], *rates[order[place]]);
        ranks[order[place]] = tied ? *ranks[order[place - 1]] : static_cast<int>(place) + 1;
    }
    return ranks;
}

} // namespace wardwise::stats
