#include "core/store/source_counts_query.h"

#include "core/store/row_reader.h"

#include <algorithm>

namespace wardwise::store {

namespace {

/// Takes rows in the order of measure, period and area, which is the index's.
class Tally
{
public:
    void operator()(const RowReader& row)
    {
        const auto measure = row.id<MeasureId>(0);
        const auto period = row.id<PeriodId>(1);
        const auto batch = row.id<BatchId>(2);
        ++countOf(batch, measure, period).figures;
        m_areas.emplace_back(batch, row.id<AreaId>(3));
    }

    FigureCounts finish()
    {
        std::sort(m_areas.begin(), m_areas.end());
        m_areas.erase(std::unique(m_areas.begin(), m_areas.end()), m_areas.end());
        m_counts.areas.insert(m_areas.begin(), m_areas.end());
        return std::move(m_counts);
    }

private:
    FigureCount& countOf(BatchId batch, MeasureId measure, PeriodId period)
    {
        auto& counts = m_counts.figures;
        if (counts.size() == m_first || counts.back().measure != measure || counts.back().period != period) {
            m_first = counts.size();
        }
        const auto at = std::find_if(counts.begin() + static_cast<std::ptrdiff_t>(m_first), counts.end(),
                                     [&](const FigureCount& count) { return count.batch == batch; });
        if (at != counts.end()) {
            return *at;
        }
        counts.push_back({.batch = batch, .measure = measure, .period = period, .figures = 0});
        return counts.back();
    }

    FigureCounts m_counts;
    std::vector<std::pair<BatchId, AreaId>> m_areas;
    std::size_t m_first = 0; ///< of the measure and the period that are being counted
};

} // namespace

Result<FigureCounts> countFigures(const Connection& connection)
{
    Tally tally;
    // The index of the observations' key holds all of this, in this order.
    RowReader select(connection, "SELECT measure_id, period_id, batch_id, area_id FROM observation "
                                 "ORDER BY measure_id, period_id, area_id");
    if (auto read = select.forEach([&](const RowReader& row) { tally(row); }); !read) {
        return read.error();
    }
    RowReader events(connection, "SELECT measure_id, period_id, batch_id, area_id FROM event_count");
    if (auto read = events.forEach([&](const RowReader& row) { tally(row); }); !read) {
        return read.error();
    }
    return tally.finish();
}

} // namespace wardwise::store
