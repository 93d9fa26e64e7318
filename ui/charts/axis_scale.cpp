#include "ui/charts/axis_scale.h"

#include <QLocale>

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

std::vector<double> ticksOf(const AxisScale& scale)
{
    constexpr double kGuard = 1e-6; // of a step: a tick at the very end belongs to the axis
    const auto first = static_cast<int>(std::ceil(scale.low / scale.step - kGuard));
    const auto last = static_cast<int>(std::floor(scale.high / scale.step + kGuard));
    std::vector<double> ticks;
    for (int tick = first; tick <= last; ++tick) {
        ticks.push_back(tick * scale.step); // NOLINT(performance-inefficient-vector-operation): ten at most
    }
    return ticks;
}

QString tickText(const AxisScale& scale, double value)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(scale.mirrored ? std::abs(value) : value, 'f', scale.decimals);
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
