#include "core/stats/change_family.h"

#include "core/stats/distribution.h"
#include "core/stats/multiple_testing.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

constexpr double kFewestEvents = 10;
constexpr double kDrawnIn = 0.1;

/// Adds the z of each pair about the change of all.
void addDeviates(const std::vector<CountPair>& pairs, std::vector<double>& deviates)
{
    CountPair all;
    for (const CountPair& pair : pairs) {
        if (hasRate(pair.before) && hasRate(pair.after)) {
            all.before.events += pair.before.events;
            all.before.exposure += pair.before.exposure;
            all.after.events += pair.after.events;
            all.after.exposure += pair.after.exposure;
        }
    }
    if (!(all.before.events > 0) || !(all.after.events > 0)) {
        return;
    }
    const double times = (all.after.events / all.after.exposure) / (all.before.events / all.before.exposure);
    for (const CountPair& pair : pairs) {
        const double events = pair.before.events + pair.after.events;
        if (!hasRate(pair.before) || !hasRate(pair.after) || events < kFewestEvents) {
            continue;
        }
        const double after = times * pair.after.exposure;
        const double share = after / (pair.before.exposure + after);
        deviates.push_back((pair.after.events - events * share) / std::sqrt(events * share * (1 - share)));
    }
}

/// The mean square of a normal deviate of which `drawnIn` at either end counts as its quantile.
double meanSquareOfNormal(double drawnIn)
{
    const double end = -normalQuantile(drawnIn);
    constexpr double kTwoPi = 6.283185307179586;
    const double density = std::exp(-end * end / 2) / std::sqrt(kTwoPi);
    return (1 - 2 * drawnIn) - 2 * end * density + 2 * drawnIn * end * end;
}

} // namespace

ChangeSpread spreadOfChanges(std::span<const std::vector<CountPair>> groups)
{
    std::vector<double> deviates;
    for (const auto& pairs : groups) {
        addDeviates(pairs, deviates);
    }
    ChangeSpread spread;
    spread.pairs = deviates.size();
    if (deviates.size() < 2) {
        return spread;
    }
    std::sort(deviates.begin(), deviates.end());
    const double low = *quantileOfSorted(deviates, kDrawnIn);
    const double high = *quantileOfSorted(deviates, 1 - kDrawnIn);
    double squares = 0.0;
    for (const double z : deviates) {
        const double drawn = std::clamp(z, low, high);
        squares += drawn * drawn;
    }
    const auto n = static_cast<double>(deviates.size());
    spread.phi = squares / n / meanSquareOfNormal(kDrawnIn);
    // A chi-squared variable over its degrees of freedom; what is drawn in tells nothing.
    const double reach = normalQuantileOfLevel(0.95) * spread.phi * std::sqrt(2 / (n * (1 - 2 * kDrawnIn)));
    spread.used = spread.phi > 0 && std::abs(spread.phi - 1) > reach ? spread.phi : 1.0;
    return spread;
}

std::vector<std::optional<JudgedChange>> judgeChanges(std::span<const CountPair> pairs, double spread)
{
    std::vector<std::optional<JudgedChange>> judged(pairs.size());
    std::vector<std::optional<double>> p(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto change = periodChange(pairs[i].before, pairs[i].after);
        p[i] = change ? pWithSpread(change->ratio.p, spread) : std::nullopt;
        if (p[i]) {
            judged[i] = JudgedChange{.change = *change, .p = *p[i]};
        }
    }
    const auto adjusted = adjustedPValues(p, Adjustment::BenjaminiHochberg);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (judged[i]) {
            judged[i]->adjustedP = adjusted[i].value_or(1.0);
        }
    }
    return judged;
}

std::optional<double> pWithSpread(double p, double spread)
{
    if (!(p >= 0 && p <= 1) || !(spread > 0) || !std::isfinite(spread)) {
        return std::nullopt;
    }
    constexpr double kSmallestP = 1e-300;
    return p >= 1 || spread == 1.0
               ? p
               : normalTwoSidedP(-normalQuantile(std::max(p, kSmallestP) / 2) / std::sqrt(spread));
}

} // namespace wardwise::stats
