#include "core/stats/poisson_trend.h"

#include "core/stats/distribution.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wardwise::stats {

namespace {

struct TimedCount
{
    double time = 0.0;
    double events = 0.0;
    double exposure = 0.0;
};

/// The points that have a rate, with their times, which begin at `from` and go by one where none are given.
std::optional<std::vector<TimedCount>> timedCounts(std::span<const std::optional<ExposedCount>> points,
                                                   std::span<const double> times, double from)
{
    if (!times.empty() && times.size() != points.size()) {
        return std::nullopt;
    }
    std::vector<TimedCount> series;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (hasRate(points[i])) {
            series.push_back({.time = times.empty() ? from + static_cast<double>(i) : times[i],
                              .events = points[i]->events,
                              .exposure = points[i]->exposure});
        }
    }
    return series;
}

/// A log-linear fit about the mean time, where level and slope hardly depend on each other.
struct LogLinear
{
    double level = 0.0;
    double slope = 0.0;
    double about = 0.0;
    double slopeVariance = 0.0;

    [[nodiscard]] double fitted(const TimedCount& point) const
    {
        return point.exposure * std::exp(level + slope * (point.time - about));
    }
};

enum class Progress
{
    Moving,
    Arrived,
    Lost
};

/// One step of Newton's, for this model the same as iterated least squares. No point's mean may change by
/// more than e times in it, so that steep series don't overshoot: the likelihood has one maximum only.
Progress improve(std::span<const TimedCount> series, LogLinear& fit)
{
    double s0 = 0.0;
    double s1 = 0.0;
    double s2 = 0.0;
    double r0 = 0.0;
    double r1 = 0.0;
    for (const TimedCount& point : series) {
        const double mean = fit.fitted(point);
        const double time = point.time - fit.about;
        s0 += mean;
        s1 += mean * time;
        s2 += mean * time * time;
        r0 += point.events - mean;
        r1 += (point.events - mean) * time;
    }
    const double determinant = s0 * s2 - s1 * s1;
    if (!(determinant > 0) || !std::isfinite(determinant)) {
        return Progress::Lost;
    }
    const double level = (s2 * r0 - s1 * r1) / determinant;
    const double slope = (s0 * r1 - s1 * r0) / determinant;
    double largest = 1.0;
    for (const TimedCount& point : series) {
        largest = std::max(largest, std::abs(level + slope * (point.time - fit.about)));
    }
    fit.slopeVariance = s0 / determinant;
    fit.level += level / largest;
    fit.slope += slope / largest;
    constexpr double kSmallestStep = 1e-14;
    const bool moving =
        std::abs(level) > kSmallestStep * (1 + std::abs(fit.level))
        || std::abs(slope) > kSmallestStep * (std::abs(fit.slope) + std::sqrt(fit.slopeVariance));
    return moving ? Progress::Moving : Progress::Arrived;
}

/// Whether the likelihood has a maximum: events at more than one time, or at one that isn't the first or
/// last.
bool hasMaximum(std::span<const TimedCount> series)
{
    const auto [first, last] =
        std::minmax_element(series.begin(), series.end(),
                            [](const TimedCount& a, const TimedCount& b) { return a.time < b.time; });
    double all = 0.0;
    double atFirst = 0.0;
    double atLast = 0.0;
    for (const TimedCount& point : series) {
        all += point.events;
        atFirst += point.time == first->time ? point.events : 0.0;
        atLast += point.time == last->time ? point.events : 0.0;
    }
    return first->time < last->time && all > 0 && atFirst < all && atLast < all;
}

/// None where no maximum is found: where numbers are too large for a double.
std::optional<LogLinear> fitLogLinear(std::span<const TimedCount> series)
{
    double events = 0.0;
    double exposure = 0.0;
    double moment = 0.0;
    for (const TimedCount& point : series) {
        events += point.events;
        exposure += point.exposure;
        moment += point.exposure * point.time;
    }
    LogLinear fit{.level = std::log(events / exposure), .about = moment / exposure};
    constexpr int kMostSteps = 500; // the last ones may go to and fro by a digit
    Progress progress = Progress::Moving;
    for (int step = 0; step < kMostSteps && progress == Progress::Moving; ++step) {
        progress = improve(series, fit);
    }
    const bool found = progress != Progress::Lost && std::isfinite(fit.level) && std::isfinite(fit.slope);
    return found ? std::optional(fit) : std::nullopt;
}

/// Deviance, and the p that allows for over-dispersion.
void addSpread(std::span<const TimedCount> series, const LogLinear& fit, PoissonTrend& found)
{
    double pearson = 0.0;
    for (const TimedCount& point : series) {
        const double mean = fit.fitted(point);
        const double apart = point.events - mean;
        pearson += apart * apart / mean;
        found.deviance +=
            2 * ((point.events > 0 ? point.events * std::log(point.events / mean) : 0.0) - apart);
    }
    if (series.size() > 2) {
        const auto df = static_cast<double>(series.size() - 2);
        found.dispersion = pearson / df;
        found.quasiStandardError = found.standardError * std::sqrt(*found.dispersion);
        if (*found.quasiStandardError > 0) {
            found.quasiP = studentTwoSidedP(found.slope / *found.quasiStandardError, df);
        }
    }
}

} // namespace

std::optional<PoissonTrend> poissonTrend(std::span<const std::optional<ExposedCount>> points,
                                         std::span<const double> times)
{
    const auto series = timedCounts(points, times, 0.0);
    const auto isWhole = [](const TimedCount& point) { return isWholeCount(point.events); };
    if (!series || series->size() < 2 || !std::all_of(series->begin(), series->end(), isWhole)
        || !hasMaximum(*series)) {
        return std::nullopt;
    }
    const auto fit = fitLogLinear(*series);
    if (!fit) {
        return std::nullopt;
    }
    PoissonTrend found;
    found.intercept = fit->level - fit->slope * fit->about;
    found.slope = fit->slope;
    found.standardError = std::sqrt(fit->slopeVariance);
    found.z = fit->slope / found.standardError;
    found.p = normalTwoSidedP(found.z);
    found.percentChange = 100 * std::expm1(fit->slope);
    addSpread(*series, *fit, found);
    return found;
}

std::optional<ShareTrend> shareTrend(std::span<const std::optional<ExposedCount>> groups,
                                     std::span<const double> scores)
{
    const auto series = timedCounts(groups, scores, 1.0);
    if (!series || series->size() < 2) {
        return std::nullopt;
    }
    double events = 0.0;
    double all = 0.0;
    double moment = 0.0;
    for (const TimedCount& group : *series) {
        if (group.events > group.exposure) {
            return std::nullopt;
        }
        events += group.events;
        all += group.exposure;
        moment += group.exposure * group.time;
    }
    const double share = events / all;
    double slope = 0.0;
    double spread = 0.0;
    for (const TimedCount& group : *series) {
        const double score = group.time - moment / all;
        slope += score * (group.events - group.exposure * share);
        spread += group.exposure * score * score;
    }
    const double variance = share * (1 - share) * spread;
    if (!(variance > 0)) {
        return std::nullopt;
    }
    const double chiSquared = slope * slope / variance;
    return ShareTrend{.chiSquared = chiSquared, .p = chiSquaredUpperTail(chiSquared, 1)};
}

} // namespace wardwise::stats
