// "Export everything": each table of the project as CSV, with a data dictionary, in one folder.
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

namespace wardwise::report {

/// Writes TABLE.csv for every table and data_dictionary.csv into `folder`, which is made if it isn't there.
/// Returns how many files were written. Each file is replaced whole or not at all.
Result<int> exportTables(const store::Connection& connection, const QString& folder);

} // namespace wardwise::report
