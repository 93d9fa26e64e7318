// Writing a whole file: it's there complete, or as it was before.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string_view>

namespace wardwise::report {

Result<void> writeFile(const QString& path, std::string_view bytes);

} // namespace wardwise::report
