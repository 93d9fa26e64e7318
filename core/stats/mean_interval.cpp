#include "core/stats/mean_interval.h"

#include "core/stats/distribution.h"
#include "core/stats/exposed_count.h"
#include "core/stats/reference.h"

#include <cmath>

namespace wardwise::stats {

std::optional<MeanInterval> meanInterval(std::span<const std::optional<double>> values, double level)
{
    const auto found = meanAndSd(values, SdKind::Sample);
    return found && found->sd ? meanInterval(found->n, found->mean, *found->sd, level) : std::nullopt;
}

std::optional<MeanInterval> meanInterval(std::size_t n, double mean, double sd, double level)
{
    if (n < 2 || !(sd >= 0) || !std::isfinite(mean) || !std::isfinite(sd) || !isLevel(level)) {
        return std::nullopt;
    }
    const auto size = static_cast<double>(n);
    const double reach = studentQuantile(0.5 + level / 2, size - 1) * sd / std::sqrt(size);
    return MeanInterval{
        .n = n, .mean = mean, .sd = sd, .limits = {.low = mean - reach, .high = mean + reach}};
}

} // namespace wardwise::stats
