#include "core/project/claims.h"

#include "core/claims/built_in_checks.h"
#include "core/claims/check_claim.h"
#include "core/claims/parse_expression.h"
#include "core/project/name_check.h"
#include "core/project/project_claim_figures.h"
#include "core/store/claim_repository.h"

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr std::size_t kLongestStatement = 1000;

std::string sectionTitle(const Project& project, const std::optional<PriorityId>& section)
{
    for (const Priority& priority : project.priorities()) {
        if (section == priority.id) {
            return priority.title;
        }
    }
    return {};
}

Result<Claim> claimWith(const Project& project, ClaimId id)
{
    const auto claims = claimsOf(project);
    if (!claims) {
        return claims.error();
    }
    const auto at =
        std::find_if(claims->begin(), claims->end(), [&](const Claim& claim) { return claim.id == id; });
    if (at == claims->end()) {
        return Error{ErrorCode::NotFound, "This claim isn't there any more. Choose it again.", {}};
    }
    return *at;
}

/// For the history: no longer than anyone reads.
std::string shortened(const std::string& statement)
{
    constexpr std::size_t kMost = 60;
    if (statement.size() <= kMost) {
        return statement;
    }
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(statement[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return statement.substr(0, end) + "\u2026";
}

Result<std::vector<CheckedStatement>> checkedClaims(const Project& project,
                                                    const ProjectClaimFigures& figures)
{
    const auto stored = claimsOf(project);
    if (!stored) {
        return stored.error();
    }
    std::vector<CheckedStatement> checked;
    checked.reserve(stored->size());
    for (const Claim& claim : *stored) {
        checked.push_back({.claim = claim.id,
                           .key = claim.key,
                           .statement = claim.statement,
                           .expression = claim.expression,
                           .section = claim.section,
                           .sectionTitle = sectionTitle(project, claim.section),
                           .line = claim.line,
                           .outcome = claims::checkClaim(figures, claim.expression)});
    }
    return checked;
}

} // namespace

Result<std::vector<Claim>> claimsOf(const Project& project)
{
    if (!project.assessment()) {
        return std::vector<Claim>{};
    }
    return store::loadClaims(project.connection(), project.assessment()->id);
}

Result<std::vector<CheckedStatement>> checkedClaims(const Project& project)
{
    return checkedClaims(project, ProjectClaimFigures(project));
}

Result<std::vector<CheckedStatement>> checkedStatements(const Project& project)
{
    const ProjectClaimFigures figures(project);
    auto checked = checkedClaims(project, figures);
    if (!checked) {
        return checked;
    }
    for (claims::Finding& finding : claims::builtInFindings(figures)) {
        checked->push_back({.claim = std::nullopt,
                            .key = {},
                            .statement = std::move(finding.statement),
                            .expression = std::move(finding.expression),
                            .section = finding.section,
                            .sectionTitle = sectionTitle(project, finding.section),
                            .line = finding.line,
                            .outcome = std::move(finding.outcome)});
    }
    return checked;
}

claims::ClaimOutcome tryExpression(const Project& project, const std::string& expression)
{
    return claims::checkClaim(ProjectClaimFigures(project), expression);
}

Result<void> checkStatement(const Claim& claim)
{
    if (auto checked = checkName(claim.statement, "statement", kLongestStatement); !checked) {
        return checked;
    }
    const auto parsed = claims::parseExpression(claim.expression);
    return parsed ? Result<void>() : Result<void>(parsed.error());
}

Result<ClaimId> addClaim(Project& project, const Claim& claim)
{
    if (auto checked = checkStatement(claim); !checked) {
        return checked.error();
    }
    if (!project.assessment()) {
        return Error{ErrorCode::Invalid,
                     "The project has no assessment, so there's nothing that a claim could be of.",
                     {}};
    }
    const AssessmentId assessment = project.assessment()->id;
    ClaimId added;
    auto edited = project.editSections("Add the claim \u201c" + shortened(claim.statement) + "\u201d",
                                       [&](const store::Connection& connection) -> Result<void> {
                                           const auto id = store::addClaim(connection, assessment, claim);
                                           if (!id) {
                                               return id.error();
                                           }
                                           added = *id;
                                           return {};
                                       });
    if (!edited) {
        return edited.error();
    }
    return added;
}

Result<void> changeClaim(Project& project, const Claim& claim)
{
    if (auto checked = checkStatement(claim); !checked) {
        return checked;
    }
    const auto before = claimWith(project, claim.id);
    if (!before) {
        return before.error();
    }
    if (*before == claim) {
        return {};
    }
    return project.editSections(
        "Change the claim \u201c" + shortened(claim.statement) + "\u201d",
        [&](const store::Connection& connection) { return store::updateClaim(connection, claim); });
}

Result<void> removeClaim(Project& project, ClaimId claim)
{
    const auto before = claimWith(project, claim);
    if (!before) {
        return before.error();
    }
    return project.editSections(
        "Remove the claim \u201c" + shortened(before->statement) + "\u201d",
        [&](const store::Connection& connection) { return store::removeClaim(connection, claim); });
}

} // namespace wardwise::project
