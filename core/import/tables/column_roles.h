// Which column of a table says what, under a mapping.
#pragma once

#include "core/import/tables/table_mapping.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace wardwise::import {

/// Columns of the table, from nought.
struct ColumnRoles
{
    std::optional<std::size_t> code;
    std::optional<std::size_t> name;
    std::optional<std::size_t> within;
    std::optional<std::size_t> measure;
    std::optional<std::size_t> quantity;
    std::optional<std::size_t> unit;
    std::optional<std::size_t> period;
    std::vector<std::size_t> figures;

    /// A long table says in its rows what each figure is of.
    [[nodiscard]] bool isLong() const { return measure || quantity || unit || period; }
};

/// Where several columns have one role, but for figures, the last.
ColumnRoles rolesIn(const TableMapping& mapping);

} // namespace wardwise::import
