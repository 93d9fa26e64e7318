#include "core/store/transaction.h"

#include <utility>

namespace wardwise::store {

Transaction::Transaction(const Connection& connection) : m_connection(&connection) {}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection != nullptr) {
        // SQLite may have rolled back by itself (disk full): then this fails, and nothing is left to do.
        const auto rolledBack = m_connection->runScript(QStringLiteral("ROLLBACK"));
        static_cast<void>(rolledBack);
    }
}

Result<Transaction> Transaction::begin(const Connection& connection)
{
    if (auto begun = connection.runScript(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return begun.error();
    }
    return Transaction(connection);
}

Result<void> Transaction::commit()
{
    if (m_connection == nullptr) {
        return Error{ErrorCode::Internal, "This change was already finished. Please report it.", {}};
    }
    if (auto committed = m_connection->runScript(QStringLiteral("COMMIT")); !committed) {
        return committed.error();
    }
    m_connection = nullptr;
    return {};
}

} // namespace wardwise::store
