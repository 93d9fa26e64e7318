// Writing whole files: each is there complete, or as it was before.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace wardwise::report {

struct FileContent
{
    QString path;
    std::string bytes;
};

Result<void> writeFile(const QString& path, std::string_view bytes);

/// Writes every file before it puts any in its place, so that a full disk changes none of them.
Result<void> writeFiles(const std::vector<FileContent>& files);

} // namespace wardwise::report
