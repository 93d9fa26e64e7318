// Files that are part of the program: migrations and the sample.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace wardwise::store {

/// Reads ":/PATH" from the library's resources; none where there's no such file.
std::optional<QByteArray> readBuiltInFile(const QString& path);

} // namespace wardwise::store
