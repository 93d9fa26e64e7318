// What a reader of rates made of recorded rows must know of those without a location.
#pragma once

#include "core/comparison/rows_by_location.h"
#include "core/domain/comparison.h"

#include <string>

namespace wardwise::comparison {

/// "Located rows only: 5,570 of 47,968 rows of Staffordshire (11.6 %) have no location and are in no ward.",
/// or what a scaled rate is made with. `force` is null where the area lies in none.
std::string rateFormNote(RateForm form, const RowsByLocation& rows, const Area* force);

} // namespace wardwise::comparison
