// Takes numbers of people or households, by small area or by ward, into the project: as the populations of
// its wards and of their age bands, or as their households.
#pragma once

#include "core/import/import_options.h"

namespace wardwise::import {

/// A file of kind Population or Households. Its LSOAs are added up by the wards of the look-up, its wards are
/// those of the year that it says. A ward of which a row is missing gets no figure, and a warning says which.
Result<void> importPopulation(ImportJob& job, const RecognisedFile& file);

/// The middle of the year that a name says, as a period: "LSOA11_mid2017_syoa_EW.csv" is "mid-2017", June
/// 2017.
std::optional<Period> midYearIn(std::string_view name);

} // namespace wardwise::import
