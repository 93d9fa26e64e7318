#include "core/store/project_file.h"

#include "core/store/journal_triggers.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>
#include <QSysInfo>
#include <QUuid>

#include <array>
#include <cstdio>

namespace wardwise::store {

namespace {

constexpr int kLockMilliseconds = 1500;

QString lockPathOf(const QString& path)
{
    return path + QStringLiteral(".lock");
}

Journalling journallingFor(const QString& path)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return isNetworkFileSystem(QString::fromLatin1(storage.fileSystemType())) ? Journalling::RollbackJournal
                                                                              : Journalling::Wal;
}

Error lockedError(const QString& path, const QLockFile& lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    const bool known = lock.getLockInfo(&pid, &host, &program);
    const std::string holder =
        known ? program.toStdString() + " (process " + std::to_string(pid) + " on " + host.toStdString() + ")"
              : "another program";
    std::string advice = "Close it there, then try again; nothing was changed.";
    if (!known || host != QSysInfo::machineHostName()) {
        advice += " If it isn't open anywhere, delete " + nameOf(lockPathOf(path)) + ".";
    }
    return {ErrorCode::Locked, nameOf(path) + " is open for writing in " + holder + ". " + advice, {}};
}

Result<std::unique_ptr<QLockFile>> lockFor(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(lockPathOf(path));
    lock->setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    if (lock->tryLock(kLockMilliseconds)) {
        return lock;
    }
    if (lock->error() == QLockFile::UnknownError) {
        return Error{
            ErrorCode::Io,
            lockPathOf(path).toStdString()
                + " can't be made. The disk may be full, or the file's name too long; nothing was changed.",
            {}};
    }
    if (lock->error() == QLockFile::PermissionError) {
        return Error{ErrorCode::ReadOnly,
                     nameOf(path)
                         + " is in a folder that can't be written. Check the folder's permissions, or copy "
                           "the project elsewhere.",
                     {}};
    }
    // A process killed between making the lock and writing into it leaves an empty one.
    if (QFileInfo(lockPathOf(path)).size() == 0 && QFile::remove(lockPathOf(path)) && lock->tryLock(0)) {
        return lock;
    }
    return lockedError(path, *lock);
}

Result<void> checkVersion(const FileHeader& header, const QString& path)
{
    if (header.version < 0) {
        return Error{ErrorCode::Damaged,
                     nameOf(path) + " is damaged: its version is " + std::to_string(header.version)
                         + ". Restore it from a backup; it has been left as it is.",
                     {}};
    }
    if (header.version > currentVersion()) {
        return Error{ErrorCode::NewerVersion,
                     nameOf(path) + " was made by a newer Wardwise (file version "
                         + std::to_string(header.version) + "; this program reads up to "
                         + std::to_string(currentVersion())
                         + "). Update Wardwise to open it; it has been left as it is.",
                     {}};
    }
    return {};
}

Result<void> backUpAndMigrate(const Connection& connection, const QString& path, int version,
                              std::vector<std::string>& notices)
{
    const QString backup = backupPath(path, version);
    QString quoted = backup;
    quoted.replace(QLatin1Char('\''), QStringLiteral("''"));
    if (auto saved = connection.runScript(QStringLiteral("VACUUM INTO '%1'").arg(quoted)); !saved) {
        return Error{saved.error().code,
                     "A backup of " + nameOf(path) + " can't be written to " + backup.toStdString()
                         + ", so it wasn't brought up to date. Make room there, then try again.",
                     saved.error().detail};
    }
    if (auto migrated = migrate(connection, currentVersion()); !migrated) {
        QFile::remove(backup); // nothing was changed, so there's nothing to go back to
        return Error{migrated.error().code,
                     nameOf(path)
                         + " is of an older Wardwise and can't be brought up to date; it has been left as it "
                           "was. Restore it from a backup.",
                     migrated.error().message};
    }
    notices.push_back(
        nameOf(path)
        + " was made by an older Wardwise and has been brought up to date. The old file is kept as "
        + nameOf(backup) + ".");
    return {};
}

/// A file with our mark but without our tables isn't a project.
Result<void> checkTables(const Connection& connection, const QString& path)
{
    Statement count(connection,
                    QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
                                   "('area', 'measure', 'observation', 'assessment', 'edit_change')"));
    const auto tables = count.firstInteger();
    if (!tables) {
        return tables.error();
    }
    constexpr int kAll = 5;
    if (tables->value_or(0) != kAll) {
        return Error{
            ErrorCode::NotAProject,
            nameOf(path)
                + " isn't a whole Wardwise project: it lacks tables. Restore it from a backup; it has "
                  "been left as it is.",
            {}};
    }
    return {};
}

