// How many rows of a load of street files lie in wards, and how many in none and why: by type and month; and
// the counts of all loads, one by one.
#pragma once

#include "core/base/result.h"
#include "core/domain/area.h"
#include "core/store/connection.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace wardwise::store {

/// Rows of one type and one period.
struct RowsByPlace
{
    MeasureId measure;
    PeriodId period;
    std::int64_t inWards = 0;
    std::int64_t unlocated = 0; ///< without a location
    std::int64_t outside = 0;   ///< in an LSOA of an area that isn't counted
    std::int64_t unknown = 0;   ///< in an LSOA that the look-up lacks

    [[nodiscard]] std::int64_t all() const { return inWards + unlocated + outside + unknown; }

    friend bool operator==(const RowsByPlace&, const RowsByPlace&) = default;
};

/// One entry for each type and period of the load's counts, in the order of their ids. `areas` are the
/// project's.
Result<std::vector<RowsByPlace>> countByPlace(const Connection& connection, BatchId batch,
                                              const std::vector<Area>& areas);

/// A stored count of a source, whole (no breakdown).
struct StoredCount
{
    BatchId batch;
    MeasureId measure;
    PeriodId period;
    AreaId area;
    std::int64_t events = 0;
};

/// Calls `take` for every count of the source, of every load.
Result<void> forEachCount(const Connection& connection, SourceId source,
                          const std::function<void(const StoredCount&)>& take);

} // namespace wardwise::store
