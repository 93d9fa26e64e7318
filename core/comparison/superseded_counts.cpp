// Months that several loads list: what an earlier one counted and the last one didn't isn't there any more.
#include "core/comparison/ward_figures.h"

namespace wardwise::comparison {

void WardFigures::indexOverlaps()
{
    for (const auto& [key, batches] : m_complete) {
        for (const Batch* batch : batches.size() > 1 ? batches : std::vector<const Batch*>()) {
            m_wardsOfLoad.try_emplace(batch->id.value, m_catalogue->areas.size());
        }
    }
    for (const auto& column : m_index.columns()) {
        if (m_wardsOfLoad.empty() || column->quantity != Quantity::Count) {
            continue;
        }
        for (std::size_t area = column->first; area < column->first + column->places.size(); ++area) {
            const StoredFigure* figure = column->at(area);
            const auto load =
                figure == nullptr ? m_wardsOfLoad.end() : m_wardsOfLoad.find(figure->batch.value);
            if (load != m_wardsOfLoad.end()) {
                load->second[area] = true;
            }
        }
    }
}

bool WardFigures::isSuperseded(const StoredFigure& figure, const Area& area, const Measure& measure,
                               PeriodId period) const
{
    const Batch* last = m_wardsOfLoad.empty() ? nullptr : completeBatchFor(area, measure, period);
    if (last == nullptr || !(figure.batch < last->id)) {
        return false;
    }
    // A load of other boundaries says nothing of a ward that it doesn't know.
    const auto wards = m_wardsOfLoad.find(last->id.value);
    const Area* known = m_catalogue->area(area.id);
    return wards != m_wardsOfLoad.end() && known != nullptr
           && wards->second[static_cast<std::size_t>(known - m_catalogue->areas.data())];
}

} // namespace wardwise::comparison