/// Beside a writer SQLite needs a shared file to read; where that can't be made (a folder that may only be
/// read, a full disk) and there's no log of changes to mind, the file is read as it lies.
Result<Connection> openForReading(const QString& path)
{
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    auto connection = Connection::open(path, OpenMode::ReadOnly, Journalling::Wal);
    const bool failed = !connection && connection.error().code != ErrorCode::Locked;
    if (failed && hasLog && !QFileInfo(QFileInfo(path).absolutePath()).isWritable()) {
        return Error{ErrorCode::ReadOnly,
                     nameOf(path)
                         + " has a log of changes beside it and lies in a folder that can't be written. Copy "
                           "it together with its -wal file to a folder of yours and open it there.",
                     connection.error().detail};
    }
    if (failed && !hasLog) {
        connection = Connection::open(path, OpenMode::Immutable, Journalling::Wal);
    }
    if (connection) {
        if (auto whole = checkTables(*connection, path); !whole) {
            return whole.error();
        }
    }
    return connection;
}

void removeWithLogs(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1String(suffix));
    }
}

/// rename(2) replaces in one step, which QFile::rename refuses to do.
bool moveIntoPlace(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// Writes the log of the project that's about to be replaced into it, so that it's whole if replacing it
/// fails, and so that the log isn't taken for the new file's.
void takeInLog(const QString& path)
{
    if (readHeader(path)) {
        const auto closing = Connection::open(path, OpenMode::ReadWrite, Journalling::RollbackJournal);
        static_cast<void>(closing);
    }
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
}

Result<void> checkTarget(const QString& path, bool replace)
{
    const QFileInfo target(path);
    if (target.isDir()) {
        return Error{
            ErrorCode::Exists, path.toStdString() + " is a folder. Give the project a file name.", {}};
    }
    if (path.isEmpty()) {
        return Error{ErrorCode::Invalid, "The project needs a file name.", {}};
    }
    if (target.exists() && !replace) {
        return Error{ErrorCode::Exists,
                     path.toStdString() + " exists already. Choose another name, or replace it with --force.",
                     {}};
    }
    if (!QFileInfo(target.absolutePath()).isDir()) {
        return Error{ErrorCode::NotFound,
                     "There's no folder " + target.absolutePath().toStdString()
                         + ". Make it, then try again.",
                     {}};
    }
    return {};
}

Result<void> fillNewFile(const QString& path, const std::function<Result<void>(const Connection&)>& fill)
{
    auto connection = Connection::open(path, OpenMode::Create, Journalling::RollbackJournal);
    if (!connection) {
        return connection.error();
    }
    if (auto migrated = migrate(*connection, currentVersion()); !migrated) {
        return migrated;
    }
    return fill(*connection);
}

} // namespace

