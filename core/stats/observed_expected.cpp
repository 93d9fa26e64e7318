#include "core/stats/observed_expected.h"

#include "core/stats/exact_p.h"
#include "core/stats/exposed_count.h"
#include "core/stats/rate.h"

#include <cmath>

namespace wardwise::stats {

std::optional<RatioToReference> ratioToReference(Count observed, double expected, double level,
                                                 CountLimits limits)
{
    if (observed.value < 0 || !(expected > 0) || !std::isfinite(expected) || !isLevel(level)) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(observed.value);
    const Limits of = limits == CountLimits::Exact ? exactPoissonLimits(observed, level)
                                                   : switchedPoissonLimits(observed, level);
    const auto p = poissonP(count, expected);
    if (!of.lower || !of.upper || !p) {
        return std::nullopt;
    }
    return RatioToReference{.ratio = count / expected,
                            .limits = {.low = *of.lower / expected, .high = *of.upper / expected},
                            .p = *p};
}

} // namespace wardwise::stats
