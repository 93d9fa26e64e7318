#include "core/stats/proportion.h"

#include "core/stats/distribution.h"
#include "core/stats/exposed_count.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

bool isShare(Count part, Count whole, double level)
{
    return whole.value > 0 && part.value >= 0 && part.value <= whole.value && isLevel(level);
}

} // namespace

std::optional<Interval> wilsonInterval(Count part, Count whole, double level)
{
    if (!isShare(part, whole, level)) {
        return std::nullopt;
    }
    const auto x = static_cast<double>(part.value);
    const auto n = static_cast<double>(whole.value);
    const double z = normalQuantileOfLevel(level);
    const double middle = 2 * x + z * z;
    const double reach = z * std::sqrt(z * z + 4 * x * (1 - x / n));
    const double scale = 2 * (n + z * z);
    return Interval{.low = part.value == 0 ? 0.0 : std::clamp((middle - reach) / scale, 0.0, 1.0),
                    .high = part == whole ? 1.0 : std::clamp((middle + reach) / scale, 0.0, 1.0)};
}

std::optional<Interval> clopperPearsonInterval(Count part, Count whole, double level)
{
    if (!isShare(part, whole, level)) {
        return std::nullopt;
    }
    const auto x = static_cast<double>(part.value);
    const auto rest = static_cast<double>(whole.value - part.value);
    const double tail = (1 - level) / 2;
    return Interval{.low = part.value == 0 ? 0.0 : betaQuantile(tail, x, rest + 1),
                    .high = part == whole ? 1.0 : betaUpperQuantile(tail, x + 1, rest)};
}

} // namespace wardwise::stats
