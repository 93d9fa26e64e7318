#include "core/stats/xmr_chart.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

constexpr double kWheeler = 2.66;
constexpr double kD2OfTwo = 1.128;    // mean range of two normal values, in SDs
constexpr double kRangeLimit = 3.267; // D4 of two

using Values = std::span<const std::optional<double>>;

std::vector<double> movingRanges(Values values)
{
    std::vector<double> ranges;
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i - 1] && values[i]) {
            ranges.push_back(std::abs(*values[i] - *values[i - 1]));
        }
    }
    return ranges;
}

std::optional<double> meanOf(std::span<const double> values)
{
    if (values.empty()) {
        return std::nullopt;
    }
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

} // namespace

std::optional<XmrLimits> xmrLimits(Values values, const XmrOptions& options)
{
    const Values base = values.first(std::min(values.size(), options.baseline.value_or(values.size())));
    std::vector<double> present;
    for (const auto& value : base) {
        if (value) {
            present.push_back(*value);
        }
    }
    const auto centre = meanOf(present);
    if (!centre) {
        return std::nullopt;
    }
    auto ranges = movingRanges(base);
    XmrLimits found;
    found.centre = *centre;
    found.meanRange = meanOf(ranges);
    if (found.meanRange && options.screened) {
        const double bar = kRangeLimit * *found.meanRange;
        ranges.erase(std::remove_if(ranges.begin(), ranges.end(), [bar](double r) { return r >= bar; }),
                     ranges.end());
        found.meanRange = meanOf(ranges);
    }
    if (found.meanRange) {
        const double factor = options.constant == XmrConstant::Rounded ? kWheeler : 3 / kD2OfTwo;
        found.lower = *centre - factor * *found.meanRange;
        found.upper = *centre + factor * *found.meanRange;
        found.rangeUpper = kRangeLimit * *found.meanRange;
    }
    return found;
}

std::optional<double> lowerLimitOfCount(const XmrLimits& limits)
{
    return limits.lower && *limits.lower >= 0 ? limits.lower : std::nullopt;
}

std::vector<XmrSegment> xmrBySegment(Values values, std::span<const std::size_t> rebasedAt,
                                     const XmrOptions& options)
{
    std::vector<XmrSegment> segments;
    for (const ChartSegment& where : chartSegments(values.size(), rebasedAt)) {
        segments.push_back(
            {.where = where,
             .limits = xmrLimits(values.subspan(where.first, where.end - where.first), options)});
    }
    return segments;
}

} // namespace wardwise::stats
