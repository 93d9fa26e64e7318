#include "core/store/batch_removal.h"

#include "core/base/number_text.h"
#include "core/store/changed_figures.h"
#include "core/store/statement.h"

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
    // In this order, since each refers to the next; what describes the load goes with it by itself.
    for (const char* sql : {"UPDATE batch SET denominator_batch_id = NULL, denominator_period_id = NULL "
                            "WHERE denominator_batch_id = ?",
                            "DELETE FROM observation WHERE batch_id = ?",
                            "DELETE FROM event_count WHERE batch_id = ?", "DELETE FROM batch WHERE id = ?"}) {
        if (auto ran = Statement(connection, QLatin1String(sql)).run(batch); !ran) {
            return ran;
        }
    }
    return {};
}

} // namespace wardwise::store
