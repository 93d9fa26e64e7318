// The claims of an assessment: read in their order, added, changed and removed.
#pragma once

#include "core/base/result.h"
#include "core/domain/claim.h"
#include "core/store/connection.h"

#include <vector>

namespace wardwise::store {

/// In the order in which they're listed.
Result<std::vector<Claim>> loadClaims(const Connection& connection, AssessmentId assessment);

/// At the end of the list.
Result<ClaimId> addClaim(const Connection& connection, AssessmentId assessment, const Claim& claim);

/// The claim is told by its id; its place in the list stays.
Result<void> updateClaim(const Connection& connection, const Claim& claim);

Result<void> removeClaim(const Connection& connection, ClaimId claim);

} // namespace wardwise::store
