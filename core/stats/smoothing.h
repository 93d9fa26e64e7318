// Rates drawn towards the rate of all areas, or of an area's surroundings, the more so the fewer people there
// are: empirical Bayes by moments (Marshall 1991), and what belongs to it: method M13.
#pragma once

#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// Neighbours of each area, as places in the list of areas; an area isn't its own neighbour.
using Neighbours = std::vector<std::vector<std::size_t>>;

/// The distribution that the areas' rates are taken to come from. Rates are events for one unit of exposure.
struct RatePrior
{
    double mean = 0.0;              ///< sum x / sum n
    double variance = 0.0;          ///< a = max(0, s^2 - m/mean n): how far areas differ beyond chance
    double unclampedVariance = 0.0; ///< the same where it may fall below nought (esda doesn't clamp)

    friend bool operator==(const RatePrior&, const RatePrior&) = default;
};

/// Of the areas that have a rate; none where there's no such area.
std::optional<RatePrior> ratePrior(std::span<const std::optional<ExposedCount>> areas);

/// m + (p - m) a/(a + m/n): m where the variance is nought, also where nothing happened anywhere (0/0). None
/// where the area has no rate.
std::optional<double> smoothedRate(const std::optional<ExposedCount>& area, const RatePrior& prior);

/// Global: every area towards the mean of all.
std::vector<std::optional<double>> smoothedRates(std::span<const std::optional<ExposedCount>> areas);

/// The same without gaps and for speed: an exposure that isn't positive gives nought, to be left out by the
/// caller. Spans of one length.
void smoothedRates(std::span<const double> events, std::span<const double> exposures, const RatePrior& prior,
                   std::span<double> smoothed);

/// What a neighbour's rate is held against in the local variance.
enum class LocalDeviation
{
    FromItsOwnMean, ///< each neighbour from its own local mean: Marshall as spdep has it; the default
    FromFocalMean   ///< each from the local mean of the area in question: GeoDa, PySAL
};

/// The prior of each area from itself and its neighbours. Without neighbours (or neighbours with a rate) mean
/// and estimate are its own rate. None where the area has no rate.
std::vector<std::optional<RatePrior>> localPriors(std::span<const std::optional<ExposedCount>> areas,
                                                  const Neighbours& neighbours,
                                                  LocalDeviation deviation = LocalDeviation::FromItsOwnMean);

/// Local: every area towards the mean of its surroundings.
std::vector<std::optional<double>>
locallySmoothedRates(std::span<const std::optional<ExposedCount>> areas, const Neighbours& neighbours,
                     LocalDeviation deviation = LocalDeviation::FromItsOwnMean);

/// What to do with a variance between areas below nought in the index.
enum class NegativeVariance
{
    Clamped, ///< a = max(0, a) first: spdep and GeoDa; the default
    Kept     ///< a as it is; only where a + m/n falls below nought, m/n instead: Assuncao & Reis, esda
};

/// Empirical Bayes index (Assuncao & Reis 1999): (p - m)/sqrt(a + m/n). None where the area has no rate or
/// nothing happened anywhere.
std::vector<std::optional<double>> rateIndex(std::span<const std::optional<ExposedCount>> areas,
                                             NegativeVariance negative = NegativeVariance::Clamped);

/// Each area's rate over that of all together; none where the area has no rate or nothing happened anywhere.
std::vector<std::optional<double>> excessRisks(std::span<const std::optional<ExposedCount>> areas);

/// Events over exposure of each area with its neighbours; none where the area itself has no rate.
std::vector<std::optional<double>> spatialRates(std::span<const std::optional<ExposedCount>> areas,
                                                const Neighbours& neighbours);

} // namespace wardwise::stats
