#include "ui/charts/axis_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise {

double roundStep(double span, int maxSteps)
{
    if (!std::isfinite(span) || span <= 0.0) {
        return 1.0;
    }
    constexpr std::array kFactors{1.0, 2.0, 2.5, 5.0, 10.0};
    constexpr double kSlack = 1.0e-9; // so that 100 in 4 is 25, whatever the rounding
    const double wanted = span / std::max(maxSteps, 1);
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : kFactors) {
        if (factor * power >= wanted * (1.0 - kSlack)) {
            return factor * power;
        }
    }
    return 10.0 * power;
}

int decimalsOf(double step)
{
    constexpr int kMost = 6;
    constexpr double kNear = 1.0e-6;
    double scaled = std::abs(step);
    for (int decimals = 0; decimals < kMost; ++decimals) {
        if (std::abs(scaled - std::round(scaled)) < kNear) {
            return decimals;
        }
        scaled *= 10.0;
    }
    return kMost;
}

} // namespace wardwise
