// What the part of the program that reads workbooks offers to the rest. It is a module of its own, loaded
// when the first workbook is read, for the library behind it brings sixty others, which take longer to load
// than a sub-command takes to run.
#pragma once

#include "core/import/tables/sheet.h"

#include <string>
#include <vector>

namespace wardwise::import {

/// Adds the sheets of the workbook at `path`, in their order, with every cell as it's stored; false, with the
/// reason, where it can't be read. The path must end as the kind of workbook wants it (.xlsx, .ods, .xls).
using ReadSheets = bool (*)(const std::string& path, std::vector<Sheet>& sheets, std::string& problem);

constexpr const char* kReadSheets = "wardwiseReadSheets";

} // namespace wardwise::import
