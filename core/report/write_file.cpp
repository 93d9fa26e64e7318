#include "core/report/write_file.h"

#include <QSaveFile>

#include <memory>

namespace wardwise::report {

namespace {

Error cannotWrite(const QSaveFile& file)
{
    return {ErrorCode::Io,
            file.fileName().toStdString()
                + " can't be written. Check the folder, its permissions and the space on the disk.",
            file.errorString().toStdString()};
}

/// A buffered write that fails is noticed only when the buffer is flushed, and commit() doesn't look.
bool write(QSaveFile& file, std::string_view bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size && file.flush();
}

} // namespace

Result<void> writeFile(const QString& path, std::string_view bytes)
{
    QSaveFile file(path);
    if (!write(file, bytes) || !file.commit()) {
        return cannotWrite(file);
    }
    return {};
}

Result<void> writeFiles(const std::vector<FileContent>& files)
{
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const FileContent& content : files) {
        written.push_back(std::make_unique<QSaveFile>(content.path));
        if (!write(*written.back(), content.bytes)) {
            return cannotWrite(*written.back());
        }
    }
    for (const auto& file : written) {
        if (!file->commit()) {
            return cannotWrite(*file);
        }
    }
    return {};
}

} // namespace wardwise::report
