#include "core/store/journal.h"

#include "core/base/account_name.h"
#include "core/store/journal_triggers.h"
#include "core/store/statement.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QStringList>

#include <algorithm>
#include <array>

namespace wardwise::store {

namespace {

struct Change
{
    std::int64_t id = 0;
    QString table;
    std::int64_t row = 0;
    QString operation;
    QString column;
    QVariant before;
    QVariant after;
};

enum class Way
{
    Undo,
    Redo
};

Error changedSince()
{
    return {ErrorCode::Invalid,
            "This edit can't be taken back or made again, because what it changed has been changed since by "
            "an import "
            "or another program. Nothing was changed; correct the figure by hand instead.",
            {}};
}

/// The changes of one row by one operation, which an insert or a delete needs together.
using RowChanges = std::vector<Change>;

Result<void> putRow(const Connection& connection, const RowChanges& changes, bool useBefore)
{
    QStringList columns;
    QStringList marks;
    for (const Change& change : changes) {
        columns << quotedName(change.column);
        marks << QStringLiteral("?");
    }
    QSqlQuery query(connection.database());
    query.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                      .arg(quotedName(changes.front().table), columns.join(QLatin1Char(',')),
                           marks.join(QLatin1Char(','))));
    for (int i = 0; i < static_cast<int>(changes.size()); ++i) {
        const Change& change = changes[static_cast<std::size_t>(i)];
        query.bindValue(i, useBefore ? change.before : change.after);
    }
    if (!query.exec()) {
        return changedSince();
    }
    return {};
}

/// Only a row that is still as the journal knows it is removed.
Result<void> removeRow(const Connection& connection, const RowChanges& changes, bool knowsBefore)
{
    QStringList conditions{QStringLiteral("id = ?")};
    for (const Change& change : changes) {
        conditions << quotedName(change.column) + QStringLiteral(" IS ?");
    }
    QSqlQuery query(connection.database());
    query.prepare(QStringLiteral("DELETE FROM %1 WHERE %2")
                      .arg(quotedName(changes.front().table), conditions.join(QStringLiteral(" AND "))));
    int at = 0;
    query.bindValue(at++, QVariant::fromValue<qlonglong>(changes.front().row));
    for (const Change& change : changes) {
        query.bindValue(at++, knowsBefore ? change.before : change.after);
    }
    if (!query.exec() || query.numRowsAffected() != 1) {
        return changedSince();
    }
    return {};
}

/// An update may touch several columns that a CHECK ties together (value, text, missing): set them at once.
Result<void> setRow(const Connection& connection, const RowChanges& changes, Way way)
{
    QStringList settings;
    QStringList conditions;
    for (const Change& change : changes) {
        settings << quotedName(change.column) + QStringLiteral(" = ?");
        conditions << quotedName(change.column) + QStringLiteral(" IS ?");
    }
    QSqlQuery query(connection.database());
    query.prepare(QStringLiteral("UPDATE %1 SET %2 WHERE id = ? AND %3")
                      .arg(quotedName(changes.front().table), settings.join(QLatin1Char(',')),
                           conditions.join(QStringLiteral(" AND "))));
    int at = 0;
    for (const Change& change : changes) {
        query.bindValue(at++, way == Way::Undo ? change.before : change.after);
    }
    query.bindValue(at++, QVariant::fromValue<qlonglong>(changes.front().row));
    for (const Change& change : changes) {
        query.bindValue(at++, way == Way::Undo ? change.after : change.before);
    }
    if (!query.exec() || query.numRowsAffected() != 1) {
        return changedSince();
    }
    return {};
}

Result<void> apply(const Connection& connection, const RowChanges& changes, Way way)
{
    if (!isJournalled(changes.front().table)) {
        return changedSince();
    }
    const QString& operation = changes.front().operation;
    if (operation == QLatin1String("update")) {
        return setRow(connection, changes, way);
    }
    const bool removes = (operation == QLatin1String("insert")) == (way == Way::Undo);
    return removes ? removeRow(connection, changes, way == Way::Redo)
                   : putRow(connection, changes, way == Way::Undo);
}

Result<std::vector<RowChanges>> changesOf(const Connection& connection, EditId edit)
{
    std::vector<RowChanges> groups;
    Statement select(
        connection,
        QStringLiteral("SELECT id, table_name, row_id, operation, column_name, before_value, after_value "
                       "FROM edit_change WHERE edit_id = ? ORDER BY id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            Change change{.id = row.integer(0),
                          .table = row.variant(1).toString(),
                          .row = row.integer(2),
                          .operation = row.variant(3).toString(),
                          .column = row.variant(4).toString(),
                          .before = row.variant(5),
                          .after = row.variant(6)};
            const bool sameRow = !groups.empty() && groups.back().front().table == change.table
                                 && groups.back().front().row == change.row
                                 && groups.back().front().operation == change.operation
                                 && std::none_of(groups.back().begin(), groups.back().end(),
                                                 [&](const Change& c) { return c.column == change.column; });
            if (!sameRow) {
                groups.emplace_back();
            }
            groups.back().push_back(std::move(change));
        },
        edit);
    if (!read) {
        return read.error();
    }
    return groups;
}

