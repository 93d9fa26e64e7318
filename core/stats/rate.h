// Crude rates and their 95 % (or other) limits from a count and a population.
// Source of each method: methods M1 (Byar, as Breslow & Day 1987 and OHID), M2 (Garwood 1936), M3 (OHID), M6
// (Dobson et al 1991).
#pragma once

#include "core/base/quantity.h"

#include <optional>
#include <span>

namespace wardwise::stats {

constexpr double kPer1000 = 1000.0;

/// `multiplier` * count / population. None where the population is nought or negative, or the count
/// negative: a rate of nobody isn't nought. A count above the population is a legal rate.
std::optional<Rate> crudeRate(Count count, Population population, double multiplier = kPer1000);

/// Limits that may lack a side: Byar's lower limit does not exist for some small counts at high levels.
struct Limits
{
    std::optional<double> lower;
    std::optional<double> upper;

    friend bool operator==(const Limits&, const Limits&) = default;
};

/// Byar's approximation to Poisson limits of a count (M1). Lower is 0 at count 0. Neither side of a negative
/// count, or where `level` isn't within (0, 1).
Limits byarLimits(Count count, double level);

/// Exact (Garwood) Poisson limits of a count (M2). Lower is 0 at count 0. Neither side as for
/// byarLimits().
Limits exactPoissonLimits(Count count, double level);

/// The one or the other by OHID's switch (M3): exact strictly below 10 events, Byar's from 10 on.
Limits switchedPoissonLimits(Count count, double level);

/// Limits of a crude rate (M3): exact below 10 events, Byar from 10 on; scaled as the rate is.
std::optional<Interval> crudeRateInterval(Count count, Population population, double multiplier = kPer1000,
                                          double level = 0.95);

/// A count that stands for `weight` times as many: of a type of which not every event is in the count.
struct WeightedCount
{
    Count count;
    double weight = 1.0;

    friend bool operator==(const WeightedCount&, const WeightedCount&) = default;
};

/// `multiplier` * the sum of weight * count / population; none as crudeRate() has none.
std::optional<Rate> weightedRate(std::span<const WeightedCount> parts, Population population,
                                 double multiplier = kPer1000);

/// 95 % limits of a weighted rate whose weights are taken as known: of one part the crude rate's limits times
/// the weight, of several those of a weighted sum of counts (M6), which aren't calculated below 10 events.
std::optional<Interval> weightedRateInterval(std::span<const WeightedCount> parts, Population population,
                                             double multiplier = kPer1000);

/// The whole counts that print as `rate` when rounded to `decimals` places, given the population: what a
/// published rate says of its count. None where the population is nought or no whole count fits.
std::optional<Interval> countsBehindRate(Rate rate, int decimals, Population population,
                                         double multiplier = kPer1000);

} // namespace wardwise::stats
