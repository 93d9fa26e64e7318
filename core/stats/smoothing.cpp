#include "core/stats/smoothing.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

using Areas = std::span<const std::optional<ExposedCount>>;

double rateOfCell(const ExposedCount& cell)
{
    return cell.events / cell.exposure;
}

double shrunk(double rate, double exposure, const RatePrior& prior)
{
    const double chance = prior.mean / exposure;
    const double whole = prior.variance + chance;
    return whole > 0 ? prior.mean + (rate - prior.mean) * prior.variance / whole : prior.mean;
}

/// The area with its neighbours, as far as they have a rate.
std::vector<std::size_t> surroundings(Areas areas, const Neighbours& neighbours, std::size_t area)
{
    std::vector<std::size_t> places{area};
    if (area < neighbours.size()) {
        for (const std::size_t other : neighbours[area]) {
            if (other < areas.size() && other != area && hasRate(areas[other])) {
                places.push_back(other);
            }
        }
    }
    return places;
}

ExposedCount pooled(Areas areas, std::span<const std::size_t> places)
{
    ExposedCount sum;
    for (const std::size_t place : places) {
        sum.events += areas[place]->events;
        sum.exposure += areas[place]->exposure;
    }
    return sum;
}

RatePrior priorFrom(const ExposedCount& sum, double squares, std::size_t n)
{
    RatePrior prior;
    prior.mean = rateOfCell(sum);
    prior.unclampedVariance = squares / sum.exposure - prior.mean / (sum.exposure / static_cast<double>(n));
    prior.variance = std::max(0.0, prior.unclampedVariance);
    return prior;
}

double weightedSquare(const ExposedCount& cell, double mean)
{
    const double deviation = rateOfCell(cell) - mean;
    return cell.exposure * deviation * deviation;
}

} // namespace

std::optional<RatePrior> ratePrior(Areas areas)
{
    ExposedCount sum;
    std::size_t n = 0;
    for (const auto& area : areas) {
        if (hasRate(area)) {
            sum.events += area->events;
            sum.exposure += area->exposure;
            ++n;
        }
    }
    if (n == 0) {
        return std::nullopt;
    }
    double squares = 0.0;
    for (const auto& area : areas) {
        if (hasRate(area)) {
            squares += weightedSquare(*area, rateOfCell(sum));
        }
    }
    return priorFrom(sum, squares, n);
}

std::optional<double> smoothedRate(const std::optional<ExposedCount>& area, const RatePrior& prior)
{
    return hasRate(area) ? std::optional(shrunk(rateOfCell(*area), area->exposure, prior)) : std::nullopt;
}

std::vector<std::optional<double>> smoothedRates(Areas areas)
{
    std::vector<std::optional<double>> smoothed(areas.size());
    if (const auto prior = ratePrior(areas)) {
        for (std::size_t i = 0; i < areas.size(); ++i) {
            smoothed[i] = smoothedRate(areas[i], *prior);
        }
    }
    return smoothed;
}

void smoothedRates(std::span<const double> events, std::span<const double> exposures, const RatePrior& prior,
                   std::span<double> smoothed)
{
    const std::size_t n = std::min({events.size(), exposures.size(), smoothed.size()});
    for (std::size_t i = 0; i < n; ++i) {
        smoothed[i] = exposures[i] > 0 ? shrunk(events[i] / exposures[i], exposures[i], prior) : 0.0;
    }
}

std::vector<std::optional<RatePrior>> localPriors(Areas areas, const Neighbours& neighbours,
                                                  LocalDeviation deviation)
{
    std::vector<std::vector<std::size_t>> around(areas.size());
    std::vector<ExposedCount> sums(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (hasRate(areas[i])) {
            around[i] = surroundings(areas, neighbours, i);
            sums[i] = pooled(areas, around[i]);
        }
    }
    std::vector<std::optional<RatePrior>> priors(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (around[i].empty()) {
            continue;
        }
        double squares = 0.0;
        for (const std::size_t place : around[i]) {
            const ExposedCount& from = sums[deviation == LocalDeviation::FromItsOwnMean ? place : i];
            squares += weightedSquare(*areas[place], rateOfCell(from));
        }
        priors[i] = priorFrom(sums[i], squares, around[i].size());
    }
    return priors;
}

std::vector<std::optional<double>> locallySmoothedRates(Areas areas, const Neighbours& neighbours,
                                                        LocalDeviation deviation)
{
    const auto priors = localPriors(areas, neighbours, deviation);
    std::vector<std::optional<double>> smoothed(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (priors[i]) {
            smoothed[i] = smoothedRate(areas[i], *priors[i]);
        }
    }
    return smoothed;
}

std::vector<std::optional<double>> rateIndex(Areas areas, NegativeVariance negative)
{
    std::vector<std::optional<double>> index(areas.size());
    const auto prior = ratePrior(areas);
    if (!prior || prior->mean == 0) {
        return index;
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (!hasRate(areas[i])) {
            continue;
        }
        const double chance = prior->mean / areas[i]->exposure;
        const bool clamped = negative == NegativeVariance::Clamped;
        double variance = chance + (clamped ? prior->variance : prior->unclampedVariance);
        if (variance <= 0) {
            variance = chance;
        }
        index[i] = (rateOfCell(*areas[i]) - prior->mean) / std::sqrt(variance);
    }
    return index;
}

std::vector<std::optional<double>> excessRisks(Areas areas)
{
    std::vector<std::optional<double>> risks(areas.size());
    const auto prior = ratePrior(areas);
    if (!prior || prior->mean == 0) {
        return risks;
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (hasRate(areas[i])) {
            risks[i] = rateOfCell(*areas[i]) / prior->mean;
        }
    }
    return risks;
}

std::vector<std::optional<double>> spatialRates(Areas areas, const Neighbours& neighbours)
{
    std::vector<std::optional<double>> rates(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (hasRate(areas[i])) {
            rates[i] = rateOfCell(pooled(areas, surroundings(areas, neighbours, i)));
        }
    }
    return rates;
}

} // namespace wardwise::stats
