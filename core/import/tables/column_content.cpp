#include "core/import/tables/column_content.h"

#include "core/domain/name_match.h"
#include "core/import/tables/cell_kind.h"
#include "core/import/tables/heading_words.h"

#include <algorithm>
#include <cmath>

namespace wardwise::import {

namespace {

constexpr std::size_t kLookedAt = 400; ///< rows of a table that tell what its columns are

} // namespace

std::set<std::string> knownTexts(const Catalogue& catalogue)
{
    std::set<std::string> known;
    for (const Area& area : catalogue.areas) {
        if (area.kind != AreaKind::Remainder) {
            known.insert(caseFolded(area.name));
            known.insert(caseFolded(area.code));
        }
    }
    for (const auto& [area, alias] : catalogue.areaAliases) {
        known.insert(caseFolded(alias));
    }
    return known;
}

ColumnContent contentOf(const Sheet& sheet, const FoundTable& table, std::size_t column,
                        const std::set<std::string>& known)
{
    constexpr std::size_t kTexts = 50;
    ColumnContent content;
    for (std::size_t row = table.firstRow; row < std::min(table.endRow, table.firstRow + kLookedAt); ++row) {
        const std::string& cell = sheet.cell(row, column);
        if (cell.empty()) {
            continue;
        }
        ++content.filled;
        const bool isCode = isAreaCode(cell);
        const bool isKnown = known.count(caseFolded(withoutNotes(cell))) > 0;
        content.codes += isCode ? 1 : 0;
        content.wardCodes += isWardCode(cell) ? 1 : 0;
        content.knownCodes += isCode && isKnown ? 1 : 0;
        content.knownNames += !isCode && isKnown ? 1 : 0;
        const auto number = numberIn(cell);
        content.numbers += number ? 1 : 0;
        content.parts += number && number->value != std::floor(number->value) ? 1 : 0;
        content.percentages += number && cell.find('%') != std::string::npos ? 1 : 0;
        content.anyBelowNought = content.anyBelowNought || (number && number->value < 0.0);
        content.isRunning =
            content.isRunning && number && number->value == static_cast<double>(content.filled);
        content.standIns += isPlaceholder(cell) ? 1 : 0;
        const bool isWords = !number || isYear(cell);
        if (content.texts.size() < kTexts && content.texts.insert(cell).second && isWords) {
            const auto dated = withoutPeriod(cell);
            content.periods += dated.period && dated.rest.empty() ? 1 : 0;
            content.quantities += unitIn(cell).quantity ? 1 : 0;
        }
    }
    return content;
}

} // namespace wardwise::import
