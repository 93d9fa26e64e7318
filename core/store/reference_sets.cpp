#include "core/store/reference_sets.h"

#include "core/store/statement.h"

#include <algorithm>

namespace wardwise::store {

namespace {

KeptReference* setOf(std::vector<KeptReference>& sets, ReferenceSetId id)
{
    const auto found =
        std::find_if(sets.begin(), sets.end(), [id](const KeptReference& set) { return set.id == id; });
    return found == sets.end() ? nullptr : &*found;
}

Result<void> addArea(const Connection& connection, ReferenceSetId set, AreaId area, bool leftOut)
{
    return Statement(
               connection,
               QStringLiteral("INSERT INTO reference_set_area (set_id, area_id, left_out) VALUES (?, ?, ?)"))
        .run(set, area, leftOut ? 1 : 0);
}

Result<void> addContents(const Connection& connection, const KeptReference& set)
{
    for (const AreaId area : set.areas) {
        if (auto added = addArea(connection, set.id, area, false); !added) {
            return added;
        }
    }
    for (const AreaId area : set.leftOut) {
        if (auto added = addArea(connection, set.id, area, true); !added) {
            return added;
        }
    }
    for (const PublishedReference& rate : set.published) {
        auto added =
            Statement(connection,
                      QStringLiteral("INSERT INTO reference_set_rate (set_id, measure_id, mean, sd, note) "
                                     "VALUES (?, ?, ?, ?, ?)"))
                .run(set.id, rate.measure, rate.mean, rate.sd, rate.note);
        if (!added) {
            return added;
        }
    }
    return {};
}

Result<void> removeContents(const Connection& connection, ReferenceSetId set)
{
    for (const char* sql : {"DELETE FROM reference_set_area WHERE set_id = ?",
                            "DELETE FROM reference_set_rate WHERE set_id = ?"}) {
        if (auto ran = Statement(connection, QLatin1String(sql)).run(set); !ran) {
            return ran;
        }
    }
    return {};
}

} // namespace

Result<std::vector<KeptReference>> loadReferenceSets(const Connection& connection)
{
    std::vector<KeptReference> sets;
    Statement heads(connection,
                    QStringLiteral("SELECT id, name, without_itself, weighted, without_outliers, note "
                                   "FROM reference_set ORDER BY id"));
    auto read = heads.forEach([&](const Statement& row) {
        KeptReference set;
        set.id = row.id<ReferenceSetId>(0);
        set.name = row.text(1);
        set.options = {.withoutItself = row.integer(2) != 0,
                       .weighted = row.integer(3) != 0,
                       .withoutOutliers = row.integer(4) != 0};
        set.note = row.text(5);
        sets.push_back(std::move(set));
    });
    if (!read) {
        return read.error();
    }
    Statement areas(connection,
                    QStringLiteral("SELECT set_id, area_id, left_out FROM reference_set_area ORDER BY id"));
    read = areas.forEach([&](const Statement& row) {
        if (KeptReference* set = setOf(sets, row.id<ReferenceSetId>(0))) {
            (row.integer(2) != 0 ? set->leftOut : set->areas).push_back(row.id<AreaId>(1));
        }
    });
    if (!read) {
        return read.error();
    }
    Statement rates(
        connection,
        QStringLiteral("SELECT set_id, measure_id, mean, sd, note FROM reference_set_rate ORDER BY id"));
    read = rates.forEach([&](const Statement& row) {
        if (KeptReference* set = setOf(sets, row.id<ReferenceSetId>(0))) {
            set->published.push_back({row.id<MeasureId>(1), row.real(2),
                                      row.isNull(3) ? std::nullopt : std::optional(row.real(3)),
                                      row.text(4)});
        }
    });
    if (!read) {
        return read.error();
    }
    return sets;
}

Result<ReferenceSetId> addReferenceSet(const Connection& connection, const KeptReference& set)
{
    Statement insert(
        connection,
        QStringLiteral("INSERT INTO reference_set (name, without_itself, weighted, without_outliers, "
                       "note) VALUES (?, ?, ?, ?, ?)"));
    const ReferenceOptions& options = set.options;
    if (auto inserted = insert.run(set.name, options.withoutItself ? 1 : 0, options.weighted ? 1 : 0,
                                   options.withoutOutliers ? 1 : 0, set.note);
        !inserted) {
        return inserted.error();
    }
    KeptReference added = set;
    added.id = ReferenceSetId{insert.lastInsertId()};
    if (auto contents = addContents(connection, added); !contents) {
        return contents.error();
    }
    return added.id;
}

Result<void> changeReferenceSet(const Connection& connection, const KeptReference& set)
{
    if (auto removed = removeContents(connection, set.id); !removed) {
        return removed;
    }
    const ReferenceOptions& options = set.options;
    auto changed =
        Statement(connection,
                  QStringLiteral("UPDATE reference_set SET name = ?, without_itself = ?, weighted = ?, "
                                 "without_outliers = ?, note = ? WHERE id = ?"))
            .run(set.name, options.withoutItself ? 1 : 0, options.weighted ? 1 : 0,
                 options.withoutOutliers ? 1 : 0, set.note, set.id);
    if (!changed) {
        return changed;
    }
    return addContents(connection, set);
}

Result<void> removeReferenceSet(const Connection& connection, ReferenceSetId set)
{
    if (auto removed = removeContents(connection, set); !removed) {
        return removed;
    }
    return Statement(connection, QStringLiteral("DELETE FROM reference_set WHERE id = ?")).run(set);
}

} // namespace wardwise::store
