// The stored figures: read for comparing, read with their places for listing, and put one at a time or in
// bulk. Event counts, which have a table of their own, are read with all others; their ids are below nought.
#pragma once

#include "core/comparison/figure_index.h"
#include "core/domain/observation.h"
#include "core/store/connection.h"
#include "core/store/statement.h"

#include <functional>
#include <optional>
#include <vector>

namespace wardwise::store {

/// Calls `take` for every count, rate, percentage and population of every source that isn't split by a
/// breakdown, in the order in which they were stored.
Result<void> forEachCell(const Connection& connection,
                         const std::function<void(const comparison::Cell&)>& take);

/// The same of populations alone, without a look at the million event counts that there may be.
Result<void> forEachPopulation(const Connection& connection,
                               const std::function<void(const comparison::Cell&)>& take);

/// Calls `take` for every figure of a part (an age band, a group), with the part, in the order in which they
/// were stored.
Result<void> forEachPart(const Connection& connection,
                         const std::function<void(const comparison::Cell&, BreakdownId)>& take);

/// Which figures to list; empty members don't narrow.
struct ObservationFilter
{
    std::optional<AreaId> area;
    std::vector<MeasureId> measures;
    std::optional<SourceId> source;
};

/// Calls `take` for every stored figure that fits, in the order in which they were stored.
Result<void> forEachObservation(const Connection& connection, const ObservationFilter& filter,
                                const std::function<void(const Observation&)>& take);

/// These figures, in the order in which they're asked for.
Result<std::vector<Observation>> loadObservations(const Connection& connection,
                                                  const std::vector<ObservationId>& ids);

/// The first `most` figures that are printed as this number: 62.5 finds 62.5 but neither 62.54 nor 625.
Result<std::vector<Observation>> findFigures(const Connection& connection, double value, int decimals,
                                             std::size_t most);

Result<std::optional<Observation>> loadObservation(const Connection& connection, ObservationId id);
Result<std::optional<ObservationId>> findObservation(const Connection& connection, const ObservationKey& key);

/// Sets the figure of one that is stored, and says its id: an event count gets another, for it becomes an
/// observation.
Result<ObservationId> updateFigure(const Connection& connection, ObservationId id, const Figure& figure,
                                   const std::string& note);

/// Adds observations with their places; prepared once, for many.
class ObservationInsert
{
public:
    explicit ObservationInsert(const Connection& connection);

    Result<ObservationId> add(const Observation& observation);

private:
    Statement m_observation;
    Statement m_citation;
};

} // namespace wardwise::store
