// What the rows of a foreign table say of their places, also where cells are merged or a district stands in a
// row of its own above its wards.
#pragma once

#include "core/import/tables/area_finder.h"
#include "core/import/tables/column_roles.h"
#include "core/import/tables/find_tables.h"

#include <string>

namespace wardwise::import {

class PlaceReader
{
public:
    /// All of them must outlive it.
    PlaceReader(const Sheet& sheet, const FoundTable& table, const TableMapping& mapping,
                const ColumnRoles& roles, const AreaFinder& areas);

    /// Rows must be read in their order.
    PlaceWords read(std::size_t row, bool hasFigures);

private:
    [[nodiscard]] std::string said(std::size_t row, std::optional<std::size_t> column) const;
    [[nodiscard]] bool namesDistricts() const;
    bool startsSection(std::size_t row);

    const Sheet* m_sheet;
    const FoundTable* m_table;
    const TableMapping* m_mapping;
    const ColumnRoles* m_roles;
    const AreaFinder* m_areas;
    bool m_isOfDistricts = false; ///< the column of what areas lie in names districts
    bool m_hasSections = false;
    std::string m_within;
    PlaceWords m_last;
};

} // namespace wardwise::import