struct NamedEdit
{
    EditId id;
    std::string label;
};

Result<std::optional<NamedEdit>> nextEdit(const Connection& connection, Way way)
{
    const QString sql =
        way == Way::Undo
            ? QStringLiteral("SELECT id, label FROM edit WHERE undone = 0 ORDER BY id DESC LIMIT 1")
            : QStringLiteral("SELECT id, label FROM edit WHERE undone = 1 ORDER BY id LIMIT 1");
    std::optional<NamedEdit> found;
    Statement select(connection, sql);
    auto read = select.forEach([&](const Statement& row) {
        found = NamedEdit{row.id<EditId>(0), row.text(1)};
    });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::string> step(const Connection& connection, Way way)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto edit = nextEdit(connection, way);
    if (!edit) {
        return edit.error();
    }
    if (!edit->has_value()) {
        return Error{ErrorCode::NothingToUndo,
                     way == Way::Undo ? "There's nothing to undo." : "There's nothing to redo.",
                     {}};
    }
    auto groups = changesOf(connection, (*edit)->id);
    if (!groups) {
        return groups.error();
    }
    if (way == Way::Undo) {
        std::reverse(groups->begin(), groups->end());
    }
    for (const RowChanges& changes : *groups) {
        if (auto applied = apply(connection, changes, way); !applied) {
            return applied.error();
        }
    }
    Statement mark(connection, QStringLiteral("UPDATE edit SET undone = ? WHERE id = ?"));
    if (auto marked = mark.run(way == Way::Undo ? 1 : 0, (*edit)->id); !marked) {
        return marked.error();
    }
    if (auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return (*edit)->label;
}

} // namespace

Edit::Edit(const Connection& connection, Transaction transaction, EditId id)
    : m_connection(&connection)
    , m_transaction(std::move(transaction))
    , m_id(id)
{
}

Result<Edit> Edit::begin(const Connection& connection, const std::string& label)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    Statement insert(connection,
                     QStringLiteral("INSERT INTO edit (label, made_at, made_by) VALUES (?, ?, ?)"));
    if (auto inserted = insert.run(label, now, accountName()); !inserted) {
        return inserted.error();
    }
    const EditId id{insert.lastInsertId()};
    Statement record(connection, QStringLiteral("INSERT INTO journal_now (edit_id) VALUES (?)"));
    if (auto recording = record.run(id); !recording) {
        return recording.error();
    }
    return Edit(connection, std::move(*transaction), id);
}

Result<bool> Edit::commit()
{
    if (auto stopped = m_connection->runScript(QStringLiteral("DELETE FROM journal_now")); !stopped) {
        return stopped.error();
    }
    Statement count(*m_connection, QStringLiteral("SELECT count(*) FROM edit_change WHERE edit_id = ?"));
    const auto changes = count.firstInteger(m_id);
    if (!changes) {
        return changes.error();
    }
    if (changes->value_or(0) == 0) {
        return false; // rolled back with the transaction, and with it the empty entry
    }
    Statement forget(*m_connection, QStringLiteral("DELETE FROM edit WHERE undone = 1"));
    if (auto forgotten = forget.run(); !forgotten) {
        return forgotten.error();
    }
    if (auto committed = m_transaction.commit(); !committed) {
        return committed.error();
    }
    return true;
}

Result<UndoState> undoState(const Connection& connection)
{
    const auto undo = nextEdit(connection, Way::Undo);
    if (!undo) {
        return undo.error();
    }
    const auto redo = nextEdit(connection, Way::Redo);
    if (!redo) {
        return redo.error();
    }
    const auto label = [](const std::optional<NamedEdit>& edit) {
        return edit ? std::optional(edit->label) : std::nullopt;
    };
    return UndoState{.undo = label(*undo), .redo = label(*redo)};
}

Result<std::vector<EditEntry>> editHistory(const Connection& connection)
{
    std::vector<EditEntry> entries;
    Statement select(connection,
                     QStringLiteral("SELECT id, label, made_at, undone FROM edit ORDER BY id DESC"));
    auto read = select.forEach([&](const Statement& row) {
        entries.push_back({row.id<EditId>(0), row.text(1), row.text(2), row.integer(3) != 0});
    });
    if (!read) {
        return read.error();
    }
    return entries;
}

Result<std::string> undoEdit(const Connection& connection)
{
    return step(connection, Way::Undo);
}

Result<std::string> redoEdit(const Connection& connection)
{
    return step(connection, Way::Redo);
}

} // namespace wardwise::store
