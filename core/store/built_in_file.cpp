#include "core/store/built_in_file.h"

#include <QFile>

/// A static library's resources aren't there until they're asked for; the macro wants the global namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(core);
}

namespace wardwise::store {

std::optional<QByteArray> readBuiltInFile(const QString& path)
{
    registerResources();
    QFile file(QStringLiteral(":/") + path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace wardwise::store
