#include "core/store/assessment_repository.h"

#include "core/store/recommendation_repository.h"
#include "core/store/section_blocks.h"
#include "core/store/statement.h"

#include <unordered_map>

namespace wardwise::store {

namespace {

/// Finds a priority among those loaded; details whose priority isn't of this assessment are passed over.
class PriorityIndex
{
public:
    explicit PriorityIndex(std::vector<Priority>& priorities)
    {
        for (Priority& priority : priorities) {
            m_byId.emplace(priority.id, &priority);
        }
    }

    [[nodiscard]] Priority* at(std::int64_t id) const
    {
        const auto found = m_byId.find(PriorityId{id});
        return found == m_byId.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<PriorityId, Priority*> m_byId;
};

/// Reads a table whose first column is the priority and hands each row on with it.
template <class Take>
Result<void> readDetails(const Connection& connection, const QString& sql, const PriorityIndex& index,
                         Take take)
{
    Statement select(connection, sql);
    return select.forEach([&](const Statement& row) {
        if (Priority* priority = index.at(row.integer(0))) {
            take(*priority, row);
        }
    });
}

Result<void> loadJudgements(const Connection& connection, const PriorityIndex& index)
{
    auto read = readDetails(
        connection,
        QStringLiteral(
            "SELECT priority_id, criterion, words, line, confidence, evidence, reason FROM priority_rating "
            "ORDER BY id"),
        index, [](Priority& priority, const Statement& row) {
            priority.ratings.push_back(
                {.criterion = row.text(1),
                 .words = row.optionalText(2),
                 .line = row.optionalInt(3),
                 .confidence = confidenceFromText(row.text(4)).value_or(Confidence::Unstated),
                 .evidence = row.text(5),
                 .reason = row.text(6)});
        });
    if (!read) {
        return read;
    }
    return readDetails(
        connection,
        QStringLiteral("SELECT priority_id, label, text, line, basis = 'computed' FROM priority_fact ORDER "
                       "BY position, id"),
        index, [](Priority& priority, const Statement& row) {
            priority.facts.push_back({row.text(1), row.text(2), row.optionalInt(3), row.integer(4) != 0});
        });
}

Result<void> loadPlacesAndPeople(const Connection& connection, const PriorityIndex& index)
{
    auto read = readDetails(
        connection, QStringLiteral("SELECT priority_id, area_id FROM priority_shared ORDER BY area_id"),
        index,
        [](Priority& priority, const Statement& row) { priority.sharedWith.push_back(row.id<AreaId>(1)); });
    if (!read) {
        return read;
    }
    read = readDetails(
        connection,
        QStringLiteral("SELECT priority_id, area_id, measure_id, note, line FROM priority_hotspot "
                       "ORDER BY position, id"),
        index, [](Priority& priority, const Statement& row) {
            priority.hotspots.push_back(
                {row.id<AreaId>(1), row.optionalId<MeasureId>(2), row.text(3), row.optionalInt(4)});
        });
    if (!read) {
        return read;
    }
    return readDetails(
        connection,
        QStringLiteral("SELECT priority_id, heading, text, line FROM priority_at_risk ORDER BY position, id"),
        index, [](Priority& priority, const Statement& row) {
            priority.atRisk.push_back({row.text(1), row.text(2), row.optionalInt(3)});
        });
}

Result<void> loadMeasuresAndRecommendations(const Connection& connection, const PriorityIndex& index)
{
    auto read = readDetails(
        connection, QStringLiteral("SELECT priority_id, measure_id FROM priority_measure ORDER BY position"),
        index,
        [](Priority& priority, const Statement& row) { priority.measures.push_back(row.id<MeasureId>(1)); });
    if (!read) {
        return read;
    }
    return forEachRecommendation(connection, [&](std::optional<PriorityId> section, Recommendation found) {
        if (Priority* priority = section ? index.at(section->value) : nullptr) {
            priority->recommendations.push_back(std::move(found));
        }
    });
}

Result<void> addJudgements(const Connection& connection, PriorityId id, const Priority& priority)
{
    Statement rating(
        connection,
        QStringLiteral(
            "INSERT INTO priority_rating (priority_id, criterion, words, line) VALUES (?, ?, ?, ?)"));
    for (const Rating& r : priority.ratings) {
        if (auto added = rating.run(id, r.criterion, r.words, r.line); !added) {
            return added;
        }
    }
    Statement fact(
        connection,
        QStringLiteral(
            "INSERT INTO priority_fact (priority_id, position, label, text, line) VALUES (?, ?, ?, ?, ?)"));
    int position = 0;
    for (const Fact& f : priority.facts) {
        if (auto added = fact.run(id, ++position, f.label, f.text, f.line); !added) {
            return added;
        }
    }
    return {};
}

Result<void> addPlacesAndPeople(const Connection& connection, PriorityId id, const Priority& priority)
{
    Statement shared(connection,
                     QStringLiteral("INSERT INTO priority_shared (priority_id, area_id) VALUES (?, ?)"));
    for (const AreaId area : priority.sharedWith) {
        if (auto added = shared.run(id, area); !added) {
            return added;
        }
    }
    if (auto added = storeHotspots(connection, id, priority.hotspots); !added) {
        return added;
    }
    if (auto added = storeAtRisk(connection, id, priority.atRisk); !added) {
        return added;
    }
    return storeSectionMeasures(connection, id, priority.measures);
}

} // namespace

Result<std::vector<Assessment>> loadAssessments(const Connection& connection)
{
    std::vector<Assessment> found;
    Statement select(connection,
                     QStringLiteral("SELECT id, csp_area_id, title, year, marking, note FROM assessment "
                                    "ORDER BY id DESC"));
    auto read = select.forEach([&](const Statement& row) {
        found.push_back(
            {row.id<AssessmentId>(0), row.id<AreaId>(1), row.text(2), row.text(3), row.text(4), row.text(5)});
    });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::optional<Assessment>> loadAssessment(const Connection& connection)
{
    auto all = loadAssessments(connection);
    if (!all) {
        return all.error();
    }
    return all->empty() ? std::nullopt : std::optional(std::move(all->front()));
}

Result<std::vector<Priority>> loadPriorities(const Connection& connection, AssessmentId assessment)
{
    std::vector<Priority> priorities;
    Statement select(
        connection,
        QStringLiteral("SELECT id, title, heading, tier, position, summary, line, tier_by = 'score', "
                       "tier_reason FROM priority "
                       "WHERE assessment_id = ? ORDER BY position, id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            Priority priority;
            priority.id = row.id<PriorityId>(0);
            priority.title = row.text(1);
            priority.group = row.text(2);
            priority.tier = tierFromText(row.text(3)).value_or(Tier::Priority);
            priority.position = static_cast<int>(row.integer(4));
            priority.summary = row.text(5);
            priority.line = row.optionalInt(6);
            priority.tierByScore = row.integer(7) != 0;
            priority.tierReason = row.text(8);
            priorities.push_back(std::move(priority));
        },
        assessment);
    if (!read) {
        return read.error();
    }
    const PriorityIndex index(priorities);
    for (const auto load : {loadJudgements, loadPlacesAndPeople, loadMeasuresAndRecommendations}) {
        if (auto loaded = load(connection, index); !loaded) {
            return loaded.error();
        }
    }
    return priorities;
}

Result<AssessmentId> addAssessment(const Connection& connection, const Assessment& assessment)
{
    Statement insert(
        connection,
        QStringLiteral(
            "INSERT INTO assessment (csp_area_id, title, year, marking, note) VALUES (?, ?, ?, ?, ?)"));
    auto added =
        insert.run(assessment.csp, assessment.title, assessment.year, assessment.marking, assessment.note);
    if (!added) {
        return added.error();
    }
    return AssessmentId{insert.lastInsertId()};
}

Result<PriorityId> addPriority(const Connection& connection, AssessmentId assessment,
                               const Priority& priority)
{
    Statement insert(
        connection,
        QStringLiteral("INSERT INTO priority (assessment_id, title, heading, tier, position, summary, "
                       "line, tier_by, tier_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    auto added = insert.run(assessment, priority.title, priority.group, toText(priority.tier),
                            priority.position, priority.summary, priority.line,
                            std::string(priority.tierByScore ? "score" : "partnership"), priority.tierReason);
    if (!added) {
        return added.error();
    }
    const PriorityId id{insert.lastInsertId()};
    for (const auto add : {addJudgements, addPlacesAndPeople}) {
        if (auto details = add(connection, id, priority); !details) {
            return details.error();
        }
    }
    int position = 0;
    for (const Recommendation& recommendation : priority.recommendations) {
        const auto advised = addRecommendation(connection, assessment, id, ++position, recommendation);
        if (!advised) {
            return advised.error();
        }
    }
    return id;
}

Result<void> updateSummary(const Connection& connection, PriorityId priority, const std::string& summary)
{
    return Statement(connection, QStringLiteral("UPDATE priority SET summary = ? WHERE id = ?"))
        .run(summary, priority);
}

} // namespace wardwise::store
