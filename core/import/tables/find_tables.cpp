#include "core/import/tables/find_tables.h"

#include "core/import/tables/cell_kind.h"

#include <algorithm>
#include <optional>

namespace wardwise::import {

namespace {

constexpr std::size_t kMostHeadings = 3;
constexpr std::size_t kMostTitleLines = 6;
constexpr std::size_t kBlankRowsWithin = 2;  ///< more than these end a table
constexpr std::size_t kMostTitlesWithin = 3; ///< below the headings, before the first row of data
constexpr std::size_t kLongestHeading = 300;

struct RowShape
{
    std::size_t filled = 0;
    std::size_t words = 0;
    std::size_t numbers = 0; ///< with stand-ins for numbers
    std::size_t years = 0;
    std::size_t longest = 0;
    bool counts = true; ///< its numbers follow on from each other: ages
    std::optional<std::size_t> first;
    std::size_t end = 0;
};

RowShape shapeOf(const Sheet::Row& row)
{
    RowShape shape;
    std::optional<double> last;
    std::size_t steps = 0;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string& cell = row.cells[column];
        if (cell.empty()) {
            continue;
        }
        ++shape.filled;
        shape.first = shape.first.value_or(column);
        shape.end = column + 1;
        shape.longest = std::max(shape.longest, cell.size());
        if (isYear(cell)) {
            ++shape.years;
        } else if (isNumber(cell) || isPlaceholder(cell)) {
            ++shape.numbers;
            const auto number = numberIn(cell);
            shape.counts = shape.counts && number && (!last || number->value == *last + 1);
            steps += last && number ? 1 : 0;
            last = number ? std::optional(number->value) : std::nullopt;
        } else {
            ++shape.words;
        }
    }
    shape.counts = shape.counts && steps > 1;
    return shape;
}

/// Words only, or words before years or ages.
bool couldBeHeading(const RowShape& shape)
{
    return shape.filled >= 2 && shape.longest <= kLongestHeading
           && (shape.numbers == 0 || (shape.counts && shape.words > 0));
}

bool couldBeData(const RowShape& shape)
{
    return shape.words + shape.years > 0 && shape.numbers + shape.years > 0 && shape.filled >= 2;
}

class Finder
{
public:
    explicit Finder(const Sheet& sheet) : m_sheet(&sheet)
    {
        m_shapes.reserve(sheet.rows.size());
        std::transform(sheet.rows.begin(), sheet.rows.end(), std::back_inserter(m_shapes), shapeOf);
    }

    std::vector<FoundTable> find()
    {
        std::vector<FoundTable> found;
        for (std::size_t row = 0; row < m_shapes.size(); ++row) {
            if (!endsHeadings(row)) {
                continue;
            }
            std::size_t first = row;
            while (first > 0 && row - first + 1 < kMostHeadings && isUpperHeading(first - 1)
                   && (found.empty() || first - 1 >= found.back().endRow)) {
                --first;
            }
            found.push_back(tableFrom(first, row - first + 1));
            row = found.back().endRow - 1;
        }
        return found;
    }

    FoundTable tableFrom(std::size_t firstHeading, std::size_t headings)
    {
        FoundTable table;
        table.firstHeading = firstHeading;
        table.headings = headings;
        table.firstRow = firstHeading + headings;
        table.endRow = endOf(table.firstRow);
        table.title = titleAbove(firstHeading);
        findColumns(table);
        return table;
    }

private:
    [[nodiscard]] std::optional<std::size_t> nextFilled(std::size_t row) const
    {
        while (row < m_shapes.size() && m_shapes[row].filled == 0) {
            ++row;
        }
        return row < m_shapes.size() ? std::optional(row) : std::nullopt;
    }

    /// The lowest row of headings: a row of data follows, perhaps after blank ones or titles within.
    [[nodiscard]] bool endsHeadings(std::size_t row) const
    {
        if (!couldBeHeading(m_shapes[row])) {
            return false;
        }
        auto below = nextFilled(row + 1);
        for (std::size_t titles = 0; titles < kMostTitlesWithin && below && m_shapes[*below].filled == 1;
             ++titles) {
            below = nextFilled(*below + 1);
        }
        if (!below || !couldBeData(m_shapes[*below])) {
            return false;
        }
        // Words and years alone are a row of data only where no row of headings stands below.
        return !couldBeHeading(m_shapes[*below]) || m_shapes[*below].numbers > 0
               || (m_shapes[row].years == 0 && m_shapes[*below].years > 0
                   && !leadsToHeadings(*below, kMostHeadings - 1));
    }

    [[nodiscard]] bool leadsToHeadings(std::size_t row, std::size_t rows) const
    {
        return endsHeadings(row)
               || (rows > 1 && row + 1 < m_shapes.size() && couldBeHeading(m_shapes[row + 1])
                   && leadsToHeadings(row + 1, rows - 1));
    }

    [[nodiscard]] bool isUpperHeading(std::size_t row) const
    {
        const RowShape& shape = m_shapes[row];
        return shape.numbers == 0 && shape.longest <= kLongestHeading
               && (shape.filled >= 2 || (shape.filled == 1 && *shape.first > firstColumnBelow(row)));
    }