bool isNetworkFileSystem(const QString& type)
{
    static const std::array kTypes{"nfs",        "cifs",       "smb",   "afs",  "9p",       "ncp",
                                   "fuse.sshfs", "fuse.davfs", "davfs", "ceph", "glusterfs"};
    for (const char* network : kTypes) {
        if (type.startsWith(QLatin1String(network), Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

ProjectFile::ProjectFile(Connection connection, std::unique_ptr<QLockFile> lock,
                         std::vector<std::string> notices)
    : m_lock(std::move(lock))
    , m_connection(std::move(connection))
    , m_notices(std::move(notices))
    , m_identity(identityOf(m_connection.path()))
{
}

ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;

ProjectFile& ProjectFile::operator=(ProjectFile&& other) noexcept
{
    m_connection = std::move(other.m_connection); // closes ours before our lock goes
    m_lock = std::move(other.m_lock);
    m_notices = std::move(other.m_notices);
    m_identity = other.m_identity;
    return *this;
}

ProjectFile::~ProjectFile() = default;

bool ProjectFile::isStillThere() const
{
    return identityOf(m_connection.path()) == m_identity;
}

Result<ProjectFile> ProjectFile::open(const QString& path, Access access)
{
    const auto header = readHeader(path);
    if (!header) {
        return header.error();
    }
    if (auto checked = checkVersion(*header, path); !checked) {
        return checked.error();
    }
    const bool older = header->version < currentVersion();
    std::vector<std::string> notices;
    if (access == Access::Read && !older) {
        auto connection = openForReading(path);
        if (!connection) {
            return connection.error();
        }
        return ProjectFile(std::move(*connection), nullptr, {});
    }
    auto lock = lockFor(path);
    if (lock && !QFileInfo(path).isWritable()) {
        lock = Error{ErrorCode::ReadOnly,
                     nameOf(path) + " may only be read. Change its permissions, or save a copy, to edit it.",
                     {}};
    }
    if (!lock) {
        if (access == Access::Write || older) {
            return lock.error();
        }
        auto connection = openForReading(path);
        if (!connection) {
            return connection.error();
        }
        notices.push_back("Opened for reading only: " + lock.error().message);
        return ProjectFile(std::move(*connection), nullptr, std::move(notices));
    }
    const Journalling journalling = journallingFor(path);
    // An older file is left in the way it was until it's known that it can be brought up to date.
    auto connection =
        Connection::open(path, OpenMode::ReadWrite, older ? Journalling::RollbackJournal : journalling);
    if (!connection) {
        return connection.error();
    }
    if (journalling == Journalling::RollbackJournal) {
        notices.push_back(
            nameOf(path)
            + " is on a network share: each edit takes a little longer, and only one person can "
              "have it open for writing. A copy on this computer is faster and safer.");
    }
    if (older) {
        if (auto migrated = backUpAndMigrate(*connection, path, header->version, notices); !migrated) {
            return migrated.error();
        }
        if (journalling == Journalling::Wal) {
            if (auto set = connection->runScript(QStringLiteral("PRAGMA journal_mode=WAL")); !set) {
                return set.error();
            }
        }
    }
    if (auto whole = checkTables(*connection, path); !whole) {
        return whole.error();
    }
    if (access == Access::Read) {
        return ProjectFile(std::move(*connection), nullptr, std::move(notices));
    }
    if (auto prepared = prepareJournal(*connection); !prepared) {
        return prepared.error();
    }
    return ProjectFile(std::move(*connection), std::move(*lock), std::move(notices));
}

Result<Connection> ProjectFile::openBeside(const QString& path)
{
    return Connection::open(path, OpenMode::ReadWrite, journallingFor(path));
}

Result<ProjectFile> ProjectFile::create(const QString& wanted, bool replace,
                                        const std::function<Result<void>(const Connection&)>& fill)
{
    // A link is followed: its target is replaced, not the link.
    const QFileInfo target(wanted);
    const QString path = target.isSymLink() && target.exists() ? target.canonicalFilePath() : wanted;
    if (auto checked = checkTarget(path, replace); !checked) {
        return checked.error();
    }
    auto lock = lockFor(path);
    if (!lock) {
        return lock.error();
    }
    // Somebody else may have made it while we waited for the lock.
    if (auto checked = checkTarget(path, replace); !checked) {
        return checked.error();
    }
    const QString making =
        path + QStringLiteral(".making-") + QUuid::createUuid().toString(QUuid::Id128).left(8);
    if (auto filled = fillNewFile(making, fill); !filled) {
        removeWithLogs(making);
        return filled.error();
    }
    takeInLog(path);
    if (!moveIntoPlace(making, path)) {
        removeWithLogs(making);
        return Error{
            ErrorCode::Io, path.toStdString() + " can't be written. Check the folder's permissions.", {}};
    }
    (*lock)->unlock();
    return open(path, Access::Write);
}

} // namespace wardwise::store
