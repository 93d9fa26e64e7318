#include "core/stats/funnel.h"

#include "core/stats/distribution.h"
#include "core/stats/exposed_count.h"
#include "core/stats/proportion.h"
#include "core/stats/rate.h"
#include "core/stats/threshold.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

bool isExpected(double expected)
{
    return expected > 0 && std::isfinite(expected);
}

/// -1, 0, 1: the interval lies below the baseline, includes it, or lies above.
int sideOf(const Interval& own, double expected)
{
    return strictlyAbove(own.low, expected) ? 1 : strictlyAbove(expected, own.high) ? -1 : 0;
}

FunnelClass classFrom(int inner, int outer)
{
    if (inner > 0) {
        return outer > 0 ? FunnelClass::AboveOuter : FunnelClass::AboveInner;
    }
    if (inner < 0) {
        return outer < 0 ? FunnelClass::BelowOuter : FunnelClass::BelowInner;
    }
    return FunnelClass::Within;
}

double byarCube(double x, double ninth, double shift)
{
    const double root = 1 - ninth + shift;
    return x * root * root * root;
}

/// The count after `count` at which a curve gets its next point.
std::int64_t nextCount(std::int64_t count, double step)
{
    return std::max(count + 1, static_cast<std::int64_t>(static_cast<double>(count) * step));
}

template <class LimitOf>
std::vector<FunnelPoint> funnelCurve(double largestExpected, double level, double step,
                                     const LimitOf& limitOf)
{
    std::vector<FunnelPoint> points;
    if (!isExpected(largestExpected) || !isLevel(level) || !(step >= 1)) {
        return points;
    }
    for (std::int64_t count = 0;; count = nextCount(count, step)) {
        const std::optional<double> expected = limitOf(switchedPoissonLimits(Count{count}, level));
        if (!expected || !(*expected > 0)) {
            continue;
        }
        points.push_back({.expected = *expected, .ratio = static_cast<double>(count) / *expected});
        if (*expected > largestExpected) {
            return points;
        }
    }
}

} // namespace

PoissonFunnel::PoissonFunnel()
{
    const auto fill = [](Side& side, double level) {
        side.z = normalQuantileOfLevel(level);
        for (std::size_t count = 0; count < side.exact.size(); ++count) {
            const Limits limits = exactPoissonLimits(Count{static_cast<std::int64_t>(count)}, level);
            side.exact.at(count) = {.low = limits.lower.value_or(0.0), .high = limits.upper.value_or(0.0)};
        }
    };
    fill(m_inner, kInnerFunnelLevel);
    fill(m_outer, kOuterFunnelLevel);
}

FunnelClass PoissonFunnel::classOf(std::int64_t observed, double expected) const
{
    if (observed < 0 || !isExpected(expected)) {
        return FunnelClass::NoPoint;
    }
    const auto place = static_cast<std::size_t>(observed);
    if (place < m_inner.exact.size()) {
        return classFrom(sideOf(m_inner.exact[place], expected), sideOf(m_outer.exact[place], expected));
    }
    // Only the limit that faces the baseline can exclude it. Byar's lower root is positive from 10 events on.
    const auto x = static_cast<double>(observed);
    const bool above = x > expected;
    const double from = above ? x : x + 1;
    const double ninth = 1 / (9 * from);
    const double shift = (above ? -1 : 1) / (3 * std::sqrt(from));
    const double inner = byarCube(from, ninth, shift * m_inner.z);
    const double outer = byarCube(from, ninth, shift * m_outer.z);
    return above
               ? classFrom(strictlyAbove(inner, expected) ? 1 : 0, strictlyAbove(outer, expected) ? 1 : 0)
               : classFrom(strictlyAbove(expected, inner) ? -1 : 0, strictlyAbove(expected, outer) ? -1 : 0);
}

void PoissonFunnel::classesOf(std::span<const std::int64_t> observed, std::span<const double> exposures,
                              double baseline, std::span<FunnelClass> classes) const
{
    const std::size_t n = std::min({observed.size(), exposures.size(), classes.size()});
    for (std::size_t i = 0; i < n; ++i) {
        classes[i] = classOf(observed[i], exposures[i] * baseline);
    }
}

FunnelClass funnelClass(Count observed, double expected)
{
    static const PoissonFunnel kFunnel;
    return kFunnel.classOf(observed.value, expected);
}

std::vector<FunnelPoint> lowFunnelCurve(double largestExpected, double level, double step)
{
    return funnelCurve(largestExpected, level, step, [](const Limits& limits) { return limits.upper; });
}

std::vector<FunnelPoint> highFunnelCurve(double largestExpected, double level, double step)
{
    return funnelCurve(largestExpected, level, step, [](const Limits& limits) { return limits.lower; });
}

std::optional<double> exactLowFunnelExpected(Count observed, double p)
{
    if (observed.value < 0 || !isLevel(p)) {
        return std::nullopt;
    }
    return gammaUpperQuantile(p, static_cast<double>(observed.value) + 1);
}

std::optional<double> exactHighFunnelExpected(Count observed, double p)
{
    if (observed.value < 1 || !isLevel(p)) {
        return std::nullopt;
    }
    return gammaQuantile(p, static_cast<double>(observed.value));
}

std::optional<Interval> ratioFunnelLimits(double expected, double level)
{
    if (!isExpected(expected) || !isLevel(level)) {
        return std::nullopt;
    }
    const double p = (1 - level) / 2;
    return Interval{.low = chiSquaredQuantile(p, 2 * expected) / 2 / expected,
                    .high = chiSquaredUpperQuantile(p, 2 * expected + 2) / 2 / expected};
}

std::optional<Interval> rateFunnelLimits(double exposure, double perUnit, double reference, double level)
{
    auto limits = ratioFunnelLimits(exposure * perUnit, level);
    if (limits) {
        limits->low *= reference;
        limits->high *= reference;
    }
    return limits;
}

std::optional<double> interpolatedFunnelLimit(double expected, double p)
{
    if (!isExpected(expected) || !isLevel(p)) {
        return std::nullopt;
    }
    const double r = poissonQuantile(p, expected);
    const double alpha = (poissonCdf(r, expected) - p) / poissonPmf(r, expected);
    return (r - alpha) / expected;
}

std::optional<Interval> proportionFunnelLimits(double whole, double target, double level)
{
    if (!(whole > 0) || !(target >= 0 && target <= 1) || !isLevel(level)) {
        return std::nullopt;
    }
    const double reach = normalQuantileOfLevel(level) * std::sqrt(target * (1 - target) / whole);
    return Interval{.low = std::max(0.0, target - reach), .high = std::min(1.0, target + reach)};
}

FunnelClass proportionFunnelClass(Count part, Count whole, double target)
{
    const auto inner = wilsonInterval(part, whole, kInnerFunnelLevel);
    const auto outer = wilsonInterval(part, whole, kOuterFunnelLevel);
    if (!inner || !outer || !(target >= 0 && target <= 1)) {
        return FunnelClass::NoPoint;
    }
    return classFrom(sideOf(*inner, target), sideOf(*outer, target));
}

} // namespace wardwise::stats
