// What a table's columns probably mean, told by their headings and by what stands in them.
#pragma once

#include "core/domain/catalogue.h"
#include "core/import/tables/find_tables.h"
#include "core/import/tables/table_mapping.h"

namespace wardwise::import {

/// Every column gets a role. What a figure is stays open where neither heading nor title says it: a column of
/// decimals isn't taken for a rate, nor a rate for one per residents.
TableMapping guessMapping(const Sheet& sheet, const FoundTable& table, const Catalogue& catalogue);

/// What was said of a table of this layout, for this one. Periods are read anew from its headings, unless
/// it's this very table that was spoken of: then the mapping says where its headings stand.
TableMapping adapted(const TableMapping& saved, const TableMapping& guessed);

} // namespace wardwise::import
