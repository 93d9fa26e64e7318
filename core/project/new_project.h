// Making a project file: empty for a partnership, or the sample.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>

namespace wardwise::project {

/// The partnership that a new project is for. Without a code it gets one of its own.
struct NewProject
{
    std::string cspCode;
    std::string cspName;
    bool replace = false;
};

Result<void> createProject(const QString& path, const NewProject& project);

/// The only sample there is.
inline constexpr const char* kSampleName = "cannock-chase-2019";

Result<void> createSample(const QString& path, const std::string& sample, bool replace);

} // namespace wardwise::project
