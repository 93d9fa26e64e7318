// Tables of one load that have figures of the same place, measure and period.
#pragma once

#include "core/import/tables/take_table.h"

#include <string>
#include <vector>

namespace wardwise::import {

struct SheetTable
{
    TakenTable* taken = nullptr;
    std::string sheet;
    std::string title; ///< its lines
};

/// A measure with other figures in a later table gets the name of its sheet there, or of the table: "Females:
/// All ages". Figures that are the same stay once; what still clashes is refused in the later table.
void tellApart(const std::vector<SheetTable>& tables);

} // namespace wardwise::import
