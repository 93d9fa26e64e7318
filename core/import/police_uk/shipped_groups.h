// The measures made of measures that come with the types of police.uk: theft, acquisitive crime and so on.
#pragma once

#include "core/domain/catalogue.h"
#include "core/store/connection.h"

#include <set>

namespace wardwise::import {

/// Makes those of resources/measures/police_uk_groups.csv of which every part is a measure of the family and
/// at least one of `isNew`: what the user took out or changed isn't made again. A rate per households needs
/// the measure of those, too. Adds them to the catalogue as well.
Result<void> addShippedGroups(const store::Connection& connection, Catalogue& catalogue,
                              const std::string& family, std::set<MeasureId> isNew);

} // namespace wardwise::import
