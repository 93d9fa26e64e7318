// What stands in the title of a project's window.
#pragma once

#include <QString>

namespace wardwise::project {
class Project;
} // namespace wardwise::project

namespace wardwise {

/// "Cannock Chase 2019 – mine.wardwise – Wardwise": led by what the project is of, for a list of windows
/// shows no more than a title's beginning.
QString titleFor(const project::Project& project);

} // namespace wardwise
