// Takes ranks of deprivation by LSOA into the project, as what they say of its wards.
#pragma once

#include "core/import/import_options.h"

namespace wardwise::import {

/// For each ward of the look-up how many LSOAs it has, how many of them are in the most deprived tenth and
/// fifth of England, and the rank of the most deprived. A ward of which an LSOA isn't in the file gets none
/// of these, and a warning says which.
Result<void> importDeprivation(ImportJob& job, const RecognisedFile& file);

} // namespace wardwise::import
