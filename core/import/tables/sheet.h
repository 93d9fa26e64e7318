// A sheet of cells as text, whatever kind of file it was in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

/// At most this many cells of one file are read: more than every ward of the country in a thousand columns.
constexpr std::size_t kMostCells = 10'000'000;

struct Sheet
{
    std::string name;    ///< empty for a text file, which has but one
    bool hidden = false; ///< the workbook doesn't show it

    struct Row
    {
        std::int64_t line = 0; ///< in the file, or the number that a spreadsheet shows, from 1
        std::vector<std::string> cells;
    };

    std::vector<Row> rows;

    /// Empty beyond the end of a row.
    [[nodiscard]] const std::string& cell(std::size_t row, std::size_t column) const;
    /// Of the longest row.
    [[nodiscard]] std::size_t width() const;
};

/// What a cell says on one line: runs of spaces, breaks and tabs are one space, and none stand around it.
std::string oneLine(std::string_view text);

bool isBlank(const Sheet::Row& row);

} // namespace wardwise::import
