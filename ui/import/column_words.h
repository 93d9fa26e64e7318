// What a column of a foreign table can be, in the words of the window.
#pragma once

#include "core/import/tables/table_mapping.h"

#include <QString>

#include <optional>
#include <vector>

namespace wardwise {

/// A role, and of figures which quantity: one choice for the user.
struct ColumnChoice
{
    import::ColumnRole role = import::ColumnRole::LeftOut;
    std::optional<Quantity> quantity = std::nullopt;

    friend bool operator==(const ColumnChoice&, const ColumnChoice&) = default;
};

/// In the order in which they're offered.
const std::vector<ColumnChoice>& columnChoices();

ColumnChoice choiceOf(const import::ColumnMeaning& column);

/// "Number of events", "Rate", "Code of the ward", "Left out".
QString inWords(const ColumnChoice& choice);

/// "suppressed: too few to print", for stand-ins.
QString inWords(import::StandsFor meaning);

} // namespace wardwise
