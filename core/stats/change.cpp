#include "core/stats/change.h"

#include "core/stats/distribution.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

/// |z| of a two-sided p; p may be so small that 1 - p/2 would be 1.
double deviateOf(double p)
{
    constexpr double kSmallestP = 1e-300;
    return p >= 1 ? 0.0 : -normalQuantile(std::max(p, kSmallestP) / 2);
}

} // namespace

std::optional<PeriodChange> periodChange(const ExposedCount& before, const ExposedCount& after, double level)
{
    auto ratio = ratioOfRates(after, before, level);
    if (!ratio) {
        return std::nullopt;
    }
    PeriodChange change;
    if (ratio->ratio) {
        change.percent = 100 * (*ratio->ratio - 1);
    }
    change.ratio = *ratio;
    return change;
}

std::optional<double> pWithDispersion(double p, double dispersion)
{
    if (!(p >= 0 && p <= 1) || !(dispersion >= 0) || !std::isfinite(dispersion)) {
        return std::nullopt;
    }
    return dispersion <= 1 ? p : normalTwoSidedP(deviateOf(p) / std::sqrt(dispersion));
}

std::optional<double> dispersionToExplain(double p, double level)
{
    if (!(p >= 0 && p <= 1) || !isLevel(level)) {
        return std::nullopt;
    }
    const double ratio = deviateOf(p) / normalQuantileOfLevel(level);
    return ratio * ratio;
}

} // namespace wardwise::stats
