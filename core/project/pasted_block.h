// A block of cells copied from a spreadsheet: laid over a table's rows and columns by their
// headings or from one cell on, and each value understood or refused with what to type instead.
#pragma once

#include "core/project/pasted_text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wardwise::project {

/// The table that a block is pasted into, as it's seen: hidden rows and columns aren't in it.
struct PasteTarget
{
    /// How the headings' own columns are called: "Ward", or "Measure", "Part", "Period", "Unit".
    std::vector<std::string> headings;
    /// For each row and heading the names that it's known by, the one on screen first.
    std::vector<std::vector<std::vector<std::string>>> rows;
    /// For each column of figures the names that it's known by.
    std::vector<std::vector<std::string>> columns;
    std::size_t anchorRow = 0; ///< where a block without headings begins
    std::size_t anchorColumn = 0;
};

struct PastedCell
{
    std::size_t row = 0; ///< of the target; unused where there's no such place
    std::size_t column = 0;
    bool placed = false;
    std::string place;   ///< "Cannock South, Burglary", or what was read where a place should be
    std::string value;   ///< as readFigure takes it
    std::string refusal; ///< why it can't be taken; empty otherwise
};

struct PastedBlock
{
    std::vector<PastedCell> cells; ///< without the blank ones
    std::size_t blank = 0;         ///< cells that are left as they are
    bool hadColumnNames = false;
    bool hadRowNames = false;
};

/// Headings are used where they match the table's; a cell outside the table, or under a name that it hasn't
/// got, is refused.
PastedBlock placeBlock(const PastedRows& rows, const PasteTarget& target);

} // namespace wardwise::project
