// Every table of the project as rows of text, for "export everything".
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::store {

struct TableColumn
{
    std::string name;
    std::string type; ///< SQLite's STRICT type: INTEGER, REAL, TEXT or ANY
    bool required = false;
    std::string refersTo; ///< "area.id", or nothing
};

struct TableShape
{
    std::string name;
    std::vector<TableColumn> columns;
};

/// A value as stored: nothing for NULL; `isText` tells text from numbers.
struct TableValue
{
    std::optional<std::string> value;
    bool isText = false;
};

/// The project's own tables, in the order of their names.
Result<std::vector<TableShape>> tableShapes(const Connection& connection);

/// Calls `take` with every row of the table.
Result<void> forEachRow(const Connection& connection, const TableShape& table,
                        const std::function<void(const std::vector<TableValue>&)>& take);

/// SQLite's own check of the whole file, and of every reference: what is wrong, a line each; empty if
/// nothing.
Result<std::vector<std::string>> integrityProblems(const Connection& connection);

} // namespace wardwise::store
