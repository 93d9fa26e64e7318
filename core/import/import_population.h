// Takes populations by small area into the project, as the populations of its wards and of their age bands.
#pragma once

#include "core/import/import_options.h"

namespace wardwise::import {

/// The file's LSOAs are added up by the wards of the look-up. A ward of which an LSOA is missing gets no
/// population, and a warning says which.
Result<void> importPopulation(ImportJob& job, const RecognisedFile& file);

/// The middle of the year that a name says, as a period: "LSOA11_mid2017_syoa_EW.csv" is "mid-2017", June
/// 2017.
std::optional<Period> midYearIn(std::string_view name);

} // namespace wardwise::import
