#include "core/store/file_header.h"

#include "core/store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sys/stat.h>

namespace wardwise::store {

namespace {

constexpr int kHeaderBytes = 100;

} // namespace

std::string nameOf(const QString& path)
{
    return QFileInfo(path).fileName().toStdString();
}

FileIdentity identityOf(const QString& path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return {};
    }
    return {.device = static_cast<std::uint64_t>(status.st_dev),
            .file = static_cast<std::uint64_t>(status.st_ino)};
}

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

} // namespace wardwise::store
