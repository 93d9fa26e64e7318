// Reads rows straight from SQLite, without a variant for each value: for figures, of which there are hundreds
// of thousands.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <string_view>

struct sqlite3_stmt;

namespace wardwise::store {

/// A SELECT with whole numbers bound in order; reads as Statement does. Must not outlive its connection.
class RowReader
{
public:
    RowReader(const Connection& connection, const char* sql);
    ~RowReader();
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;
    RowReader(RowReader&&) = delete;
    RowReader& operator=(RowReader&&) = delete;

    /// Runs with the ids, and calls `row(*this)` for every row.
    template <class Row, class... Ids>
    [[nodiscard]] Result<void> forEach(Row row, Ids... ids)
    {
        int at = 0;
        (bind(++at, ids.value), ...);
        while (next()) {
            row(*this);
        }
        return finish();
    }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Until the next row is read.
    [[nodiscard]] std::string_view text(int column) const;

    template <class Id>
    [[nodiscard]] Id id(int column) const
    {
        return Id{integer(column)};
    }

private:
    void bind(int at, std::int64_t value);
    bool next();
    Result<void> finish();

    const Connection* m_connection;
    sqlite3_stmt* m_statement = nullptr;
    int m_code = 0;
};

} // namespace wardwise::store
