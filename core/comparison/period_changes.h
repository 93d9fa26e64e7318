// Two periods of one measure: which periods are like enough, and what changed from one to the other.
#pragma once

#include "core/comparison/period_choice.h"
#include "core/domain/comparison.h"
#include "core/domain/period_changes.h"

#include <vector>

namespace wardwise::comparison {

struct OtherPeriod
{
    PeriodChoice choice;
    PeriodLikeness likeness = PeriodLikeness::SameMonths;

    friend bool operator==(const OtherPeriod&, const OtherPeriod&) = default;
};

PeriodLikeness likenessOf(const Period& a, const Period& b);

/// Those of `choices` that share no month with `shown`, and the same run of months of other years where all
/// of them are there: the most alike first, of these the newest. Of other months at most twelve.
std::vector<OtherPeriod> otherPeriods(const std::vector<PeriodChoice>& choices, const PeriodChoice& shown);

/// What became of each ward that has a rate in both. Both are of the same wards, measure and source.
PeriodChanges periodChanges(const Comparison& before, const Period& beforeSpan, const Comparison& after,
                            const Period& afterSpan);

} // namespace wardwise::comparison
