#include "core/stats/count_chart.h"

#include "core/stats/distribution.h"
#include "core/stats/reference.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

constexpr double kMeanRangeOfTwo = 1.128;
constexpr double kThreeSigmaTail = 0.00135;

using Points = std::span<const std::optional<ExposedCount>>;

template <class Span>
Span baseOf(Span points, std::optional<std::size_t> baseline)
{
    return points.first(std::min(points.size(), baseline.value_or(points.size())));
}

std::optional<double> centreOf(Points points)
{
    double events = 0.0;
    double exposure = 0.0;
    for (const auto& point : points) {
        if (hasRate(point)) {
            events += point->events;
            exposure += point->exposure;
        }
    }
    return exposure > 0 ? std::optional(events / exposure) : std::nullopt;
}

/// Laney's measure of how much more the points vary than chance: mean |z_i - z_(i-1)|/1.128.
std::optional<double> laneySigma(Points points, double centre, double unitVariance)
{
    double sum = 0.0;
    std::size_t n = 0;
    std::optional<double> before;
    for (const auto& point : points) {
        std::optional<double> z;
        if (hasRate(point) && unitVariance > 0) {
            z = (point->events / point->exposure - centre) / std::sqrt(unitVariance / point->exposure);
        }
        if (z && before) {
            sum += std::abs(*z - *before);
            ++n;
        }
        before = z;
    }
    return n == 0 ? std::nullopt : std::optional(sum / static_cast<double>(n) / kMeanRangeOfTwo);
}

/// `unitVariance` of one unit of exposure: the centre (u) or centre (1 - centre) (p).
RateChart chartAbout(Points points, double centre, double unitVariance, std::optional<double> sigmaZ,
                     double highest)
{
    RateChart chart;
    chart.centre = centre;
    chart.sigmaZ = sigmaZ;
    for (const auto& point : points) {
        std::optional<Interval> limits;
        std::optional<Interval> prime;
        if (hasRate(point)) {
            const double reach = 3 * std::sqrt(unitVariance / point->exposure);
            const auto within = [&](double by) {
                return Interval{.low = std::max(0.0, centre - by), .high = std::min(highest, centre + by)};
            };
            limits = within(reach);
            prime = sigmaZ ? std::optional(within(reach * *sigmaZ)) : std::nullopt;
        }
        chart.limits.push_back(limits);
        chart.primeLimits.push_back(prime);
    }
    return chart;
}

} // namespace

std::optional<CountChart> countChart(std::span<const std::optional<double>> counts,
                                     std::optional<std::size_t> baseline)
{
    const auto base = baseOf(counts, baseline);
    const auto found = meanAndSd(base, SdKind::Sample);
    const bool negative =
        std::any_of(counts.begin(), counts.end(), [](const auto& count) { return count && *count < 0; });
    if (!found || negative) {
        return std::nullopt;
    }
    CountChart chart;
    const double mean = found->mean;
    chart.centre = mean;
    chart.limits = {.low = std::max(0.0, mean - 3 * std::sqrt(mean)), .high = mean + 3 * std::sqrt(mean)};
    chart.probabilityLimits = {.low = poissonQuantile(kThreeSigmaTail, mean),
                               .high = poissonQuantile(1 - kThreeSigmaTail, mean)};
    if (found->sd && mean > 0) {
        chart.dispersion = *found->sd * *found->sd / mean;
        const auto df = static_cast<double>(found->n - 1);
        chart.dispersionP = chiSquaredUpperTail(*chart.dispersion * df, df);
    }
    return chart;
}

std::optional<RateChart> rateChart(Points points, std::optional<std::size_t> baseline)
{
    const Points base = baseOf(points, baseline);
    const auto centre = centreOf(base);
    if (!centre) {
        return std::nullopt;
    }
    constexpr double kUnbounded = 1e300;
    return chartAbout(points, *centre, *centre, laneySigma(base, *centre, *centre), kUnbounded);
}

std::optional<RateChart> proportionChart(Points points, std::optional<std::size_t> baseline)
{
    const Points base = baseOf(points, baseline);
    const auto centre = centreOf(base);
    const bool tooMany = std::any_of(points.begin(), points.end(), [](const auto& point) {
        return hasRate(point) && point->events > point->exposure;
    });
    if (!centre || tooMany) {
        return std::nullopt;
    }
    const double unitVariance = *centre * (1 - *centre);
    return chartAbout(points, *centre, unitVariance, laneySigma(base, *centre, unitVariance), 1.0);
}

std::vector<RateChartSegment> rateChartBySegment(Points points, std::span<const std::size_t> rebasedAt,
                                                 std::optional<std::size_t> baseline)
{
    std::vector<RateChartSegment> segments;
    for (const ChartSegment& where : chartSegments(points.size(), rebasedAt)) {
        segments.push_back(
            {.where = where,
             .chart = rateChart(points.subspan(where.first, where.end - where.first), baseline)});
    }
    return segments;
}

} // namespace wardwise::stats
