#include "core/comparison/pooled_rate.h"

#include "core/stats/rate.h"

namespace wardwise::comparison {

bool canBePooled(const AreaRate& rate)
{
    const bool isRecorded = rate.count && rate.countSource == CountSource::Recorded;
    return rate.rate && rate.population && (isRecorded || (!rate.count && rate.scaledCount));
}

std::optional<PooledRate> pooledRate(const std::vector<AreaRate>& rates, double multiplier)
{
    Count count;
    Population population;
    std::optional<double> scaled;
    bool isWeighted = false;
    for (const AreaRate& rate : rates) {
        if (!rate.rate) {
            continue;
        }
        if (!canBePooled(rate)) {
            return std::nullopt;
        }
        isWeighted = isWeighted || !rate.count;
        count += rate.count.value_or(Count{});
        population = population + *rate.population;
        scaled = rate.scaledCount ? std::optional(scaled.value_or(0.0) + *rate.scaledCount) : scaled;
    }
    if (scaled && population.value > 0) {
        const Rate rate{*scaled * multiplier / static_cast<double>(population.value)};
        return PooledRate{isWeighted ? std::nullopt : std::optional(count), scaled, population, rate,
                          std::nullopt};
    }
    const auto pooled = stats::crudeRate(count, population, multiplier);
    if (!pooled) {
        return std::nullopt;
    }
    return PooledRate{count, std::nullopt, population, *pooled,
                      stats::crudeRateInterval(count, population, multiplier)};
}

} // namespace wardwise::comparison
