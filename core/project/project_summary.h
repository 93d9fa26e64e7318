// What a project file is of, read quickly and without opening it for writing: for a list of projects.
#pragma once

#include "core/base/result.h"
#include "core/store/project_summary_query.h"

#include <QString>

namespace wardwise::project {

using ProjectSummary = store::ProjectSummary;

/// Locks nothing, brings nothing up to date and leaves nothing beside the file.
Result<ProjectSummary> readSummary(const QString& path);

} // namespace wardwise::project
