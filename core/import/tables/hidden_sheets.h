// Which sheets of a workbook are hidden: the library that reads the cells doesn't say.
#pragma once

#include "core/import/byte_source.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

/// Of an XLSX or ODS file, by its parts; empty where they can't be read.
std::set<std::string> hiddenInArchive(const InputFile& workbook);

/// Of an old XLS file's bytes, by the records that name its sheets.
std::set<std::string> hiddenInXls(std::string_view bytes, const std::vector<std::string>& sheets);

} // namespace wardwise::import
