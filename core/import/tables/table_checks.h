// What looks wrong about the figures of a foreign table: said before anything is written, never mended.
#pragma once

#include "core/domain/catalogue.h"
#include "core/import/tables/take_table.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

/// What the project holds: a figure of a place, measure and period, where there's one.
using Earlier =
    std::function<std::optional<double>(AreaId, const std::string& measure, Quantity, const Period&)>;

/// Sentences, each naming the measure and the first places of what it found:
/// - a total that isn't the sum of the rows that it stands under;
/// - a rate that doesn't fit the count and the population beside it, beyond what rounding explains;
/// - rates of a span that isn't a year;
/// - figures that changed by over half on those of the year before, in the table or in the project.
std::vector<std::string> suspicious(const TakenTable& table, const Catalogue& catalogue,
                                    const Earlier& earlier);

} // namespace wardwise::import
