#include "core/store/event_counts.h"

#include "core/store/row_reader.h"

#include <array>
#include <string>
#include <utility>

#include <sqlite3.h>

namespace wardwise::store {

namespace {

/// A step of SQLite costs as much as several rows do.
constexpr std::size_t kRowsAStep = 64;

sqlite3_stmt* prepare(sqlite3* database, std::size_t rows)
{
    std::string sql = "INSERT INTO event_count (batch_id, measure_id, period_id, area_id, events) VALUES ";
    for (std::size_t row = 0; row < rows; ++row) {
        sql += row == 0 ? "(?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?)";
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
    return statement;
}

} // namespace

EventCountInsert::Unchecked::Unchecked(sqlite3* database) : m_database(database)
{
    // The pragma does nothing within a transaction; this switch does, for statements prepared after it.
    int wasOn = 0;
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_FKEY, -1, &wasOn);
    m_wasOn = wasOn != 0;
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
}

EventCountInsert::Unchecked::~Unchecked()
{
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_FKEY, m_wasOn ? 1 : 0, nullptr);
}

EventCountInsert::EventCountInsert(const Connection& connection) : m_connection(&connection)
{
    m_state = readKnown();
    m_unchecked.emplace(connection.handle());
    m_many = prepare(connection.handle(), kRowsAStep);
    m_waiting.reserve(kRowsAStep);
}

EventCountInsert::~EventCountInsert()
{
    sqlite3_finalize(m_many);
}

Result<void> EventCountInsert::readKnown()
{
    const std::array<std::pair<const char*, Known*>, 4> all{{{"SELECT id FROM batch", &m_batches},
                                                             {"SELECT id FROM measure", &m_measures},
                                                             {"SELECT id FROM period", &m_periods},
                                                             {"SELECT id FROM area", &m_areas}}};
    for (const auto& [sql, known] : all) {
        RowReader select(*m_connection, sql);
        auto read =
            select.forEach([ids = &known->ids](const RowReader& row) { ids->insert(row.integer(0)); });
        if (!read) {
            return read;
        }
    }
    return {};
}

Result<void> EventCountInsert::add(const EventCount& count)
{
    if (!m_state) {
        return m_state;
    }
    if (!m_batches.has(count.batch.value) || !m_measures.has(count.measure.value)
        || !m_periods.has(count.period.value) || !m_areas.has(count.area.value)) {
        return Error{
            ErrorCode::Invalid,
            "The project can't take a count of an area, measure, period or load that it doesn't have. "
            "Nothing was changed.",
            {}};
    }
    m_waiting.push_back(count);
    return m_waiting.size() == kRowsAStep ? store(kRowsAStep) : Result<void>();
}

Result<void> EventCountInsert::finish()
{
    auto stored = m_waiting.empty() ? m_state : store(m_waiting.size());
    m_unchecked.reset();
    return stored;
}

Result<void> EventCountInsert::store(std::size_t count)
{
    sqlite3_stmt* statement = count == kRowsAStep ? m_many : prepare(m_connection->handle(), count);
    if (statement == nullptr) {
        return m_connection->lastError();
    }
    int at = 0;
    for (const EventCount& row : m_waiting) {
        for (const std::int64_t value :
             {row.batch.value, row.measure.value, row.period.value, row.area.value, row.events}) {
            sqlite3_bind_int64(statement, ++at, value);
        }
    }
    const bool stored = sqlite3_step(statement) == SQLITE_DONE;
    auto result = stored ? Result<void>() : Result<void>(m_connection->lastError());
    sqlite3_reset(statement);
    if (statement != m_many) {
        sqlite3_finalize(statement);
    }
    m_waiting.clear();
    return result;
}

Result<void> forEachCountedMonth(const Connection& connection, SourceId source,
                                 const std::function<void(BatchId, PeriodId)>& take)
{
    RowReader select(connection,
                     "SELECT DISTINCT batch_id, period_id FROM figure WHERE quantity = 'count' AND "
                     "batch_id IN (SELECT id FROM batch WHERE source_id = ?)");
    return select.forEach([&](const RowReader& row) { take(row.id<BatchId>(0), row.id<PeriodId>(1)); },
                          source);
}

} // namespace wardwise::store
