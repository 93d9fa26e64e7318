#include "core/store/row_reader.h"

#include <sqlite3.h>

namespace wardwise::store {

RowReader::RowReader(const Connection& connection, const char* sql) : m_connection(&connection)
{
    m_code = sqlite3_prepare_v2(connection.handle(), sql, -1, &m_statement, nullptr);
}

RowReader::~RowReader()
{
    sqlite3_finalize(m_statement);
}

void RowReader::bind(int at, std::int64_t value)
{
    if (m_code == SQLITE_OK) {
        m_code = sqlite3_bind_int64(m_statement, at, value);
    }
}

bool RowReader::next()
{
    if (m_code == SQLITE_OK || m_code == SQLITE_ROW) {
        m_code = sqlite3_step(m_statement);
    }
    return m_code == SQLITE_ROW;
}

Result<void> RowReader::finish()
{
    if (m_code != SQLITE_DONE) {
        return m_connection->lastError(); // before the reset, which forgets it
    }
    sqlite3_reset(m_statement);
    m_code = SQLITE_OK;
    return {};
}

bool RowReader::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t RowReader::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double RowReader::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view RowReader::text(int column) const
{
    const auto* bytes = sqlite3_column_text(m_statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(reinterpret_cast<const char*>(bytes), size);
}

} // namespace wardwise::store
