#include "core/stats/gamma_poisson.h"

#include "core/stats/bisection.h"
#include "core/stats/distribution.h"

#include <cmath>

namespace wardwise::stats {

namespace {

std::vector<ExposedCount> cellsWithRate(std::span<const std::optional<ExposedCount>> areas)
{
    std::vector<ExposedCount> cells;
    for (const auto& area : areas) {
        if (hasRate(area)) {
            cells.push_back(*area);
        }
    }
    return cells;
}

/// The likeliest rate at a given shape: the root of sum (O + nu) al/(al + E) = N nu, which rises with al.
double likeliestRate(std::span<const ExposedCount> cells, double shape)
{
    const auto slope = [&](double logRate) {
        const double rate = std::exp(logRate);
        double sum = 0.0;
        for (const ExposedCount& cell : cells) {
            sum += (cell.events + shape) * rate / (rate + cell.exposure) - shape;
        }
        return sum;
    };
    constexpr double kReach = 60;
    return std::exp(rootOfIncreasing(-kReach, kReach, slope));
}

/// How the likelihood changes with the shape, the rate following.
double slopeInShape(std::span<const ExposedCount> cells, double shape)
{
    const double rate = likeliestRate(cells, shape);
    double sum = 0.0;
    for (const ExposedCount& cell : cells) {
        sum += digamma(cell.events + shape) - digamma(shape) - std::log1p(cell.exposure / rate);
    }
    return sum;
}

double logLikelihoodKernel(std::span<const ExposedCount> cells, double shape, double rate)
{
    double sum = 0.0;
    for (const ExposedCount& cell : cells) {
        sum += logGamma(cell.events + shape) - logGamma(shape) + shape * std::log(rate)
               - (cell.events + shape) * std::log(rate + cell.exposure);
    }
    return sum;
}

} // namespace

std::optional<GammaPrior> gammaPrior(std::span<const std::optional<ExposedCount>> areas)
{
    // Beyond the largest shape the ratios differ by less than a thousandth: by chance alone.
    constexpr double kSmallestLogShape = -14;
    constexpr double kLargestLogShape = 14;
    const auto cells = cellsWithRate(areas);
    double events = 0.0;
    for (const ExposedCount& cell : cells) {
        events += cell.events;
    }
    if (cells.size() < 2 || events == 0) {
        return std::nullopt;
    }
    const auto falling = [&](double logShape) { return -slopeInShape(cells, std::exp(logShape)); };
    if (falling(kLargestLogShape) <= 0 || falling(kSmallestLogShape) >= 0) {
        return std::nullopt;
    }
    GammaPrior found;
    found.shape = std::exp(rootOfIncreasing(kSmallestLogShape, kLargestLogShape, falling));
    found.rate = likeliestRate(cells, found.shape);
    found.logLikelihood = logLikelihoodKernel(cells, found.shape, found.rate);
    return found;
}

std::vector<std::optional<double>> relativeRisks(std::span<const std::optional<ExposedCount>> areas,
                                                 const std::optional<GammaPrior>& prior)
{
    std::vector<std::optional<double>> risks(areas.size());
    ExposedCount all;
    for (const ExposedCount& cell : cellsWithRate(areas)) {
        all.events += cell.events;
        all.exposure += cell.exposure;
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (hasRate(areas[i])) {
            risks[i] = prior ? (areas[i]->events + prior->shape) / (areas[i]->exposure + prior->rate)
                             : all.events / all.exposure;
        }
    }
    return risks;
}

} // namespace wardwise::stats
