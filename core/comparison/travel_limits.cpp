#include "core/comparison/travel_limits.h"

#include "core/base/number_text.h"
#include "core/stats/count_chart.h"
#include "core/stats/distribution.h"
#include "core/stats/run_rules.h"
#include "core/stats/xmr_chart.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

constexpr double kFewEvents = 5.0; ///< a month: below, three standard errors aren't what they should be

using SegmentLimits = std::vector<std::optional<stats::PointLimits>>;

double seasonalIndex(const std::vector<double>& indices, Month month)
{
    return indices.empty() ? 1.0 : indices.at(static_cast<std::size_t>(month.month - 1));
}

std::optional<double> aboveNought(double limit)
{
    return limit > 0 ? std::optional(limit) : std::nullopt;
}

double meanEvents(const MonthlySeries& series)
{
    double events = 0.0;
    double months = 0.0;
    for (const TravelMonth& month : series.months) {
        events += month.count ? static_cast<double>(month.count->value) : 0.0;
        months += month.count ? 1.0 : 0.0;
    }
    return months > 0 ? events / months : 0.0;
}

/// Whole counts beyond which chance brings a month once in 740, on each side.
SegmentLimits poissonLimits(const std::vector<std::optional<stats::ExposedCount>>& points)
{
    constexpr double kThreeSigma = 0.00135;
    const auto chart = stats::rateChart(points);
    SegmentLimits limits(points.size());
    for (std::size_t i = 0; chart && i < points.size(); ++i) {
        if (!stats::hasRate(points[i])) {
            continue;
        }
        const double mean = chart->centre * points[i]->exposure;
        const auto limitAt = [&](double p) {
            return mean > 0 ? stats::poissonQuantile(p, mean) / points[i]->exposure : 0.0;
        };
        limits[i] = {.centre = chart->centre,
                     .lower = aboveNought(limitAt(kThreeSigma)),
                     .upper = limitAt(1 - kThreeSigma)};
    }
    return limits;
}

bool isOverDispersed(const stats::RateChartSegment& segment, std::size_t months)
{
    return months >= kMonthsForLimits && segment.chart && segment.chart->sigmaZ.value_or(0.0) > 1.0;
}

SegmentLimits rateLimits(const stats::RateChartSegment& segment, std::size_t months)
{
    SegmentLimits limits(segment.where.end - segment.where.first);
    const bool isPrime = isOverDispersed(segment, months);
    for (std::size_t i = 0; segment.chart && i < limits.size(); ++i) {
        const auto& found = isPrime ? segment.chart->primeLimits[i] : segment.chart->limits[i];
        if (found) {
            limits[i] = {
                .centre = segment.chart->centre, .lower = aboveNought(found->low), .upper = found->high};
        }
    }
    return limits;
}

SegmentLimits xmrPointLimits(const stats::XmrSegment& segment)
{
    SegmentLimits limits(segment.where.end - segment.where.first);
    if (segment.limits) {
        std::fill(limits.begin(), limits.end(),
                  stats::PointLimits{.centre = segment.limits->centre,
                                     .lower = stats::lowerLimitOfCount(*segment.limits),
                                     .upper = segment.limits->upper});
    }
    return limits;
}

/// With few events most months lie below the mean, so that only a limit says something.
bool appliesTo(TravelChartKind kind, SpecialCause cause)
{
    return kind != TravelChartKind::PoissonLimits || cause == SpecialCause::AboveLimit
           || cause == SpecialCause::BelowLimit;
}

/// Sets the segment's points. `scale` makes values of what the limits are in: one factor for each point.
void setPoints(Travel& travel, const stats::ChartSegment& where,
               const std::vector<std::optional<double>>& values, const SegmentLimits& limits,
               const std::vector<double>& scale)
{
    const auto first = static_cast<std::ptrdiff_t>(where.first);
    const std::vector<std::optional<double>> own(values.begin() + first,
                                                 values.begin() + static_cast<std::ptrdiff_t>(where.end));
    const auto causes = stats::specialCauses(own, limits);
    for (std::size_t i = 0; i < own.size(); ++i) {
        TravelPoint& point = travel.points[where.first + i];
        const double by = scale[where.first + i];
        point.cause = appliesTo(travel.chart, causes[i]) ? causes[i] : SpecialCause::None;
        if (limits[i]) {
            const auto scaled = [by](const std::optional<double>& limit) {
                return limit ? std::optional(*limit * by) : std::nullopt;
            };
            point.centre = limits[i]->centre * by;
            point.low = scaled(limits[i]->lower);
            point.high = scaled(limits[i]->upper);
        }
    }
}

