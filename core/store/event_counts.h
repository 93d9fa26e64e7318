// Counts of recorded events by ward and month, of which a load has thousands to millions: stored many at a
// time.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

struct sqlite3_stmt;

namespace wardwise::store {

struct EventCount
{
    BatchId batch;
    MeasureId measure;
    PeriodId period;
    AreaId area;
    std::int64_t events = 0; ///< more than nought

    friend bool operator==(const EventCount&, const EventCount&) = default;
};

/// Adds counts within a transaction; what was added is there after finish(). Must not outlive its connection.
class EventCountInsert
{
public:
    explicit EventCountInsert(const Connection& connection);
    ~EventCountInsert();
    EventCountInsert(const EventCountInsert&) = delete;
    EventCountInsert& operator=(const EventCountInsert&) = delete;
    EventCountInsert(EventCountInsert&&) = delete;
    EventCountInsert& operator=(EventCountInsert&&) = delete;

    Result<void> add(const EventCount& count);
    Result<void> finish();

private:
    Result<void> store(std::size_t count);

    const Connection* m_connection;
    sqlite3_stmt* m_many = nullptr; ///< for a full set of waiting rows
    std::vector<EventCount> m_waiting;
};

/// Calls `take` with each load of the source and each period that it has counts of, be they event counts or
/// others.
Result<void> forEachCountedMonth(const Connection& connection, SourceId source,
                                 const std::function<void(BatchId, PeriodId)>& take);

} // namespace wardwise::store
