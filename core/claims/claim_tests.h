// The tests of a claim that are true or false by themselves: classes, likeness to the force, changes,
// mentions.
#pragma once

#include "core/claims/claim_outcome.h"
#include "core/claims/expression.h"
#include "core/claims/find_figure.h"

#include <optional>

namespace wardwise::claims {

/// Under what a test is made, of the several that an expression may name.
struct Circumstances
{
    std::optional<ReferenceName> reference; ///< none: what the test usually takes
    Method method = Method::Sd;
    WardClass reading = WardClass::Above; ///< what "high" means
};

/// class(...) is ...: a ward's class.
Result<ClaimOutcome> classOutcome(const FigureScope& scope, const Test& test, const Circumstances& under);

/// similar(...): the area's rate isn't significantly above or below its force's, by the spread of the
/// force's partnerships or by what chance allows the area's events (exact limits, 99.8 %).
Result<ClaimOutcome> similarOutcome(const FigureScope& scope, const FigureName& name,
                                    const Circumstances& under);

/// falls(...) and rises(...): a published change goes that way, and by more than chance at p < 0.05.
Result<ClaimOutcome> changeOutcome(const FigureScope& scope, const FigureName& name, bool rises);

/// mentioned(...): a ward's rate is high, and a section lists the ward as a hotspot of the measure or names
/// both in one sentence.
Result<ClaimOutcome> mentionedOutcome(const FigureScope& scope, const FigureName& name,
                                      const Circumstances& under);

/// Whether class word and class agree.
bool isClass(WardClass wardClass, ClassWord word, WardClass reading);

} // namespace wardwise::claims
