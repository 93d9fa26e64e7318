// Two numbers held against each other, as far as rounding lets them be known.
#pragma once

#include "core/claims/claim_outcome.h"
#include "core/claims/claim_tests.h"

namespace wardwise::claims {

/// Confirmed where some numbers that print as the figures do make it hold, contradicted where none do, with
/// by how much and the likely reason.
Result<ClaimOutcome> equationOutcome(const FigureScope& scope, const Test& test, const Circumstances& under);

} // namespace wardwise::claims
