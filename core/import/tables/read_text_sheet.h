// Reads text in columns (CSV, TSV, semicolons between) as a sheet.
#pragma once

#include "core/base/result.h"
#include "core/import/tables/sheet.h"

#include <string>
#include <string_view>

namespace wardwise::import {

/// Rows may differ in length, for titles and notes stand around tables. UTF-8, UTF-16 with its mark, or else
/// Windows-1252; what separates the columns is told by what stands most often outside quotes. An error names
/// the line where a quote isn't closed, or that there are too many cells.
Result<Sheet> readTextSheet(std::string_view bytes, const std::string& name);

} // namespace wardwise::import
