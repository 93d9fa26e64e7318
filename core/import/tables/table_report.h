// Says in the report what a foreign table gives, and what looks wrong about it.
#pragma once

#include "core/import/import_options.h"
#include "core/import/tables/choose_tables.h"
#include "core/import/tables/table_checks.h"

#include <string>

namespace wardwise::import {

/// `where` names the file and the sheet; the file is the last of the report's.
void describeTable(ImportJob& job, const std::string& where, const ChosenTable& chosen,
                   const std::string& source);

/// A question about the last of the report's files.
void askFirst(ImportJob& job, const std::string& question);

/// The figures that the project has of a source, read when the first is asked for.
Earlier figuresOf(const ImportJob& job, const std::string& source);

} // namespace wardwise::import
