// One connection to one SQLite file, for one thread: settings, error mapping and scripts.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QSqlDatabase;
class QSqlError;
struct sqlite3;

namespace wardwise::store {

enum class OpenMode
{
    ReadWrite, ///< the file exists and will be written
    Create,    ///< as ReadWrite, making the file
    ReadOnly,  ///< reads beside a writer
    Immutable  ///< reads a file in a place where nothing can be written, not even a lock
};

/// How edits reach the disk. WAL isn't safe on a network share.
enum class Journalling
{
    Wal,
    RollbackJournal
};

class Connection
{
public:
    static Result<Connection> open(const QString& path, OpenMode mode, Journalling journalling);

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs a whole script of statements; stops at the first that fails.
    [[nodiscard]] Result<void> runScript(const QString& sql) const;

    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] QString path() const;

    /// What the last failure of SQLite itself means to the analyst.
    [[nodiscard]] Error lastError() const;

private:
    friend class EventCountInsert;
    friend class RowReader;

    struct Impl;
    explicit Connection(std::unique_ptr<Impl> impl);
    [[nodiscard]] sqlite3* handle() const;

    std::unique_ptr<Impl> m_impl;
};

/// What the failure means to the analyst; `path` is the project that it happened in.
Error errorFrom(const QSqlError& error, const QString& path);

} // namespace wardwise::store
