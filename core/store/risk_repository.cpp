#include "core/store/risk_repository.h"

#include "core/store/statement.h"

namespace wardwise::store {

namespace {

StoredScheme schemeIn(const Statement& row)
{
    return {.id = row.id<RiskSchemeId>(0),
            .key = row.text(1),
            .version = static_cast<int>(row.integer(2)),
            .title = row.text(3),
            .definition = row.text(4)};
}

} // namespace

Result<std::vector<StoredScheme>> loadSchemes(const Connection& connection)
{
    std::vector<StoredScheme> schemes;
    Statement select(connection, QStringLiteral("SELECT id, key, version, title, definition FROM risk_scheme "
                                                "ORDER BY key, version DESC"));
    auto read = select.forEach([&](const Statement& row) { schemes.push_back(schemeIn(row)); });
    if (!read) {
        return read.error();
    }
    return schemes;
}

Result<RiskSchemeId> addScheme(const Connection& connection, const StoredScheme& scheme)
{
    std::optional<RiskSchemeId> known;
    Statement find(connection, QStringLiteral("SELECT id FROM risk_scheme WHERE key = ? AND version = ?"));
    auto found = find.forEach([&](const Statement& row) { known = row.id<RiskSchemeId>(0); }, scheme.key,
                              scheme.version);
    if (!found) {
        return found.error();
    }
    if (known) {
        return *known;
    }
    Statement insert(connection, QStringLiteral("INSERT INTO risk_scheme (key, version, title, definition) "
                                                "VALUES (?, ?, ?, ?)"));
    if (auto added = insert.run(scheme.key, scheme.version, scheme.title, scheme.definition); !added) {
        return added.error();
    }
    return RiskSchemeId{insert.lastInsertId()};
}

Result<std::optional<StoredScheme>> schemeOf(const Connection& connection, AssessmentId assessment)
{
    std::optional<StoredScheme> scheme;
    Statement select(connection,
                     QStringLiteral("SELECT risk_scheme.id, key, version, title, definition "
                                    "FROM assessment_scheme JOIN risk_scheme ON risk_scheme.id = scheme_id "
                                    "WHERE assessment_id = ?"));
    auto read = select.forEach([&](const Statement& row) { scheme = schemeIn(row); }, assessment);
    if (!read) {
        return read.error();
    }
    return scheme;
}

Result<void> useScheme(const Connection& connection, AssessmentId assessment, RiskSchemeId scheme)
{
    return Statement(
               connection,
               QStringLiteral("INSERT INTO assessment_scheme (assessment_id, scheme_id) VALUES (?, ?) "
                              "ON CONFLICT (assessment_id) DO UPDATE SET scheme_id = excluded.scheme_id"))
        .run(assessment, scheme);
}

Result<void> storeRating(const Connection& connection, PriorityId priority, const Rating& rating)
{
    return Statement(connection,
                     QStringLiteral(
                         "INSERT INTO priority_rating (priority_id, criterion, words, confidence, evidence, "
                         "reason) "
                         "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (priority_id, criterion) DO UPDATE SET "
                         "line = CASE WHEN words IS excluded.words THEN line END, words = excluded.words, "
                         "confidence = excluded.confidence, evidence = excluded.evidence, "
                         "reason = excluded.reason"))
        .run(priority, rating.criterion, rating.words, toText(rating.confidence), rating.evidence,
             rating.reason);
}

Result<std::vector<Scorer>> loadScorers(const Connection& connection, AssessmentId assessment)
{
    std::vector<Scorer> scorers;
    Statement select(connection,
                     QStringLiteral("SELECT id, name, finished FROM scorer WHERE assessment_id = ? "
                                    "ORDER BY position, id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            scorers.push_back({row.id<ScorerId>(0), row.text(1), row.integer(2) != 0});
        },
        assessment);
    if (!read) {
        return read.error();
    }
    return scorers;
}

Result<std::vector<ScorerRating>> loadScorerRatings(const Connection& connection, AssessmentId assessment)
{
    std::vector<ScorerRating> ratings;
    Statement select(connection,
                     QStringLiteral("SELECT scorer_id, priority_id, criterion, words, confidence, evidence "
                                    "FROM scorer_rating JOIN scorer ON scorer.id = scorer_id "
                                    "WHERE assessment_id = ? ORDER BY scorer_rating.id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            ratings.push_back(
                {.scorer = row.id<ScorerId>(0),
                 .priority = row.id<PriorityId>(1),
                 .rating = {.criterion = row.text(2),
                            .words = row.text(3),
                            .line = std::nullopt,
                            .confidence = confidenceFromText(row.text(4)).value_or(Confidence::Unstated),
                            .evidence = row.text(5)}});
        },
        assessment);
    if (!read) {
        return read.error();
    }
    return ratings;
}

