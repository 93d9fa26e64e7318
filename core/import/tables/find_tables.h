// Finds the tables on a sheet: where their headings stand and how far they go.
#pragma once

#include "core/import/tables/sheet.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wardwise::import {

struct FoundTable
{
    std::string title;            ///< the lines above the headings, the nearest last; often empty
    std::size_t firstHeading = 0; ///< rows of the sheet, from nought
    std::size_t headings = 0;     ///< how many rows of them: one to three
    std::size_t firstRow = 0;
    std::size_t endRow = 0; ///< behind the last
    std::size_t firstColumn = 0;
    std::size_t endColumn = 0;

    friend bool operator==(const FoundTable&, const FoundTable&) = default;
};

/// A table is one to three rows of headings (words, years or ages in a row) above rows with a number or a
/// stand-in for one. A blank row, or a row with one cell, doesn't end it; other headings do. Two tables side
/// by side are told apart by a blank column.
std::vector<FoundTable> findTables(const Sheet& sheet);

/// The table of which the headings are rows `firstHeading` on, `headings` of them, as the user says.
FoundTable tableAt(const Sheet& sheet, std::size_t firstHeading, std::size_t headings);

/// What stands above each column of the table: of merged headings every part, the uppermost first, with notes
/// left out. A heading that spans columns belongs to each of them.
std::vector<std::vector<std::string>> headingsOf(const Sheet& sheet, const FoundTable& table);

/// The parts of a heading in one text: "Violence: Rate per 1,000".
std::string headingText(const std::vector<std::string>& parts);

} // namespace wardwise::import
