// Reads a table of weights, such as days of prison for each crime type: a text file or a workbook.
#pragma once

#include "core/base/result.h"
#include "core/import/tables/sheet.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace wardwise::import {

/// A row as it's written; what it says isn't checked.
struct WeightRow
{
    std::int64_t line = 0; ///< in the file, or the number that a spreadsheet shows
    std::string measure;
    std::string family; ///< empty where the table doesn't say it
    std::string weight;

    friend bool operator==(const WeightRow&, const WeightRow&) = default;
};

struct WeightTable
{
    std::string file; ///< its name without the folders
    std::string unit; ///< "days" of a heading "Weight (days)"; empty where the heading doesn't say it
    std::vector<WeightRow> rows;

    friend bool operator==(const WeightTable&, const WeightTable&) = default;
};

/// The first table on the sheets that are shown of which one heading names crime types or measures
/// ("Measure", "Crime type", "Offence") and another weights ("Weight", "Score", "Days", "Harm"). Lines above
/// it are left out, and so are blank rows.
Result<WeightTable> findWeightTable(const std::vector<Sheet>& sheets, const std::string& file);

/// The same of a file: CSV, TSV, XLSX, ODS or XLS.
Result<WeightTable> readWeightTable(const QString& path);

} // namespace wardwise::import
