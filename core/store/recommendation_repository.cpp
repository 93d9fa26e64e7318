#include "core/store/recommendation_repository.h"

#include "core/store/statement.h"

#include <unordered_map>

namespace wardwise::store {

namespace {

using EvidenceByRecommendation = std::unordered_map<std::int64_t, std::vector<Evidence>>;

Result<EvidenceByRecommendation> loadEvidence(const Connection& connection)
{
    EvidenceByRecommendation found;
    Statement select(connection,
                     QStringLiteral("SELECT recommendation_id, id, source_id, area_id, measure_id, period, "
                                    "breakdown_id, quantity, stored FROM recommendation_evidence "
                                    "ORDER BY recommendation_id, position, id"));
    auto read = select.forEach([&](const Statement& row) {
        found[row.integer(0)].push_back({.id = row.id<EvidenceId>(1),
                                         .source = row.id<SourceId>(2),
                                         .area = row.id<AreaId>(3),
                                         .measure = row.id<MeasureId>(4),
                                         .period = row.text(5),
                                         .breakdown = row.id<BreakdownId>(6),
                                         .quantity = quantityFromText(row.text(7)).value_or(Quantity::Rate),
                                         .stored = row.text(8)});
    });
    if (!read) {
        return read.error();
    }
    return found;
}

/// Rows of: section, id, text, urgency, owner, due, status, line, since.
constexpr const char* kColumns = "SELECT priority_id, id, text, urgency, owner, due, status, line, since ";

Recommendation recommendationAt(const Statement& row, EvidenceByRecommendation& evidence)
{
    Recommendation found{.id = row.id<RecommendationId>(1),
                         .text = row.text(2),
                         .urgency = row.text(3),
                         .owner = row.text(4),
                         .due = row.text(5),
                         .status = row.text(6),
                         .line = row.optionalInt(7),
                         .since = row.text(8)};
    if (const auto at = evidence.find(found.id.value); at != evidence.end()) {
        found.evidence = std::move(at->second);
    }
    return found;
}

} // namespace

Result<void> forEachRecommendation(const Connection& connection,
                                   const std::function<void(std::optional<PriorityId>, Recommendation)>& take)
{
    auto evidence = loadEvidence(connection);
    if (!evidence) {
        return evidence.error();
    }
    Statement select(connection,
                     QLatin1String(kColumns) + QStringLiteral("FROM recommendation ORDER BY position, id"));
    return select.forEach(
        [&](const Statement& row) { take(row.optionalId<PriorityId>(0), recommendationAt(row, *evidence)); });
}

Result<std::vector<Recommendation>> loadGeneralRecommendations(const Connection& connection,
                                                               AssessmentId assessment)
{
    auto evidence = loadEvidence(connection);
    if (!evidence) {
        return evidence.error();
    }
    std::vector<Recommendation> found;
    Statement select(connection, QLatin1String(kColumns)
                                     + QStringLiteral("FROM recommendation WHERE assessment_id = ? AND "
                                                      "priority_id IS NULL ORDER BY position, id"));
    auto read = select.forEach(
        [&](const Statement& row) { found.push_back(recommendationAt(row, *evidence)); }, assessment);
    if (!read) {
        return read.error();
    }
    return found;
}

Result<RecommendationId> addRecommendation(const Connection& connection, AssessmentId assessment,
                                           std::optional<PriorityId> priority, int position,
                                           const Recommendation& recommendation)
{
    Statement insert(
        connection,
        QStringLiteral("INSERT INTO recommendation (assessment_id, priority_id, position, text, urgency, "
                       "owner, due, status, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    auto added =
        insert.run(assessment, priority, position, recommendation.text, recommendation.urgency,
                   recommendation.owner, recommendation.due, recommendation.status, recommendation.line);
    if (!added) {
        return added.error();
    }
    const RecommendationId id{insert.lastInsertId()};
    int place = 0;
    for (const Evidence& evidence : recommendation.evidence) {
        if (auto attached = addEvidence(connection, id, ++place, evidence); !attached) {
            return attached.error();
        }
    }
    return id;
}

Result<void> updateRecommendation(const Connection& connection, const Recommendation& recommendation)
{
    return Statement(connection, QStringLiteral("UPDATE recommendation SET text = ?, urgency = ?, owner = ?, "
                                                "due = ?, status = ? WHERE id = ?"))
        .run(recommendation.text, recommendation.urgency, recommendation.owner, recommendation.due,
             recommendation.status, recommendation.id);
}

Result<void> placeRecommendation(const Connection& connection, RecommendationId recommendation,
                                 std::optional<PriorityId> priority, int position)
{
    return Statement(connection,
                     QStringLiteral("UPDATE recommendation SET priority_id = ?, position = ? WHERE id = ?"))
        .run(priority, position, recommendation);
}

Result<void> markSince(const Connection& connection, AssessmentId assessment, const std::string& year)
{
    return Statement(connection, QStringLiteral("UPDATE recommendation SET since = ? WHERE assessment_id = ? "
                                                "AND since = ''"))
        .run(year, assessment);
}

Result<int> lastRecommendationPosition(const Connection& connection)
{
    const auto last =
        Statement(connection, QStringLiteral("SELECT max(position) FROM recommendation")).firstInteger();
    if (!last) {
        return last.error();
    }
    return static_cast<int>(last->value_or(0));
}

Result<void> deleteRecommendation(const Connection& connection, RecommendationId recommendation)
{
    // The evidence goes first, by itself, so that the journal has its rows in the order to bring them back.
    auto bare = Statement(connection,
                          QStringLiteral("DELETE FROM recommendation_evidence WHERE recommendation_id = ?"))
                    .run(recommendation);
    return bare ? Statement(connection, QStringLiteral("DELETE FROM recommendation WHERE id = ?"))
                      .run(recommendation)
                : bare;
}

Result<EvidenceId> addEvidence(const Connection& connection, RecommendationId recommendation, int position,
                               const Evidence& evidence)
{
    Statement insert(
        connection,
        QStringLiteral(
            "INSERT INTO recommendation_evidence (recommendation_id, position, source_id, area_id, "
            "measure_id, period, breakdown_id, quantity, stored) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
            "?)"));
    auto added = insert.run(recommendation, position, evidence.source, evidence.area, evidence.measure,
                            evidence.period, evidence.breakdown, toText(evidence.quantity), evidence.stored);
    if (!added) {
        return added.error();
    }
    return EvidenceId{insert.lastInsertId()};
}

Result<void> updateEvidence(const Connection& connection, EvidenceId evidence, const std::string& stored)
{
    return Statement(connection, QStringLiteral("UPDATE recommendation_evidence SET stored = ? WHERE id = ?"))
        .run(stored, evidence);
}

Result<void> deleteEvidence(const Connection& connection, EvidenceId evidence)
{
    return Statement(connection, QStringLiteral("DELETE FROM recommendation_evidence WHERE id = ?"))
        .run(evidence);
}

} // namespace wardwise::store
