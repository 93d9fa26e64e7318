// Counts of recorded events by ward and month, of which a load has thousands to millions: stored many at a
// time.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

struct sqlite3;
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

/// Adds counts within a transaction; what was added is there after finish(). Must not outlive its connection,
/// and until finish() nothing else may be written with it: SQLite would look up for each row by itself what
/// it refers to, which takes longer than all else. Here the ids that there are are read once and each row is
/// held against them; SQLite's own check is back after finish().
class EventCountInsert
{
public:
    explicit EventCountInsert(const Connection& connection);
    ~EventCountInsert();
    EventCountInsert(const EventCountInsert&) = delete;
    EventCountInsert& operator=(const EventCountInsert&) = delete;
    EventCountInsert(EventCountInsert&&) = delete;
    EventCountInsert& operator=(EventCountInsert&&) = delete;

    /// An error where the project lacks what the count refers to.
    Result<void> add(const EventCount& count);
    Result<void> finish();

private:
    /// SQLite's own check of what rows refer to is off as long as this lives.
    class Unchecked
    {
    public:
        explicit Unchecked(sqlite3* database);
        ~Unchecked();
        Unchecked(const Unchecked&) = delete;
        Unchecked& operator=(const Unchecked&) = delete;
        Unchecked(Unchecked&&) = delete;
        Unchecked& operator=(Unchecked&&) = delete;

    private:
        sqlite3* m_database;
        bool m_wasOn = false;
    };

    /// The ids of a table, and the one that was asked for last: rows come in runs.
    struct Known
    {
        std::unordered_set<std::int64_t> ids;
        std::optional<std::int64_t> last;

        bool has(std::int64_t id)
        {
            if (id != last && ids.find(id) == ids.end()) {
                return false;
            }
            last = id;
            return true;
        }
    };

    Result<void> readKnown();
    Result<void> store(std::size_t count);

    const Connection* m_connection;
    Result<void> m_state; ///< whether the ids could be read
    Known m_batches;
    Known m_measures;
    Known m_periods;
    Known m_areas;
    std::optional<Unchecked> m_unchecked;
    sqlite3_stmt* m_many = nullptr; ///< for a full set of waiting rows
    std::vector<EventCount> m_waiting;
};

/// Calls `take` with each load of the source and each period that it has counts of, be they event counts or
/// others.
Result<void> forEachCountedMonth(const Connection& connection, SourceId source,
                                 const std::function<void(BatchId, PeriodId)>& take);

} // namespace wardwise::store
