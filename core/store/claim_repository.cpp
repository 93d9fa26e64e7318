#include "core/store/claim_repository.h"

#include "core/store/statement.h"

namespace wardwise::store {

Result<std::vector<Claim>> loadClaims(const Connection& connection, AssessmentId assessment)
{
    std::vector<Claim> claims;
    Statement select(
        connection,
        QStringLiteral("SELECT id, priority_id, key, statement, expression, line FROM claim WHERE "
                       "assessment_id = ? ORDER BY position, id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            claims.push_back({.id = row.id<ClaimId>(0),
                              .section = row.optionalId<PriorityId>(1),
                              .key = row.text(2),
                              .statement = row.text(3),
                              .expression = row.text(4),
                              .line = row.optionalInt(5)});
        },
        assessment);
    if (!read) {
        return read.error();
    }
    return claims;
}

Result<ClaimId> addClaim(const Connection& connection, AssessmentId assessment, const Claim& claim)
{
    Statement insert(
        connection,
        QStringLiteral(
            "INSERT INTO claim (assessment_id, priority_id, position, key, statement, expression, line)"
            " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM claim WHERE assessment_id = "
            "?), ?, ?, ?, ?)"));
    auto added = insert.run(assessment, claim.section, assessment, claim.key, claim.statement,
                            claim.expression, claim.line);
    if (!added) {
        return added.error();
    }
    return ClaimId{insert.lastInsertId()};
}

Result<void> updateClaim(const Connection& connection, const Claim& claim)
{
    return Statement(connection, QStringLiteral("UPDATE claim SET priority_id = ?, key = ?, statement = ?, "
                                                "expression = ?, line = ? WHERE id = ?"))
        .run(claim.section, claim.key, claim.statement, claim.expression, claim.line, claim.id);
}

Result<void> removeClaim(const Connection& connection, ClaimId claim)
{
    return Statement(connection, QStringLiteral("DELETE FROM claim WHERE id = ?")).run(claim);
}

} // namespace wardwise::store
