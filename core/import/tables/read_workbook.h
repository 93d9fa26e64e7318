// Reads the sheets of a spreadsheet file: XLSX, ODS or XLS, told by its content, whatever it's called.
#pragma once

#include "core/base/result.h"
#include "core/import/byte_source.h"
#include "core/import/tables/sheet.h"

#include <string>
#include <vector>

namespace wardwise::import {

/// `bytes` are the whole of `file`. Cells have the value that was stored, on one line; a formula's is the
/// last that was worked out. A cell that is shown as a percentage says so: "40.4%" of a stored 0.404, but not
/// in an XLS file.
Result<std::vector<Sheet>> readWorkbook(const InputFile& file, const std::string& bytes);

} // namespace wardwise::import
