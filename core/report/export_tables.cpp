#include "core/report/export_tables.h"

#include "core/report/csv_text.h"
#include "core/report/write_file.h"
#include "core/store/table_export.h"

#include <QDir>

namespace wardwise::report {

namespace {

std::string headerOf(const store::TableShape& table)
{
    std::vector<std::string> names;
    names.reserve(table.columns.size());
    for (const store::TableColumn& column : table.columns) {
        names.push_back(csvText(column.name));
    }
    return csvRecord(names);
}

Result<std::string> csvOf(const store::Connection& connection, const store::TableShape& table)
{
    std::string csv = headerOf(table);
    auto read = store::forEachRow(connection, table, [&](const std::vector<store::TableValue>& values) {
        std::vector<std::string> fields;
        fields.reserve(values.size());
        for (const store::TableValue& value : values) {
            fields.push_back(!value.value   ? std::string()
                             : value.isText ? csvText(*value.value)
                                            : csvNumber(*value.value));
        }
        csv += csvRecord(fields);
    });
    if (!read) {
        return read.error();
    }
    return csv;
}

std::string dictionaryOf(const std::vector<store::TableShape>& tables)
{
    std::string csv = csvRecord({"table", "column", "type", "required", "refers to"});
    for (const store::TableShape& table : tables) {
        for (const store::TableColumn& column : table.columns) {
            csv += csvRecord({csvText(table.name), csvText(column.name), csvText(column.type),
                              column.required ? "yes" : "no", csvText(column.refersTo)});
        }
    }
    return csv;
}

} // namespace

Result<int> exportTables(const store::Connection& connection, const QString& folder)
{
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        return Error{ErrorCode::Io,
                     "The folder " + folder.toStdString()
                         + " can't be made. Check its name and the permissions around it.",
                     {}};
    }
    const auto tables = store::tableShapes(connection);
    if (!tables) {
        return tables.error();
    }
    const QDir dir(folder);
    std::vector<FileContent> files;
    for (const store::TableShape& table : *tables) {
        auto csv = csvOf(connection, table);
        if (!csv) {
            return csv.error();
        }
        files.push_back(
            {dir.filePath(QString::fromStdString(table.name) + QStringLiteral(".csv")), std::move(*csv)});
    }
    files.push_back({dir.filePath(QStringLiteral("data_dictionary.csv")), dictionaryOf(*tables)});
    if (auto written = writeFiles(files); !written) {
        return written.error();
    }
    return static_cast<int>(files.size());
}

} // namespace wardwise::report
