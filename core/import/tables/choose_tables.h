// Which tables of a file come in, and under which mapping.
#pragma once

#include "core/domain/catalogue.h"
#include "core/import/tables/take_table.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

/// Where a mapping is from.
enum class MappedBy
{
    Guess,
    Project, ///< kept from an earlier table of the layout
    User
};

struct ChosenTable
{
    std::size_t sheet = 0;
    FoundTable table;
    TableMapping mapping;
    MappedBy mappedBy = MappedBy::Guess;
    TakenTable taken;
};

/// What the user, or the project, says that tables of a layout mean.
struct KnownMappings
{
    std::vector<TableMapping> user; ///< of this file
    std::function<std::optional<TableMapping>(const std::string& layout)> kept;
    TableMapping defaults; ///< source, period and unit for what a mapping leaves open
};

/// The mapping with the row that the table's headings are in.
TableMapping placed(TableMapping mapping, const FoundTable& table);

/// All tables of the sheets that are shown, with what they give; those of the user's mappings alone where
/// these say where their tables stand.
std::vector<ChosenTable> chooseTables(const std::vector<Sheet>& sheets, const KnownMappings& known,
                                      const Catalogue& catalogue, std::optional<int> wardYear,
                                      const IndicatorNotes& notes);

} // namespace wardwise::import
