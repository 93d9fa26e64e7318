// All pages, in the order of the assessment: a new page is a line in page_list.cpp.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

#include <vector>

namespace wardwise {

/// Every page, owned by `parent`.
std::vector<Page*> makePages(project::Project& project, QWidget* parent);

} // namespace wardwise
