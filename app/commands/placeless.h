// What a load of street files has that is in no ward, as text and as JSON, for the list of loads.
#pragma once

#include "core/project/source_summary.h"

#include <QJsonObject>

namespace wardwise::app {

/// A table of rows without a location, and what else has no place; nothing for other loads.
void printPlaceless(const project::BatchSummary& batch);

/// Adds the keys unlocated, outside, unknown_lsoa, unknown_lsoas, duplicate_ids, repeated_ids and
/// missing_months; null for other loads.
void addPlaceless(const project::BatchSummary& batch, QJsonObject& object);

} // namespace wardwise::app
