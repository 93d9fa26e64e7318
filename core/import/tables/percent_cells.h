// Cells that a workbook shows as percentages: it stores 40.4% as 0.404, and the library that reads the cells
// doesn't say how they're shown.
#pragma once

#include "core/import/byte_source.h"
#include "core/import/tables/sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

/// Makes such cells say what the workbook shows, at full precision: "40.37%" of 0.4037. Of an XLSX or ODS
/// file; an old XLS file is left as it is, for its formats would have to be found in records that no library
/// of ours reads.
void showPercentages(const InputFile& workbook, std::vector<Sheet>& sheets);

/// Whether a number format of a spreadsheet shows a hundred times the number: "0.0%", but not `0.0"%"`.
bool isPercentFormat(std::string_view format);

/// "40.4%" of "0.404"; another text as it is.
std::string asPercentage(const std::string& stored);

} // namespace wardwise::import
