// What a project is of, in three questions: for a list of projects, without reading all of one.
#pragma once

#include "core/store/connection.h"

#include <string>

namespace wardwise::store {

struct ProjectSummary
{
    std::string partnership;
    std::string title;
    std::string year;
    bool isChanged = false; ///< something was edited or loaded after it was made

    friend bool operator==(const ProjectSummary&, const ProjectSummary&) = default;
};

Result<ProjectSummary> loadProjectSummary(const Connection& connection);

} // namespace wardwise::store
