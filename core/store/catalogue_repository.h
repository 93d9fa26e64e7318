// Areas, measures, periods, breakdowns, sources and batches: read whole, written one by one.
#pragma once

#include "core/domain/catalogue.h"
#include "core/store/connection.h"

#include <string>

namespace wardwise::store {

/// A number that is another after another connection has changed the file.
Result<std::int64_t> dataVersion(const Connection& connection);

Result<Catalogue> loadCatalogue(const Connection& connection);

// Each adds a row and returns its id; the id in the argument is ignored.
Result<AreaId> addArea(const Connection& connection, const Area& area);
/// The area lies in another one from now on.
Result<void> setParent(const Connection& connection, AreaId area, AreaId parent);
Result<void> addAreaAlias(const Connection& connection, AreaId area, const std::string& alias);
Result<MeasureId> addMeasure(const Connection& connection, const Measure& measure);
Result<void> addMeasureAlias(const Connection& connection, MeasureId measure, const std::string& alias);
Result<void> addMeasurePart(const Connection& connection, const MeasurePart& part);
Result<void> addMeasureMapping(const Connection& connection, MeasureId from, MeasureId to,
                               const std::string& kind, const std::string& note);
Result<PeriodId> addPeriod(const Connection& connection, const Period& period);
Result<BreakdownId> addBreakdown(const Connection& connection, const Breakdown& breakdown,
                                 std::optional<int> line = std::nullopt);
Result<SourceId> addSource(const Connection& connection, const Source& source);
Result<BatchId> addBatch(const Connection& connection, const Batch& batch);

} // namespace wardwise::store
