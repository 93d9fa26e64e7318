// Checks a claim against the figures of a project: the outcome in a word and a sentence.
#pragma once

#include "core/claims/claim_figures.h"
#include "core/claims/claim_outcome.h"
#include "core/claims/expression.h"

#include <string_view>

namespace wardwise::claims {

/// Every test is made against each reference set, by each method and in each reading that the expression
/// names. Where the outcome depends on the reference set or the method, that's the status; where it depends
/// on the reading, a definition is missing and it can't be checked.
ClaimOutcome checkExpression(const ClaimFigures& figures, const Expression& expression);

/// The same of a text; what can't be read can't be checked.
ClaimOutcome checkClaim(const ClaimFigures& figures, std::string_view expression);

} // namespace wardwise::claims
