// What the figure in a row and a column of a foreign table is of.
#pragma once

#include "core/domain/period.h"
#include "core/import/tables/column_roles.h"
#include "core/import/tables/find_tables.h"
#include "core/import/tables/heading_words.h"
#include "core/import/tables/table_notes.h"

#include <map>
#include <optional>
#include <string>

namespace wardwise::import {

/// What nothing says is empty.
struct FigureMeaning
{
    std::string measure;
    std::optional<Quantity> quantity;
    std::optional<MeasureUnit> unit;
    std::optional<Period> period;
};

class FigureMeanings
{
public:
    /// All of them must outlive it.
    FigureMeanings(const Sheet& sheet, const FoundTable& table, const TableMapping& mapping,
                   const ColumnRoles& roles, const IndicatorNotes& notes);

    /// What the mapping says of the column counts before the row's own words, but for the period: a column of
    /// periods says it for each row.
    FigureMeaning of(std::size_t row, std::size_t column);

private:
    [[nodiscard]] const std::string& cell(std::size_t row, std::optional<std::size_t> column) const;
    void readLong(std::size_t row, FigureMeaning& meaning);
    const std::optional<Period>& periodIn(const std::string& text);
    const UnitWords& wordsOf(const std::string& text);

    const Sheet* m_sheet;
    const FoundTable* m_table;
    const TableMapping* m_mapping;
    const ColumnRoles* m_roles;
    const IndicatorNotes* m_notes;
    std::map<std::string, std::optional<Period>> m_periods;
    std::map<std::string, UnitWords> m_words;
};

} // namespace wardwise::import
