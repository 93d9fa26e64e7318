#include "core/store/batch_removal.h"

#include "core/base/number_text.h"
#include "core/store/changed_figures.h"
#include "core/store/journal_triggers.h"
#include "core/store/statement.h"

#include <utility>

namespace wardwise::store {

namespace {

Result<std::int64_t> countIn(const Connection& connection, const QString& sql, BatchId batch)
{
    const auto count = Statement(connection, sql).firstInteger(batch);
    if (!count) {
        return count.error();
    }
    return count->value_or(0);
}

Result<std::vector<std::string>> labelsOf(const Connection& connection, const QString& sql, BatchId batch)
{
    std::vector<std::string> labels;
    Statement select(connection, sql);
    auto read = select.forEach([&](const Statement& row) { labels.push_back(row.text(0)); }, batch);
    if (!read) {
        return read.error();
    }
    return labels;
}

/// The periods that the batch has figures of.
Result<std::vector<std::int64_t>> periodsOf(const Connection& connection, BatchId batch)
{
    std::vector<std::int64_t> periods;
    Statement select(connection, QStringLiteral("SELECT period_id FROM figure WHERE batch_id = ?1 UNION "
                                                "SELECT period_id FROM batch_complete WHERE batch_id = ?2"));
    auto read =
        select.forEach([&](const Statement& row) { periods.push_back(row.integer(0)); }, batch, batch);
    if (!read) {
        return read.error();
    }
    return periods;
}

/// "observation.period_id" and every other column that refers to a period.
Result<std::vector<std::pair<QString, QString>>> columnsOfPeriods(const Connection& connection)
{
    std::vector<std::pair<QString, QString>> columns;
    Statement select(connection,
                     QStringLiteral("SELECT tables.name, keys.\"from\" FROM pragma_table_list AS tables "
                                    "JOIN pragma_foreign_key_list(tables.name) AS keys "
                                    "WHERE tables.schema = 'main' AND keys.\"table\" = 'period'"));
    auto read = select.forEach([&](const Statement& row) {
        columns.emplace_back(row.variant(0).toString(), row.variant(1).toString());
    });
    if (!read) {
        return read.error();
    }
    return columns;
}

/// Takes out those of these periods that nothing is of any more: the load brought them.
Result<void> removeUnused(const Connection& connection, const std::vector<std::int64_t>& periods)
{
    const auto columns = columnsOfPeriods(connection);
    if (!columns) {
        return columns.error();
    }
    for (const std::int64_t period : periods) {
        bool isUsed = false;
        for (const auto& [table, column] : *columns) {
            const auto found = Statement(connection, QStringLiteral("SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1")
                                                         .arg(quotedName(table), quotedName(column)))
                                   .firstInteger(period);
            if (!found) {
                return found.error();
            }
            isUsed = isUsed || found->has_value();
        }
        if (isUsed) {
            continue;
        }
        if (auto ran = Statement(connection, QStringLiteral("DELETE FROM period WHERE id = ?")).run(period);
            !ran) {
            return ran;
        }
    }
    return {};
}

} // namespace

std::string inWords(const BatchUse& use)
{
    std::string words = countText(use.figures, "figure");
    if (use.changedByHand > 0) {
        words += ", of which " + groupedText(use.changedByHand) + " were entered or corrected by hand";
    }
    if (use.lsoas > 0) {
        words += "; the wards of " + countText(use.lsoas, "LSOA");
    }
    for (const std::string& label : use.denominators) {
        words += "; the rates of \"" + label + "\" are made with its populations";
    }
    return words;
}

Result<BatchUse> useOf(const Connection& connection, BatchId batch)
{
    BatchUse use;
    const auto figures =
        countIn(connection, QStringLiteral("SELECT count(*) FROM figure WHERE batch_id = ?"), batch);
    const auto lsoas =
        countIn(connection, QStringLiteral("SELECT count(*) FROM lsoa WHERE batch_id = ?"), batch);
    const auto denominators =
        labelsOf(connection,
                 QStringLiteral("SELECT label FROM batch WHERE denominator_batch_id = ? ORDER BY id"), batch);
    const auto changed = changedFigures(connection);
    for (const auto* failed : {&figures, &lsoas}) {
        if (!*failed) {
            return failed->error();
        }
    }
    if (!denominators) {
        return denominators.error();
    }
    if (!changed) {
        return changed.error();
    }
    use.figures = *figures;
    use.lsoas = *lsoas;
    use.denominators = *denominators;
    Statement ofBatch(connection, QStringLiteral("SELECT 1 FROM observation WHERE id = ? AND batch_id = ?"));
    for (const ChangedFigure& figure : *changed) {
        const auto isOfBatch = ofBatch.firstInteger(figure.observation, batch);
        if (!isOfBatch) {
            return isOfBatch.error();
        }
        use.changedByHand += isOfBatch->has_value() ? 1 : 0;
    }
    return use;
}

Result<void> removeBatch(const Connection& connection, BatchId batch)
{
    const auto periods = periodsOf(connection, batch);
    if (!periods) {
        return periods.error();
    }
    // In this order, since each refers to the next; what describes the load goes with it by itself.
    for (const char* sql : {"UPDATE batch SET denominator_batch_id = NULL, denominator_period_id = NULL "
                            "WHERE denominator_batch_id = ?",
                            "DELETE FROM observation WHERE batch_id = ?",
                            "DELETE FROM event_count WHERE batch_id = ?", "DELETE FROM batch WHERE id = ?"}) {
        if (auto ran = Statement(connection, QLatin1String(sql)).run(batch); !ran) {
            return ran;
        }
    }
    return removeUnused(connection, *periods);
}

} // namespace wardwise::store
