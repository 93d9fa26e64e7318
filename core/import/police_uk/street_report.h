// Says what street files came to, and what looks wrong with them.
#pragma once

#include "core/import/import_options.h"

#include <vector>

namespace wardwise::import {

/// The key of the source that street files are of.
inline constexpr const char* kPoliceSource = "police.uk";

/// What is kept of a file that was read.
store::BatchFile recordOf(const RecognisedFile& file, const StreetFileResult& read);

/// Adds the files, their sums and refusals to the job's report, with a warning of months that are missing or
/// known already, of LSOAs that the look-up lacks and of Crime IDs that repeat.
void reportStreetFiles(ImportJob& job, const std::vector<RecognisedFile>& files, const StreetFiles& counted);

} // namespace wardwise::import
