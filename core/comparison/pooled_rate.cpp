#include "core/comparison/pooled_rate.h"

#include "core/stats/rate.h"

namespace wardwise::comparison {

std::optional<PooledRate> pooledRate(const std::vector<AreaRate>& rates, double multiplier)
{
    Count count;
    Population population;
    std::optional<double> scaled;
    for (const AreaRate& rate : rates) {
        if (!rate.rate) {
            continue;
        }
        if (!rate.count || !rate.population || rate.countSource != CountSource::Recorded) {
            return std::nullopt;
        }
        count += *rate.count;
        population = population + *rate.population;
        scaled = rate.scaledCount ? std::optional(scaled.value_or(0.0) + *rate.scaledCount) : scaled;
    }
    if (scaled && population.value > 0) {
        const Rate rate{*scaled * multiplier / static_cast<double>(population.value)};
        return PooledRate{count, population, rate, std::nullopt};
    }
    const auto pooled = stats::crudeRate(count, population, multiplier);
    if (!pooled) {
        return std::nullopt;
    }
    return PooledRate{count, population, *pooled, stats::crudeRateInterval(count, population, multiplier)};
}

} // namespace wardwise::comparison