void addSegments(Travel& travel, const MonthlySeries& series,
                 const std::vector<std::optional<double>>& values)
{
    for (const stats::ChartSegment& where : stats::chartSegments(values.size(), series.rebasedAt)) {
        TravelSegment segment;
        segment.first = series.months[where.first].month;
        segment.last = series.months[where.end - 1].month;
        for (std::size_t i = where.first; i < where.end; ++i) {
            segment.months += values[i] ? 1 : 0;
        }
        segment.isTrial = static_cast<std::size_t>(segment.months) < kMonthsForLimits;
        travel.segments.push_back(segment);
    }
}

std::string whyOf(const Travel& travel, double mean, double sigma)
{
    const std::string name = travel.isRate ? "u chart" : "c chart";
    const bool isHardlyWider = fixedText(sigma, 1) == fixedText(1.0, 1);
    std::string why;
    switch (travel.chart) {
    case TravelChartKind::UChart:
        why = name + ": from one month to the next the counts vary no more than chance alone makes them.";
        if (std::all_of(travel.segments.begin(), travel.segments.end(),
                        [](const TravelSegment& segment) { return segment.isTrial; })) {
            why = name + ": limits that chance alone gives counts.";
        }
        break;
    case TravelChartKind::LaneyUChart:
        why =
            name + " with Laney's limits: from one month to the next the counts vary "
            + (isHardlyWider ? "hardly more than chance alone makes them, so the limits are hardly wider."
                             : fixedText(sigma, 1)
                                   + " times as much as chance alone makes them, so the limits are that much "
                                     "wider.");
        break;
    case TravelChartKind::PoissonLimits:
        if (mean == 0) {
            return "No event in any month, so there are no limits.";
        }
        why = "Exact Poisson limits, and no run rules: with " + fixedText(mean, 1)
              + " events a month the usual ones, which take each side of the centre for as likely, would "
                "mislead.";
        break;
    case TravelChartKind::Xmr:
        why =
            "XmR chart: values without counts, so the limits come from how much neighbouring months differ.";
        break;
    case TravelChartKind::None:
        return "No month has a value.";
    }
    return travel.hasSeasonalLimits ? why + " Centre line and limits follow the season." : why;
}

} // namespace

void addLimits(Travel& travel, const MonthlySeries& series, const std::vector<double>& indices)
{
    auto values = series.values();
    addSegments(travel, series, values);
    std::vector<double> scale(values.size(), 1.0);
    const double mean = meanEvents(series);
    double sigma = 1.0;
    if (!series.hasCounts) {
        travel.chart = values.empty() ? TravelChartKind::None : TravelChartKind::Xmr;
        for (const auto& segment : stats::xmrBySegment(values, series.rebasedAt)) {
            setPoints(travel, segment.where, values, xmrPointLimits(segment), scale);
        }
    } else {
        auto points = series.counts();
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double index = seasonalIndex(indices, series.months[i].month);
            scale[i] = series.multiplier * index;
            if (points[i]) {
                points[i]->exposure *= index;
                values[i] = points[i]->events / points[i]->exposure;
            }
        }
        travel.hasSeasonalLimits = !indices.empty();
        travel.chart = mean < kFewEvents ? TravelChartKind::PoissonLimits : TravelChartKind::UChart;
        const auto segments = stats::rateChartBySegment(points, series.rebasedAt);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto& where = segments[i].where;
            const auto months = static_cast<std::size_t>(travel.segments[i].months);
            if (travel.chart == TravelChartKind::PoissonLimits) {
                const std::vector<std::optional<stats::ExposedCount>> own(
                    points.begin() + static_cast<std::ptrdiff_t>(where.first),
                    points.begin() + static_cast<std::ptrdiff_t>(where.end));
                setPoints(travel, where, values, poissonLimits(own), scale);
                continue;
            }
            setPoints(travel, where, values, rateLimits(segments[i], months), scale);
            if (isOverDispersed(segments[i], months)) {
                travel.chart = TravelChartKind::LaneyUChart;
                sigma = std::max(sigma, *segments[i].chart->sigmaZ);
            }
        }
    }
    travel.whyChart = whyOf(travel, mean, sigma);
}

} // namespace wardwise::comparison