    [[nodiscard]] std::size_t firstColumnBelow(std::size_t row) const
    {
        return m_shapes[row + 1].first.value_or(0);
    }

    [[nodiscard]] std::size_t endOf(std::size_t first) const
    {
        std::size_t row = first;
        std::size_t end = first;
        std::size_t blank = 0;
        for (; row < m_shapes.size() && blank <= kBlankRowsWithin; ++row) {
            if (m_shapes[row].filled == 0) {
                ++blank;
                continue;
            }
            if (row > first && m_shapes[row - 1].filled <= 1 && endsHeadings(row)) {
                break;
            }
            blank = 0;
            end = row + 1;
        }
        // What stands below the last row of data are notes.
        while (end > first && !couldBeData(m_shapes[end - 1])) {
            --end;
        }
        return end;
    }

    [[nodiscard]] std::string titleAbove(std::size_t row) const
    {
        std::vector<std::string> lines;
        for (std::size_t above = row; above > 0 && row - above < kMostTitleLines; --above) {
            const RowShape& shape = m_shapes[above - 1];
            if (shape.filled > 1) {
                break;
            }
            if (shape.filled == 1) {
                lines.push_back(m_sheet->rows[above - 1].cells[*shape.first]);
            }
        }
        std::string title;
        std::reverse(lines.begin(), lines.end());
        for (const std::string& line : lines) {
            title += (title.empty() ? "" : "\n") + line;
        }
        return title;
    }

    void findColumns(FoundTable& table) const
    {
        std::size_t first = m_sheet->width();
        std::size_t end = 0;
        for (std::size_t row = table.firstHeading; row < table.endRow; ++row) {
            if (m_shapes[row].first && m_shapes[row].filled > 1) {
                first = std::min(first, *m_shapes[row].first);
                end = std::max(end, m_shapes[row].end);
            }
        }
        table.firstColumn = std::min(first, end);
        table.endColumn = end;
    }

    const Sheet* m_sheet;
    std::vector<RowShape> m_shapes;
};

bool isBlankColumn(const Sheet& sheet, const FoundTable& table, std::size_t column)
{
    for (std::size_t row = table.firstHeading; row < table.endRow; ++row) {
        if (!sheet.cell(row, column).empty()) {
            return false;
        }
    }
    return true;
}

/// Words stand in the first column of what lies behind the blank one: a table of its own.
bool hasLabels(const Sheet& sheet, const FoundTable& table)
{
    std::size_t words = 0;
    for (std::size_t row = table.firstRow; row < table.endRow; ++row) {
        const std::string& cell = sheet.cell(row, table.firstColumn);
        words += !cell.empty() && !isNumber(cell) && !isPlaceholder(cell) ? 1 : 0;
    }
    return words * 2 > table.endRow - table.firstRow;
}

std::vector<FoundTable> sideBySide(const Sheet& sheet, FoundTable table)
{
    std::vector<FoundTable> parts;
    for (std::size_t column = table.firstColumn; column < table.endColumn; ++column) {
        if (!isBlankColumn(sheet, table, column)) {
            continue;
        }
        FoundTable right = table;
        right.firstColumn = column + 1;
        while (right.firstColumn < right.endColumn && isBlankColumn(sheet, table, right.firstColumn)) {
            ++right.firstColumn;
        }
        if (column > table.firstColumn && hasLabels(sheet, right)) {
            table.endColumn = column;
            parts.push_back(table);
            table = right;
        }
        column = right.firstColumn;
    }
    parts.push_back(table);
    return parts;
}

} // namespace

std::vector<FoundTable> findTables(const Sheet& sheet)
{
    std::vector<FoundTable> tables;
    for (const FoundTable& found : Finder(sheet).find()) {
        const auto parts = sideBySide(sheet, found);
        tables.insert(tables.end(), parts.begin(), parts.end());
    }
    return tables;
}

FoundTable tableAt(const Sheet& sheet, std::size_t firstHeading, std::size_t headings)
{
    return Finder(sheet).tableFrom(
        std::min(firstHeading, sheet.rows.size()),
        std::min(headings, sheet.rows.size() - std::min(firstHeading, sheet.rows.size())));
}

std::vector<std::vector<std::string>> headingsOf(const Sheet& sheet, const FoundTable& table)
{
    std::vector<std::vector<std::string>> headings(table.endColumn - table.firstColumn);
    for (std::size_t row = table.firstHeading; row < table.firstRow; ++row) {
        const bool isLowest = row + 1 == table.firstRow;
        std::string above;
        for (std::size_t column = table.firstColumn; column < table.endColumn; ++column) {
            const std::string& cell = sheet.cell(row, column);
            const bool isBelowOne = !isLowest && !sheet.cell(row + 1, column).empty();
            above = cell.empty() ? (isBelowOne ? above : std::string()) : std::string(withoutNotes(cell));
            if (!(cell.empty() && isLowest) && !above.empty()) {
                headings[column - table.firstColumn].push_back(above);
            }
        }
    }
    return headings;
}

std::string headingText(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ": ") + part;
    }
    return text;
}

} // namespace wardwise::import
