#include "core/store/table_export.h"

#include "core/base/number_text.h"
#include "core/store/statement.h"

#include <map>

namespace wardwise::store {

namespace {

QString quotedName(const std::string& name)
{
    QString quoted = QString::fromStdString(name);
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

Result<void> describe(const Connection& connection, TableShape& table)
{
    std::map<std::string, std::string> references;
    Statement keys(connection,
                   QStringLiteral("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)"));
    auto read = keys.forEach(
        [&](const Statement& row) { references[row.text(0)] = row.text(1) + "." + row.text(2); }, table.name);
    if (!read) {
        return read;
    }
    Statement columns(connection, QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"));
    return columns.forEach(
        [&](const Statement& row) {
            const auto at = references.find(row.text(0));
            table.columns.push_back({row.text(0), row.text(1), row.integer(2) != 0,
                                     at == references.end() ? std::string() : at->second});
        },
        table.name);
}

TableValue valueAt(const Statement& row, int column)
{
    if (row.isNull(column)) {
        return {};
    }
    const QVariant value = row.variant(column);
    if (value.typeId() == QMetaType::Double) {
        return {plainText(value.toDouble()), false};
    }
    return {row.text(column), value.typeId() == QMetaType::QString};
}

} // namespace

Result<std::vector<TableShape>> tableShapes(const Connection& connection)
{
    std::vector<TableShape> tables;
    Statement select(connection,
                     QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                                    "'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
    if (auto read = select.forEach([&](const Statement& row) {
            tables.push_back({row.text(0), {}});
        });
        !read) {
        return read.error();
    }
    for (TableShape& table : tables) {
        if (auto described = describe(connection, table); !described) {
            return described.error();
        }
    }
    return tables;
}

Result<void> forEachRow(const Connection& connection, const TableShape& table,
                        const std::function<void(const std::vector<TableValue>&)>& take)
{
    Statement select(connection, QStringLiteral("SELECT * FROM %1").arg(quotedName(table.name)));
    return select.forEach([&](const Statement& row) {
        std::vector<TableValue> values;
        values.reserve(table.columns.size());
        for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
            values.push_back(valueAt(row, column));
        }
        take(values);
    });
}

Result<std::vector<std::string>> integrityProblems(const Connection& connection)
{
    std::vector<std::string> problems;
    Statement integrity(connection, QStringLiteral("PRAGMA integrity_check"));
    auto read = integrity.forEach([&](const Statement& row) {
        if (row.text(0) != "ok") {
            problems.push_back(row.text(0));
        }
    });
    if (!read) {
        return read.error();
    }
    Statement references(connection, QStringLiteral("PRAGMA foreign_key_check"));
    read = references.forEach([&](const Statement& row) {
        problems.push_back("row " + row.text(1) + " of " + row.text(0) + " refers to a row of " + row.text(2)
                           + " that isn't there");
    });
    if (!read) {
        return read.error();
    }
    return problems;
}

} // namespace wardwise::store
