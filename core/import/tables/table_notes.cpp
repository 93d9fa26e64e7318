#include "core/import/tables/table_notes.h"

#include "core/domain/name_match.h"
#include "core/import/tables/heading_words.h"

#include <algorithm>
#include <initializer_list>

namespace wardwise::import {

namespace {

std::optional<std::size_t> columnCalled(const Sheet::Row& row, std::initializer_list<const char*> names)
{
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        if (std::any_of(names.begin(), names.end(),
                        [&](const char* name) { return sameText(row.cells[column], name); })) {
            return column;
        }
    }
    return std::nullopt;
}

} // namespace

std::size_t addNotes(const Sheet& sheet, const std::string& file, IndicatorNotes& notes)
{
    if (sheet.rows.empty()) {
        return 0;
    }
    const Sheet::Row& heading = sheet.rows.front();
    const auto indicator = columnCalled(heading, {"indicator", "measure", "indicator name"});
    const auto description = columnCalled(heading, {"description", "definition", "notes"});
    const auto period = columnCalled(heading, {"period", "time period", "date"});
    const auto value = columnCalled(heading, {"value", "count", "rate", "figure"});
    if (!indicator || !description || value) {
        return 0;
    }
    std::size_t rows = 0;
    for (std::size_t row = 1; row < sheet.rows.size(); ++row) {
        const std::string& name = sheet.cell(row, *indicator);
        if (name.empty()) {
            continue;
        }
        IndicatorNote note;
        note.unit = unitIn(sheet.cell(row, *description)).unit;
        note.period = period ? withoutPeriod(sheet.cell(row, *period)).period : std::nullopt;
        note.file = file;
        notes[caseFolded(name)] = std::move(note);
        ++rows;
    }
    return rows;
}

} // namespace wardwise::import
