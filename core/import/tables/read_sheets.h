// The sheets of a file, text or workbook.
#pragma once

#include "core/import/input_files.h"
#include "core/import/tables/sheet.h"
#include "core/import/whole_file.h"

#include <vector>

namespace wardwise::import {

/// `whole` are its bytes. A text file is one sheet without a name.
Result<std::vector<Sheet>> sheetsIn(const RecognisedFile& file, const WholeFile& whole);

} // namespace wardwise::import
