#include "core/store/connection.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace wardwise::store {

namespace {

constexpr int kBusyMilliseconds = 2000;

QString connectOptions(OpenMode mode)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1;QSQLITE_OPEN_URI").arg(kBusyMilliseconds);
    if (mode == OpenMode::ReadOnly || mode == OpenMode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    }
    return options;
}

QString uriOf(const QString& path, OpenMode mode)
{
    QString uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded);
    switch (mode) {
    case OpenMode::ReadWrite:
        return uri + QStringLiteral("?mode=rw");
    case OpenMode::Create:
        return uri + QStringLiteral("?mode=rwc");
    case OpenMode::ReadOnly:
        return uri + QStringLiteral("?mode=ro");
    case OpenMode::Immutable:
        return uri + QStringLiteral("?immutable=1");
    }
    return uri;
}

Error errorFromCode(int code, const QString& text, const QString& path)
{
    const std::string file = QFileInfo(path).fileName().toStdString();
    const std::string detail = text.toStdString();
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked,
                file + " is in use by another program. Close it there, then try again; nothing was changed.",
                detail};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly,
                file + " can't be written. Check its permissions, or save a copy elsewhere.", detail};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull,
                "The disk that holds " + file
                    + " is full. Free some space, then try again; nothing was changed.",
                detail};
    case SQLITE_CORRUPT:
        return {ErrorCode::Damaged,
                file + " is damaged. Restore it from a backup; it has been left as it is.", detail};
    case SQLITE_NOTADB:
        return {ErrorCode::NotAProject, file + " isn't a Wardwise project. Choose a .wardwise file.", detail};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io, file + " can't be opened. Check that it's there and that you may read it.",
                detail};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Invalid, "The project can't take this: " + detail + ". Nothing was changed.",
                detail};
    default:
        return {ErrorCode::Io,
                "Reading or writing " + file + " failed (" + detail
                    + "). Nothing was changed; check the disk and its free space, then try again.",
                detail};
    }
}

} // namespace

struct Connection::Impl
{
    QString name;
    QString path;

    Impl(QString connectionName, QString filePath)
        : name(std::move(connectionName))
        , path(std::move(filePath))
    {
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(Impl&&) = delete;

    ~Impl()
    {
        QSqlDatabase::database(name, false).close();
        QSqlDatabase::removeDatabase(name);
    }
};

Connection::Connection(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const QString& path, OpenMode mode, Journalling journalling)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Connection connection(std::make_unique<Impl>(name, path));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(uriOf(path, mode));
        database.setConnectOptions(connectOptions(mode));
        if (!database.open()) {
            return errorFrom(database.lastError(), path);
        }
    }
    QString settings =
        QStringLiteral("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;");
    if (mode == OpenMode::ReadWrite || mode == OpenMode::Create) {
        settings += journalling == Journalling::Wal ? QStringLiteral("PRAGMA journal_mode=WAL;")
                                                    : QStringLiteral("PRAGMA journal_mode=DELETE;");
        settings += QStringLiteral("PRAGMA synchronous=FULL;");
    }
    if (auto set = connection.runScript(settings); !set) {
        return set.error();
    }
    // The first read tells whether this is a database at all.
    if (auto read = connection.runScript(QStringLiteral("SELECT count(*) FROM sqlite_schema;")); !read) {
        return read.error();
    }
    return connection;
}

Result<void> Connection::runScript(const QString& sql) const
{
    char* message = nullptr;
    const int code = sqlite3_exec(handle(), sql.toUtf8().constData(), nullptr, nullptr, &message);
    if (code == SQLITE_OK) {
        return {};
    }
    const QString text =
        message != nullptr ? QString::fromUtf8(message) : QString::fromUtf8(sqlite3_errstr(code));
    sqlite3_free(message);
    return errorFromCode(code, text, m_impl->path);
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_impl->name, false);
}

QString Connection::path() const
{
    return m_impl->path;
}

sqlite3* Connection::handle() const
{
    const QVariant handle = database().driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

Error Connection::lastError() const
{
    return errorFromCode(sqlite3_extended_errcode(handle()), QString::fromUtf8(sqlite3_errmsg(handle())),
                         m_impl->path);
}

Error errorFrom(const QSqlError& error, const QString& path)
{
    return errorFromCode(error.nativeErrorCode().toInt(), error.databaseText(), path);
}

} // namespace wardwise::store
