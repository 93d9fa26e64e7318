#include "core/store/rows_by_place.h"

#include "core/domain/remainder.h"
#include "core/store/row_reader.h"

#include <map>
#include <unordered_map>
#include <utility>

namespace wardwise::store {

namespace {

std::unordered_map<AreaId, Remainder> remaindersAmong(const std::vector<Area>& areas)
{
    std::unordered_map<AreaId, Remainder> found;
    for (const Area& area : areas) {
        if (const auto remainder = remainderOf(area)) {
            found.emplace(area.id, *remainder);
        }
    }
    return found;
}

std::int64_t& placeIn(RowsByPlace& rows, const std::unordered_map<AreaId, Remainder>& remainders, AreaId area)
{
    const auto at = remainders.find(area);
    if (at == remainders.end()) {
        return rows.inWards;
    }
    return at->second == Remainder::NoLocation ? rows.unlocated
           : at->second == Remainder::Outside  ? rows.outside
                                               : rows.unknown;
}

} // namespace

Result<std::vector<RowsByPlace>> countByPlace(const Connection& connection, BatchId batch,
                                              const std::vector<Area>& areas)
{
    const auto remainders = remaindersAmong(areas);
    std::map<std::pair<MeasureId, PeriodId>, RowsByPlace> counts;
    RowsByPlace* last = nullptr; // a load's counts are stored a type and month at a time
    RowReader select(connection, "SELECT measure_id, period_id, area_id, CAST(value AS INTEGER) FROM figure "
                                 "WHERE batch_id = ? AND quantity = 'count' AND breakdown_id = 1 AND value "
                                 "IS NOT NULL");
    auto read = select.forEach(
        [&](const RowReader& row) {
            const auto measure = row.id<MeasureId>(0);
            const auto period = row.id<PeriodId>(1);
            if (last == nullptr || last->measure != measure || last->period != period) {
                last = &counts[{measure, period}];
                last->measure = measure;
                last->period = period;
            }
            placeIn(*last, remainders, row.id<AreaId>(2)) += row.integer(3);
        },
        batch);
    if (!read) {
        return read.error();
    }
    std::vector<RowsByPlace> rows;
    rows.reserve(counts.size());
    for (const auto& [key, count] : counts) {
        rows.push_back(count);
    }
    return rows;
}

Result<void> forEachCount(const Connection& connection, SourceId source,
                          const std::function<void(const StoredCount&)>& take)
{
    RowReader select(connection,
                     "SELECT batch_id, measure_id, period_id, area_id, CAST(value AS INTEGER) FROM "
                     "figure WHERE quantity = 'count' AND breakdown_id = 1 AND value IS NOT NULL "
                     "AND batch_id IN (SELECT id FROM batch WHERE source_id = ?)");
    return select.forEach(
        [&](const RowReader& row) {
            take({row.id<BatchId>(0), row.id<MeasureId>(1), row.id<PeriodId>(2), row.id<AreaId>(3),
                  row.integer(4)});
        },
        source);
}

} // namespace wardwise::store