Result<ScorerId> addScorer(const Connection& connection, AssessmentId assessment, const std::string& name)
{
    Statement insert(connection,
                     QStringLiteral("INSERT INTO scorer (assessment_id, position, name) SELECT ?, "
                                    "coalesce(max(position), 0) + 1, ? FROM scorer WHERE assessment_id = ?"));
    if (auto added = insert.run(assessment, name, assessment); !added) {
        return added.error();
    }
    return ScorerId{insert.lastInsertId()};
}

Result<void> updateScorer(const Connection& connection, const Scorer& scorer)
{
    return Statement(connection, QStringLiteral("UPDATE scorer SET name = ?, finished = ? WHERE id = ?"))
        .run(scorer.name, scorer.finished ? 1 : 0, scorer.id);
}

Result<void> removeScorer(const Connection& connection, ScorerId scorer)
{
    return Statement(connection, QStringLiteral("DELETE FROM scorer WHERE id = ?")).run(scorer);
}

Result<void> storeScorerRating(const Connection& connection, const ScorerRating& rating)
{
    if (!rating.rating.words || rating.rating.words->empty()) {
        return Statement(connection, QStringLiteral("DELETE FROM scorer_rating WHERE scorer_id = ? AND "
                                                    "priority_id = ? AND criterion = ?"))
            .run(rating.scorer, rating.priority, rating.rating.criterion);
    }
    return Statement(connection,
                     QStringLiteral("INSERT INTO scorer_rating (scorer_id, priority_id, criterion, words, "
                                    "confidence, evidence) VALUES (?, ?, ?, ?, ?, ?) "
                                    "ON CONFLICT (scorer_id, priority_id, criterion) DO UPDATE SET "
                                    "words = excluded.words, confidence = excluded.confidence, "
                                    "evidence = excluded.evidence"))
        .run(rating.scorer, rating.priority, rating.rating.criterion, *rating.rating.words,
             toText(rating.rating.confidence), rating.rating.evidence);
}

Result<std::vector<RatingChange>> ratingHistory(const Connection& connection)
{
    std::vector<RatingChange> changes;
    Statement select(
        connection,
        QStringLiteral(
            "SELECT rated.priority_id, rated.criterion, rated.scorer, words.before_value, words.after_value, "
            "(SELECT after_value FROM edit_change AS why WHERE why.edit_id = words.edit_id "
            " AND why.table_name = words.table_name AND why.row_id = words.row_id "
            " AND why.column_name = 'reason'), edit.made_at, edit.made_by "
            "FROM edit_change AS words JOIN edit ON edit.id = words.edit_id AND edit.undone = 0 "
            "JOIN (SELECT 'priority_rating' AS kind, id, priority_id, criterion, '' AS scorer "
            "      FROM priority_rating "
            "      UNION ALL SELECT 'scorer_rating', scorer_rating.id, priority_id, criterion, name "
            "      FROM scorer_rating JOIN scorer ON scorer.id = scorer_id) AS rated "
            "ON rated.kind = words.table_name AND rated.id = words.row_id "
            "WHERE words.column_name = 'words' AND words.operation <> 'delete' "
            // What a new assessment carried over with the section isn't a change of it.
            "AND NOT EXISTS (SELECT 1 FROM edit_change AS made WHERE made.edit_id = words.edit_id "
            " AND made.table_name = 'priority' AND made.operation = 'insert' "
            " AND made.row_id = rated.priority_id) ORDER BY words.id DESC"));
    auto read = select.forEach([&](const Statement& row) {
        changes.push_back({.priority = row.id<PriorityId>(0),
                           .criterion = row.text(1),
                           .scorer = row.text(2),
                           .before = row.text(3),
                           .after = row.text(4),
                           .reason = row.text(5),
                           .madeAt = row.text(6),
                           .madeBy = row.text(7)});
    });
    if (!read) {
        return read.error();
    }
    return changes;
}

} // namespace wardwise::store
