// The claims of the open project: what its figures say of each, the checks that need no claim, and editing
// them.
#pragma once

#include "core/claims/claim_outcome.h"
#include "core/domain/claim.h"
#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// A claim or a built-in check with its outcome.
struct CheckedStatement
{
    std::optional<ClaimId> claim; ///< none of a built-in check
    std::string key;
    std::string statement;
    std::string expression;
    std::optional<PriorityId> section;
    std::string sectionTitle; ///< empty: of the assessment as a whole
    std::optional<int> line;
    claims::ClaimOutcome outcome;

    [[nodiscard]] bool isBuiltIn() const { return !claim.has_value(); }

    friend bool operator==(const CheckedStatement&, const CheckedStatement&) = default;
};

/// The stored claims in their order; none in a project without an assessment.
Result<std::vector<Claim>> claimsOf(const Project& project);

/// Every claim, each worked out anew from the figures as they are.
Result<std::vector<CheckedStatement>> checkedClaims(const Project& project);

/// Every claim, then every built-in finding, each worked out anew from the figures as they are.
Result<std::vector<CheckedStatement>> checkedStatements(const Project& project);

/// What the figures say of an expression, before it's stored.
claims::ClaimOutcome tryExpression(const Project& project, const std::string& expression);

/// Refuses a claim without a statement, or whose expression can't be read.
Result<void> checkStatement(const Claim& claim);

/// Each is one edit, which can be undone.
Result<ClaimId> addClaim(Project& project, const Claim& claim);
Result<void> changeClaim(Project& project, const Claim& claim);
Result<void> removeClaim(Project& project, ClaimId claim);

} // namespace wardwise::project
