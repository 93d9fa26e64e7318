// Takes ward tables, as text or in workbooks, into the project.
#pragma once

#include "core/import/import_options.h"

#include <vector>

namespace wardwise::import {

/// The tables of all files, one load for each source. A table under a mapping that the user gave, or that the
/// project kept of the same layout, or else as it's guessed. What must be said first is a question in the
/// report: then nothing of that table comes in.
Result<void> importTables(ImportJob& job, const std::vector<RecognisedFile>& files);

/// How the mapping of a file is found in the options: its path, with the entry's name in an archive.
std::string mappingKey(const InputFile& file);

} // namespace wardwise::import
