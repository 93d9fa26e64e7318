#include "core/store/statement.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace wardwise::store {

Statement::Statement(const Connection& connection, const QString& sql)
    : m_query(connection.database())
    , m_path(connection.path())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql)) {
        m_preparation = errorFrom(m_query.lastError(), m_path);
    }
}

Result<void> Statement::execute()
{
    if (m_preparation) {
        return *m_preparation;
    }
    if (!m_query.exec()) {
        return errorFrom(m_query.lastError(), m_path);
    }
    return {};
}

Result<void> Statement::finish()
{
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.isValid()) {
        return errorFrom(error, m_path);
    }
    return {};
}

} // namespace wardwise::store
