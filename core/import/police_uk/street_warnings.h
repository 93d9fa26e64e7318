// What looks wrong with a load of street files: months that are missing or cut short, a year that isn't
// whole, jumps on the year before, rows that couldn't be placed.
#pragma once

#include "core/import/import_options.h"

namespace wardwise::import {

/// Adds to the report's warnings. Called before the load is stored, for it's held against earlier ones.
void warnOfStreetFiles(ImportJob& job, const StreetFiles& counted);

} // namespace wardwise::import
