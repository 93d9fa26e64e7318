#include "core/store/journal_triggers.h"

#include "core/store/statement.h"

#include <QStringList>

#include <array>

namespace wardwise::store {

namespace {

// The tables whose rows can be edited. A new one is one name here; it needs an INTEGER PRIMARY KEY named id.
constexpr std::array kEditableTables{"area",
                                     "area_alias",
                                     "measure",
                                     "measure_alias",
                                     "measure_part",
                                     "period",
                                     "breakdown",
                                     "source",
                                     "batch",
                                     "observation",
                                     "event_count",
                                     "citation",
                                     "assessment",
                                     "priority",
                                     "priority_rating",
                                     "priority_fact",
                                     "priority_shared",
                                     "priority_hotspot",
                                     "priority_at_risk",
                                     "priority_measure",
                                     "recommendation",
                                     "bound_figure",
                                     "recommendation_evidence",
                                     "reference_set",
                                     "reference_set_area",
                                     "reference_set_rate",
                                     "section_block",
                                     "claim",
                                     "risk_scheme",
                                     "assessment_scheme",
                                     "scorer",
                                     "scorer_rating"};

Result<QStringList> columnsOf(const Connection& connection, const QString& table)
{
    QStringList columns;
    Statement info(connection, QStringLiteral("SELECT name FROM pragma_table_info(?)"));
    if (auto read = info.forEach([&](const Statement& row) { columns << row.variant(0).toString(); }, table);
        !read) {
        return read.error();
    }
    return columns;
}

QString recordColumn(const QString& table, const QString& operation, const QString& column)
{
    const bool isInsert = operation == QLatin1String("insert");
    const bool isDelete = operation == QLatin1String("delete");
    const QString before = isInsert ? QStringLiteral("NULL") : QStringLiteral("old.") + quotedName(column);
    const QString after = isDelete ? QStringLiteral("NULL") : QStringLiteral("new.") + quotedName(column);
    const QString changed =
        isInsert || isDelete ? QString() : QStringLiteral(" WHERE %1 IS NOT %2").arg(before, after);
    return QStringLiteral(
               "INSERT INTO edit_change (edit_id, table_name, row_id, operation, column_name, before_value,"
               " after_value) SELECT edit_id, '%1', %2.id, '%3', '%4', %5, %6 FROM journal_now%7;")
        .arg(table, isDelete ? QStringLiteral("old") : QStringLiteral("new"), operation, column, before,
             after, changed);
}

QString triggersFor(const QString& table, const QStringList& columns)
{
    QString script;
    for (const char* name : {"insert", "update", "delete"}) {
        const QString operation = QLatin1String(name);
        script +=
            QStringLiteral(
                "CREATE TEMP TRIGGER %1 AFTER %2 ON main.%3 WHEN EXISTS (SELECT 1 FROM journal_now) BEGIN ")
                .arg(QStringLiteral("journal_%1_%2").arg(table, operation), operation, quotedName(table));
        for (const QString& column : columns) {
            script += recordColumn(table, operation, column);
        }
        script += QStringLiteral(" END;");
    }
    return script;
}

} // namespace

QString quotedName(const QString& identifier)
{
    QString name = identifier;
    name.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + name + QLatin1Char('"');
}

bool isJournalled(const QString& table)
{
    for (const char* name : kEditableTables) {
        if (table == QLatin1String(name)) {
            return true;
        }
    }
    return false;
}

Result<void> prepareJournal(const Connection& connection)
{
    QString script = QStringLiteral("CREATE TEMP TABLE journal_now (edit_id INTEGER NOT NULL) STRICT;");
    for (const char* name : kEditableTables) {
        const QString table = QLatin1String(name);
        const auto columns = columnsOf(connection, table);
        if (!columns) {
            return columns.error();
        }
        script += triggersFor(table, *columns);
    }
    return connection.runScript(script);
}

} // namespace wardwise::store
