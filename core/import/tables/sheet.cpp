#include "core/import/tables/sheet.h"

#include <algorithm>

namespace wardwise::import {

namespace {

/// The length of the space that the text begins with: ASCII, not breaking, narrow, or of no width at all.
std::size_t spaceAt(std::string_view text)
{
    constexpr std::string_view kAscii = " \t\r\n\v\f";
    if (kAscii.find(text.front()) != std::string_view::npos) {
        return 1;
    }
    for (const std::string_view space :
         {"\u00A0", "\u2007", "\u2009", "\u200A", "\u200B", "\u202F", "\uFEFF"}) {
        if (text.substr(0, space.size()) == space) {
            return space.size();
        }
    }
    return 0;
}

} // namespace

const std::string& Sheet::cell(std::size_t row, std::size_t column) const
{
    static const std::string kNone;
    const auto& cells = rows.at(row).cells;
    return column < cells.size() ? cells[column] : kNone;
}

std::size_t Sheet::width() const
{
    std::size_t most = 0;
    for (const Row& row : rows) {
        most = std::max(most, row.cells.size());
    }
    return most;
}

std::string oneLine(std::string_view text)
{
    std::string line;
    bool space = false;
    constexpr std::string_view kMayBeSpace = " \t\r\n\v\f\xC2\xE2\xEF";
    while (!text.empty()) {
        // Most of a text can't be space: it's taken over as it is.
        const std::size_t plain = std::min(text.find_first_of(kMayBeSpace), text.size());
        if (plain > 0) {
            line += space ? " " : "";
            line += text.substr(0, plain);
            space = false;
            text.remove_prefix(plain);
            continue;
        }
        if (const std::size_t size = spaceAt(text); size > 0) {
            space = !line.empty();
            text.remove_prefix(size);
            continue;
        }
        if (space) {
            line += ' ';
            space = false;
        }
        line += text.front();
        text.remove_prefix(1);
    }
    return line;
}

bool isBlank(const Sheet::Row& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

} // namespace wardwise::import
