// The periods that figures can be shown for: stored ones, and runs of stored months taken together.
#pragma once

#include "core/base/result.h"
#include "core/domain/period.h"

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::comparison {

/// A stored period, or a run of stored months taken together.
struct PeriodChoice
{
    Period span;                 ///< its label and months; `span.id` isn't set for a run
    std::vector<PeriodId> parts; ///< the stored periods, in order

    friend bool operator==(const PeriodChoice&, const PeriodChoice&) = default;
};

/// Each run of single months without a gap as one, the longest first, then each stored period, newest first.
std::vector<PeriodChoice> periodChoices(std::vector<const Period*> stored);

/// The choice that a label names: one of `choices`, or a part of their months ("2018-10..2018-12").
Result<PeriodChoice> choiceNamed(const std::vector<PeriodChoice>& choices, std::string_view label);

/// "Annual equivalents of 5 months (...): counts × 12/5."; empty where the months make a year.
std::string annualNote(const PeriodChoice& period);

} // namespace wardwise::comparison
