// Which points of a control chart are more than common variation: the NHS's rules (Making Data Count), as
// NHSRplotthedots applies them: method M19.
#pragma once

#include "core/domain/special_cause.h"

#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

using wardwise::SpecialCause;

/// Centre and limits of one point; without a limit on a side the rules that need it can't apply.
struct PointLimits
{
    double centre = 0.0;
    std::optional<double> lower;
    std::optional<double> upper;

    friend bool operator==(const PointLimits&, const PointLimits&) = default;
};

/// The label of each point, all members of a run included. Equal neighbours break a trend, a point on the
/// centre breaks a run, a missing value or missing limits break both. One pair of limits for each value; of a
/// rebased chart one segment at a time, since runs don't reach across.
std::vector<SpecialCause> specialCauses(std::span<const std::optional<double>> values,
                                        std::span<const std::optional<PointLimits>> limits);

} // namespace wardwise::stats
