#include "core/project/claim_changes.h"

#include "core/project/claims.h"

#include <algorithm>
#include <map>

namespace wardwise::project {

namespace {

Result<std::map<ClaimId, ClaimStatus>> statusesUntil(const Project& project, Month until)
{
    const auto then = Project::openUntil(project.path(), until);
    if (!then) {
        return then.error();
    }
    const auto checked = checkedClaims(**then);
    if (!checked) {
        return checked.error();
    }
    std::map<ClaimId, ClaimStatus> statuses;
    for (const CheckedStatement& each : *checked) {
        statuses.emplace(*each.claim, each.outcome.status);
    }
    return statuses;
}

} // namespace

Result<std::vector<ClaimChange>> claimChanges(const Project& project, Month until)
{
    const auto now = checkedClaims(project);
    if (!now) {
        return now.error();
    }
    std::vector<ClaimChange> changes;
    if (now->empty()) {
        return changes;
    }
    const auto then = statusesUntil(project, until);
    if (!then) {
        return then.error();
    }
    for (const CheckedStatement& each : *now) {
        const auto before = then->find(*each.claim);
        if (before != then->end() && before->second != each.outcome.status) {
            changes.push_back({*each.claim, each.statement, each.sectionTitle, before->second,
                               each.outcome.status, each.outcome.sentence});
        }
    }
    std::stable_partition(changes.begin(), changes.end(), [](const ClaimChange& change) {
        return change.after == ClaimStatus::Contradicted;
    });
    return changes;
}

} // namespace wardwise::project
