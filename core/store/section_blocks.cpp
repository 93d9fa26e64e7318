#include "core/store/section_blocks.h"

#include "core/store/statement.h"

#include <algorithm>
#include <set>

namespace wardwise::store {

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
    return Statement(connection,
                     QStringLiteral(
                         "UPDATE priority SET title = ?, heading = ?, tier = ?, position = ? WHERE id = ?"))
        .run(priority.title, priority.group, toText(priority.tier), priority.position, priority.id);
}

Result<void> removeSection(const Connection& connection, PriorityId priority)
{
    return Statement(connection, QStringLiteral("DELETE FROM priority WHERE id = ?")).run(priority);
}

Result<void> storeSectionMeasures(const Connection& connection, PriorityId priority,
                                  const std::vector<MeasureId>& measures)
{
    if (auto removed =
            Statement(connection, QStringLiteral("DELETE FROM priority_measure WHERE priority_id = ?"))
                .run(priority);
        !removed) {
        return removed;
    }
    Statement insert(
        connection,
        QStringLiteral("INSERT INTO priority_measure (priority_id, measure_id, position) VALUES (?, ?, ?)"));
    int position = 0;
    for (const MeasureId measure : measures) {
        if (auto added = insert.run(priority, measure, ++position); !added) {
            return added;
        }
    }
    return {};
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
