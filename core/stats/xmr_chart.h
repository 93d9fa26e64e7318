// XmR charts: limits of single values from their moving ranges: method M17.
#pragma once

#include "core/stats/chart_segment.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// How far the limits are from the centre, in mean moving ranges.
enum class XmrConstant
{
    Rounded,    ///< 2.66: Wheeler, the NHS; ours
    ThreeOverD2 ///< 3/1.128: Montgomery, qicharts2
};

struct XmrOptions
{
    XmrConstant constant = XmrConstant::Rounded;
    std::optional<std::size_t> baseline; ///< limits from the first so many points alone; none: from all
    bool screened = false; ///< leave out, once, moving ranges of at least 3.267 times their mean
};

struct XmrLimits
{
    double centre = 0.0;
    std::optional<double> meanRange; ///< these four: none where there's no moving range
    std::optional<double> lower;     ///< may be negative: lowerLimitOfCount() where values can't be
    std::optional<double> upper;
    std::optional<double> rangeUpper; ///< limit of the moving ranges themselves

    friend bool operator==(const XmrLimits&, const XmrLimits&) = default;
};

/// Centre is the mean, limits centre -+ c times the mean moving range. A gap removes both ranges that touch
/// it. None without a value; one value has a centre and no limits. Screening a constant series leaves no
/// range and so no limits.
std::optional<XmrLimits> xmrLimits(std::span<const std::optional<double>> values,
                                   const XmrOptions& options = {});

/// A negative lower limit of counts or rates isn't a limit.
std::optional<double> lowerLimitOfCount(const XmrLimits& limits);

struct XmrSegment
{
    ChartSegment where;
    std::optional<XmrLimits> limits;
};

/// Limits of each segment by itself, a new one beginning at every place in `rebasedAt`. The baseline of the
/// options counts in each.
std::vector<XmrSegment> xmrBySegment(std::span<const std::optional<double>> values,
                                     std::span<const std::size_t> rebasedAt, const XmrOptions& options = {});

} // namespace wardwise::stats
