#include "core/stats/dispersion.h"

#include "core/stats/distribution.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

/// s^2 of an area on the scale.
double varianceOnScale(double expected, DispersionScale scale)
{
    return scale == DispersionScale::Log ? 1 / expected : 1 / (4 * expected);
}

/// tau^2 by moments, from phi over n areas with weights 1/s^2 (DerSimonian & Laird's form).
double tauSquaredOf(double phi, std::span<const double> weights)
{
    const auto n = static_cast<double>(weights.size());
    double sum = 0.0;
    double squares = 0.0;
    for (const double weight : weights) {
        sum += weight;
        squares += weight * weight;
    }
    const double excess = n * phi - (n - 1);
    const double scale = sum - squares / sum;
    return excess > 0 && scale > 0 ? excess / scale : 0.0;
}

} // namespace

std::optional<double> dispersionZ(const ExposedCount& area, DispersionScale scale, double tauSquared)
{
    const bool onLog = scale == DispersionScale::Log;
    if (!hasRate(area) || (onLog && area.events == 0) || !(tauSquared >= 0)) {
        return std::nullopt;
    }
    const double ratio = area.events / area.exposure;
    const double distance = onLog ? std::log(ratio) : std::sqrt(ratio) - 1;
    return distance / std::sqrt(varianceOnScale(area.exposure, scale) + tauSquared);
}

std::optional<Dispersion> dispersionOf(std::span<const std::optional<ExposedCount>> areas,
                                       DispersionScale scale, double winsor)
{
    std::vector<double> z;
    std::vector<double> weights;
    for (const auto& area : areas) {
        if (!hasRate(area)) {
            continue;
        }
        const auto own = dispersionZ(*area, scale);
        if (!own) {
            return std::nullopt;
        }
        z.push_back(*own);
        weights.push_back(1 / varianceOnScale(area->exposure, scale));
    }
    if (z.size() < 2 || !(winsor >= 0 && winsor <= 0.5)) {
        return std::nullopt;
    }
    std::vector<double> ascending = z;
    std::sort(ascending.begin(), ascending.end());
    const double low = *quantileOfSorted(ascending, winsor);
    const double high = *quantileOfSorted(ascending, 1 - winsor);
    double squares = 0.0;
    for (const double own : z) {
        const double drawnIn = std::clamp(own, std::min(low, high), std::max(low, high));
        squares += drawnIn * drawnIn;
    }
    Dispersion found;
    found.scale = scale;
    found.areas = z.size();
    found.winsorLow = low;
    found.winsorHigh = high;
    found.phi = squares / static_cast<double>(z.size());
    found.tauSquared = tauSquaredOf(found.phi, weights);
    if (found.phi > 1) {
        found.factor = std::sqrt(found.phi);
    }
    return found;
}

std::optional<Interval> adjustedFunnelLimits(double expected, const Dispersion& dispersion, double level)
{
    if (!(expected > 0) || !std::isfinite(expected) || !isLevel(level)) {
        return std::nullopt;
    }
    const double spread = std::sqrt(varianceOnScale(expected, dispersion.scale) + dispersion.tauSquared);
    const double reach = normalQuantileOfLevel(level) * spread;
    if (dispersion.scale == DispersionScale::Log) {
        return Interval{.low = std::exp(-reach), .high = std::exp(reach)};
    }
    const double low = std::max(0.0, 1 - reach);
    return Interval{.low = low * low, .high = (1 + reach) * (1 + reach)};
}

} // namespace wardwise::stats
