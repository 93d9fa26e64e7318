// Takes look-ups into the project: the places that it lacks, and the ward of each LSOA.
#pragma once

#include "core/import/import_options.h"

#include <vector>

namespace wardwise::import {

/// The files are taken together, so that one may have the wards and another the partnerships and forces. A
/// look-up of another year than the project's wards is refused unless that year was chosen.
Result<void> importLookups(ImportJob& job, const std::vector<const RecognisedFile*>& files);

} // namespace wardwise::import
