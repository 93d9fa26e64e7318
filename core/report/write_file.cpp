#include "core/report/write_file.h"

#include <QSaveFile>

namespace wardwise::report {

Result<void> writeFile(const QString& path, std::string_view bytes)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size || !file.commit()) {
        return Error{ErrorCode::Io,
                     path.toStdString()
                         + " can't be written. Check the folder, its permissions and the space on the disk.",
                     file.errorString().toStdString()};
    }
    return {};
}

} // namespace wardwise::report
