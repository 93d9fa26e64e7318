// What stands in the columns of a table: what its cells, rather than its headings, tell of them.
#pragma once

#include "core/domain/catalogue.h"
#include "core/import/tables/find_tables.h"
#include "core/import/tables/sheet.h"

#include <cstddef>
#include <set>
#include <string>

namespace wardwise::import {

/// How many of the cells that aren't blank are of a kind.
struct ColumnContent
{
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t parts = 0;       ///< numbers that aren't whole
    std::size_t percentages = 0; ///< numbers with a percent sign
    bool anyBelowNought = false;
    std::size_t standIns = 0;
    std::size_t codes = 0;
    std::size_t wardCodes = 0;
    std::size_t knownCodes = 0;
    std::size_t knownNames = 0;
    std::size_t periods = 0;
    std::size_t quantities = 0;
    bool isRunning = true;       ///< 1, 2, 3 and so on
    std::set<std::string> texts; ///< the different ones, some of them

    [[nodiscard]] bool mostly(std::size_t part) const { return filled > 0 && part * 2 > filled; }
};

/// The names, codes and other names of every area, case folded.
std::set<std::string> knownTexts(const Catalogue& catalogue);

/// Of the first 400 rows of a table; `column` is the sheet's.
ColumnContent contentOf(const Sheet& sheet, const FoundTable& table, std::size_t column,
                        const std::set<std::string>& known);

} // namespace wardwise::import
