#include "core/store/section_blocks.h"

#include "core/store/statement.h"

#include <algorithm>
#include <set>

namespace wardwise::store {

namespace {

/// What a section lists of a kind, in place of what it listed: each with its position, from 1.
template <class Item, class Insert>
Result<void> replaceList(const Connection& connection, const QString& remove, PriorityId priority,
                         const std::vector<Item>& items, Insert insert)
{
    if (auto removed = Statement(connection, remove).run(priority); !removed) {
        return removed;
    }
    int position = 0;
    for (const Item& item : items) {
        if (auto added = insert(++position, item); !added) {
            return added;
        }
    }
    return {};
}

} // namespace

Result<std::vector<SectionBlock>> loadBlocks(const Connection& connection, PriorityId priority)
{
    std::vector<SectionBlock> blocks;
    Statement select(connection,
                     QStringLiteral("SELECT id, kind, measure_id FROM section_block WHERE priority_id = ? "
                                    "ORDER BY position, id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            if (const auto kind = blockKindFromText(row.text(1))) {
                blocks.push_back({row.id<SectionBlockId>(0), *kind, row.optionalId<MeasureId>(2)});
            }
        },
        priority);
    if (!read) {
        return read.error();
    }
    return blocks;
}

Result<void> storeBlocks(const Connection& connection, PriorityId priority,
                         const std::vector<SectionBlock>& blocks)
{
    const auto before = loadBlocks(connection, priority);
    if (!before) {
        return before.error();
    }
    std::set<SectionBlockId> kept;
    for (const SectionBlock& block : blocks) {
        kept.insert(block.id);
    }
    Statement remove(connection, QStringLiteral("DELETE FROM section_block WHERE id = ?"));
    for (const SectionBlock& old : *before) {
        if (kept.contains(old.id)) {
            continue;
        }
        if (auto removed = remove.run(old.id); !removed) {
            return removed;
        }
    }
    Statement update(connection,
                     QStringLiteral("UPDATE section_block SET position = ?, measure_id = ? WHERE id = ? "
                                    "AND priority_id = ?"));
    Statement insert(connection,
                     QStringLiteral("INSERT INTO section_block (priority_id, position, kind, measure_id) "
                                    "VALUES (?, ?, ?, ?)"));
    int position = 0;
    for (const SectionBlock& block : blocks) {
        ++position;
        auto stored = block.id.value == 0 ? insert.run(priority, position, toText(block.kind), block.measure)
                                          : update.run(position, block.measure, block.id, priority);
        if (!stored) {
            return stored;
        }
    }
    return {};
}

Result<void> updateSection(const Connection& connection, const Priority& priority)
{
    return Statement(connection, QStringLiteral("UPDATE priority SET title = ?, heading = ?, tier = ?, "
                                                "position = ?, tier_by = ?, tier_reason = ? WHERE id = ?"))
        .run(priority.title, priority.group, toText(priority.tier), priority.position,
             std::string(priority.tierByScore ? "score" : "partnership"), priority.tierReason, priority.id);
}

Result<void> removeSection(const Connection& connection, PriorityId priority)
{
    return Statement(connection, QStringLiteral("DELETE FROM priority WHERE id = ?")).run(priority);
}

Result<void> storeSectionMeasures(const Connection& connection, PriorityId priority,
                                  const std::vector<MeasureId>& measures)
{
    Statement insert(
        connection,
        QStringLiteral("INSERT INTO priority_measure (priority_id, position, measure_id) VALUES (?, ?, ?)"));
    return replaceList(
        connection, QStringLiteral("DELETE FROM priority_measure WHERE priority_id = ?"), priority, measures,
        [&](int position, MeasureId measure) { return insert.run(priority, position, measure); });
}

Result<void> storeHotspots(const Connection& connection, PriorityId priority,
                           const std::vector<Hotspot>& hotspots)
{
    Statement insert(connection,
                     QStringLiteral("INSERT INTO priority_hotspot (priority_id, position, area_id, "
                                    "measure_id, note, line) VALUES (?, ?, ?, ?, ?, ?)"));
    return replaceList(connection, QStringLiteral("DELETE FROM priority_hotspot WHERE priority_id = ?"),
                       priority, hotspots, [&](int position, const Hotspot& each) {
                           return insert.run(priority, position, each.area, each.measure, each.note,
                                             each.line);
                       });
}

Result<void> storeAtRisk(const Connection& connection, PriorityId priority,
                         const std::vector<AtRiskGroup>& groups)
{
    Statement insert(connection,
                     QStringLiteral("INSERT INTO priority_at_risk (priority_id, position, heading, "
                                    "text, line) VALUES (?, ?, ?, ?, ?)"));
    return replaceList(connection, QStringLiteral("DELETE FROM priority_at_risk WHERE priority_id = ?"),
                       priority, groups, [&](int position, const AtRiskGroup& each) {
                           return insert.run(priority, position, each.heading, each.text, each.line);
                       });
}

Result<void> storeFact(const Connection& connection, PriorityId priority, const Fact& fact)
{
    if (fact.text.empty()) {
        return Statement(connection,
                         QStringLiteral("DELETE FROM priority_fact WHERE priority_id = ? AND label = ?"))
            .run(priority, fact.label);
    }
    const std::string basis = fact.isComputed ? "computed" : "judged";
    bool known = false;
    Statement find(connection,
                   QStringLiteral("SELECT 1 FROM priority_fact WHERE priority_id = ? AND label = ?"));
    if (auto found = find.forEach([&](const Statement&) { known = true; }, priority, fact.label); !found) {
        return found;
    }
    if (known) {
        return Statement(connection,
                         QStringLiteral("UPDATE priority_fact SET text = ?, basis = ? WHERE priority_id = ? "
                                        "AND label = ?"))
            .run(fact.text, basis, priority, fact.label);
    }
    return Statement(connection,
                     QStringLiteral(
                         "INSERT INTO priority_fact (priority_id, position, label, text, basis) SELECT ?, "
                         "coalesce(max(position), 0) + 1, ?, ?, ? FROM priority_fact WHERE priority_id = ?"))
        .run(priority, fact.label, fact.text, basis, priority);
}

} // namespace wardwise::store
