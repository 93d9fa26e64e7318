#include "core/stats/homogeneity.h"

#include "core/stats/distribution.h"

namespace wardwise::stats {

std::optional<Homogeneity> equalRatesTest(std::span<const std::optional<ExposedCount>> areas)
{
    double events = 0.0;
    double exposure = 0.0;
    std::size_t n = 0;
    for (const auto& area : areas) {
        if (hasRate(area)) {
            events += area->events;
            exposure += area->exposure;
            ++n;
        }
    }
    if (n < 2 || events == 0) {
        return std::nullopt;
    }
    Homogeneity found{.degreesOfFreedom = n - 1};
    for (const auto& area : areas) {
        if (hasRate(area)) {
            const double expected = area->exposure * events / exposure;
            found.chiSquared += (area->events - expected) * (area->events - expected) / expected;
        }
    }
    const auto df = static_cast<double>(found.degreesOfFreedom);
    found.dispersion = found.chiSquared / df;
    found.p = chiSquaredUpperTail(found.chiSquared, df);
    found.logP = logChiSquaredUpperTail(found.chiSquared, df);
    return found;
}

} // namespace wardwise::stats
