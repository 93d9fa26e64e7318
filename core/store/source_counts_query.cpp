#include "core/store/source_counts_query.h"

#include "core/store/statement.h"

namespace wardwise::store {

Result<std::vector<BatchCount>> countByBatch(const Connection& connection)
{
    std::vector<BatchCount> counts;
    Statement select(connection, QStringLiteral("SELECT o.batch_id, count(*), count(DISTINCT o.area_id), "
                                                "min(p.first_month), max(p.last_month) FROM observation o "
                                                "JOIN period p ON p.id = o.period_id GROUP BY o.batch_id"));
    auto read = select.forEach([&](const Statement& row) {
        counts.push_back({.batch = row.id<BatchId>(0),
                          .figures = row.integer(1),
                          .areas = row.integer(2),
                          .firstMonth = row.text(3),
                          .lastMonth = row.text(4)});
    });
    if (!read) {
        return read.error();
    }
    return counts;
}

Result<std::vector<MeasureCount>> countByMeasure(const Connection& connection)
{
    std::vector<MeasureCount> counts;
    Statement select(
        connection,
        QStringLiteral("SELECT b.source_id, o.measure_id, count(*) FROM observation o "
                       "JOIN batch b ON b.id = o.batch_id JOIN measure m ON m.id = o.measure_id "
                       "GROUP BY b.source_id, o.measure_id ORDER BY b.source_id, m.position, m.id"));
    auto read = select.forEach([&](const Statement& row) {
        counts.push_back(
            {.source = row.id<SourceId>(0), .measure = row.id<MeasureId>(1), .figures = row.integer(2)});
    });
    if (!read) {
        return read.error();
    }
    return counts;
}

Result<std::vector<AreaCount>> countAreas(const Connection& connection)
{
    std::vector<AreaCount> counts;
    Statement select(connection,
                     QStringLiteral("SELECT b.source_id, count(DISTINCT o.area_id) FROM observation o "
                                    "JOIN batch b ON b.id = o.batch_id GROUP BY b.source_id"));
    auto read = select.forEach([&](const Statement& row) {
        counts.push_back({.source = row.id<SourceId>(0), .areas = row.integer(1)});
    });
    if (!read) {
        return read.error();
    }
    return counts;
}

} // namespace wardwise::store
