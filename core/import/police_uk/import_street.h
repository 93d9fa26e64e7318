// Takes police.uk street files into the project: counts by ward, month and type, and what was left without a
// ward.
#pragma once

#include "core/import/import_options.h"

#include <vector>

namespace wardwise::import {

/// All files as one load. Its rates are to be made with the newest population that all counted wards have.
Result<void> importStreetFiles(ImportJob& job, const std::vector<RecognisedFile>& files);

} // namespace wardwise::import
