#include "core/store/project_file.h"

#include "core/store/journal.h"
#include "core/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>
#include <QtEndian>

#include <array>
#include <cstdio>

namespace wardwise::store {

namespace {

constexpr int kLockMilliseconds = 1500;
constexpr int kHeaderBytes = 100;

std::string nameOf(const QString& path)
{
    return QFileInfo(path).fileName().toStdString();
}

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
    std::string holder = "another program";
    if (lock.getLockInfo(&pid, &host, &program)) {
        holder =
            program.toStdString() + " (process " + std::to_string(pid) + " on " + host.toStdString() + ")";
    }
    return {ErrorCode::Locked,
            nameOf(path) + " is open for writing in " + holder
                + ". Close it there, then try again; nothing was changed.",
            {}};
}

Result<std::unique_ptr<QLockFile>> lockFor(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(lockPathOf(path));
    lock->setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    if (lock->tryLock(kLockMilliseconds)) {
        return lock;
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
        return migrated;
    }
    notices.push_back(
        nameOf(path)
        + " was made by an older Wardwise and has been brought up to date. The old file is kept as "
        + nameOf(backup) + ".");
    return {};
}

Result<Connection> openForReading(const QString& path)
{
    const bool folderWritable = QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    const bool hasLog = QFileInfo::exists(path + QStringLiteral("-wal"));
    auto connection = Connection::open(path, OpenMode::ReadOnly, Journalling::Wal);
    if (!connection && !hasLog && !folderWritable) {
        return Connection::open(path, OpenMode::Immutable, Journalling::Wal);
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

Result<void> checkTarget(const QString& path, bool replace)
{
    const QFileInfo target(path);
    if (target.isDir()) {
        return Error{
            ErrorCode::Exists, path.toStdString() + " is a folder. Give the project a file name.", {}};
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
    removeWithLogs(path);
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

Result<FileHeader> readHeader(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{ErrorCode::NotFound,
                     "There's no file " + path.toStdString() + ". Check the name and the folder.",
                     {}};
    }
    if (info.isDir()) {
        return Error{
            ErrorCode::NotAProject, path.toStdString() + " is a folder. Choose a .wardwise file in it.", {}};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io, path.toStdString() + " can't be read. Check its permissions.",
                     file.errorString().toStdString()};
    }
    const QByteArray bytes = file.read(kHeaderBytes);
    const auto number = [&](int at) { return qFromBigEndian<quint32>(bytes.constData() + at); };
    if (bytes.size() < 16 || !bytes.startsWith(QByteArray("SQLite format 3\0", 16))) {
        return Error{
            ErrorCode::NotAProject,
            nameOf(path) + (info.size() == 0 ? " is empty, so it" : "")
                + " isn't a Wardwise project. Choose a .wardwise file; this one has been left as it is.",
            {}};
    }
    const Error truncated{
        ErrorCode::Damaged,
        nameOf(path)
            + " is cut short, so it can't be read. Restore it from a backup or copy it again; it "
              "has been left as it is.",
        {}};
    if (bytes.size() < kHeaderBytes) {
        return truncated;
    }
    FileHeader header;
    header.applicationId = number(68);
    header.version = static_cast<int>(number(60));
    const auto pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    header.declaredBytes = static_cast<std::int64_t>(pageSize == 1 ? 65536 : pageSize) * number(28);
    header.actualBytes = info.size();
    if (header.applicationId != kApplicationId) {
        return Error{
            ErrorCode::NotAProject,
            nameOf(path)
                + " is another program's database, not a Wardwise project. Choose a .wardwise file; this "
                  "one has been left as it is.",
            {}};
    }
    // While a log of changes lies beside it, the file itself may rightly be shorter than it will be.
    if (header.actualBytes < header.declaredBytes && QFileInfo(path + QStringLiteral("-wal")).size() == 0) {
        return truncated;
    }
    return header;
}

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
{
}

ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;

ProjectFile& ProjectFile::operator=(ProjectFile&& other) noexcept
{
    m_connection = std::move(other.m_connection); // closes ours before our lock goes
    m_lock = std::move(other.m_lock);
    m_notices = std::move(other.m_notices);
    return *this;
}

ProjectFile::~ProjectFile() = default;

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
    auto connection = Connection::open(path, OpenMode::ReadWrite, journalling);
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
    }
    if (access == Access::Read) {
        return ProjectFile(std::move(*connection), nullptr, std::move(notices));
    }
    if (auto prepared = prepareJournal(*connection); !prepared) {
        return prepared.error();
    }
    return ProjectFile(std::move(*connection), std::move(*lock), std::move(notices));
}

Result<ProjectFile> ProjectFile::create(const QString& path, bool replace,
                                        const std::function<Result<void>(const Connection&)>& fill)
{
    if (auto checked = checkTarget(path, replace); !checked) {
        return checked.error();
    }
    auto lock = lockFor(path);
    if (!lock) {
        return lock.error();
    }
    const QString making = path + QStringLiteral(".new");
    if (auto filled = fillNewFile(making, fill); !filled) {
        removeWithLogs(making);
        return filled.error();
    }
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    if (!moveIntoPlace(making, path)) {
        removeWithLogs(making);
        return Error{
            ErrorCode::Io, path.toStdString() + " can't be written. Check the folder's permissions.", {}};
    }
    (*lock)->unlock();
    return open(path, Access::Write);
}

} // namespace wardwise::store
