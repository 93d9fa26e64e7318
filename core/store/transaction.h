// A write transaction: begun immediately, rolled back unless it was committed.
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

namespace wardwise::store {

class Transaction
{
public:
    static Result<Transaction> begin(const Connection& connection);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// On failure the transaction has been rolled back.
    Result<void> commit();

private:
    explicit Transaction(const Connection& connection);

    const Connection* m_connection; ///< null once committed, rolled back or moved from
};

} // namespace wardwise::store
