// What an import found, in words for the screen: rich text in which everything from a file is escaped.
#pragma once

#include "core/import/import_report.h"

#include <QString>

namespace wardwise {

/// Sums, loads, warnings, notes and the first refused rows.
QString reportMarkup(const import::ImportReport& report, bool isPreview);

/// One line for the status bar: "Imported 47,968 rows of 5 files."
QString importedText(const import::ImportReport& report);

} // namespace wardwise
