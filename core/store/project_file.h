// A project file on disk: made whole or not at all, checked before it's opened, locked by one writer.
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/file_header.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QLockFile;

namespace wardwise::store {

enum class Access
{
    Write,       ///< fails where someone else writes
    WriteOrRead, ///< as Write, but reads where it can't write, and says so
    Read         ///< never locks
};

/// Whether a file system of this type ("nfs4", "cifs", ...) is a network share, where WAL is unsafe.
bool isNetworkFileSystem(const QString& type);

class ProjectFile
{
public:
    static Result<ProjectFile> open(const QString& path, Access access);

    /// Makes the file under another name, fills it, and moves it into place when it's whole.
    static Result<ProjectFile> create(const QString& wanted, bool replace,
                                      const std::function<Result<void>(const Connection&)>& fill);

    /// A second connection to a file that this program holds open for writing, for a job in another thread.
    /// Its changes aren't journalled.
    static Result<Connection> openBeside(const QString& path);

    ProjectFile(ProjectFile&&) noexcept;
    ProjectFile& operator=(ProjectFile&&) noexcept;
    ProjectFile(const ProjectFile&) = delete;
    ProjectFile& operator=(const ProjectFile&) = delete;
    ~ProjectFile();

    [[nodiscard]] const Connection& connection() const { return m_connection; }

    [[nodiscard]] bool isReadOnly() const { return m_lock == nullptr; }

    /// Whether the file on disk is still the one that was opened: not deleted, moved away or replaced.
    [[nodiscard]] bool isStillThere() const;

    /// What the user should know about how it was opened: read-only and why, migrated, on a network share.
    [[nodiscard]] const std::vector<std::string>& notices() const { return m_notices; }

private:
    ProjectFile(Connection connection, std::unique_ptr<QLockFile> lock, std::vector<std::string> notices);

    std::unique_ptr<QLockFile> m_lock; ///< released after the connection is closed
    Connection m_connection;
    std::vector<std::string> m_notices;
    FileIdentity m_identity;
};

} // namespace wardwise::store
