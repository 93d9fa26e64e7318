#include "core/comparison/populations.h"

#include <algorithm>

namespace wardwise::comparison {

Populations::Populations(const std::vector<Cell>& cells)
{
    m_populations.reserve(cells.size());
    for (const Cell& cell : cells) {
        m_populations.push_back({cell.area, cell.period, {cell.observation, cell.batch, cell.figure}});
    }
    std::stable_sort(m_populations.begin(), m_populations.end(),
                     [](const OfArea& a, const OfArea& b) { return a.area < b.area; });
}

const StoredFigure* Populations::find(const Catalogue& catalogue, AreaId area, const Batch* figures) const
{
    const auto first = std::lower_bound(m_populations.begin(), m_populations.end(), area,
                                        [](const OfArea& each, AreaId wanted) { return each.area < wanted; });
    const OfArea* newest = nullptr;
    for (auto each = first; each != m_populations.end() && each->area == area; ++each) {
        if (!each->stored.number()) {
            continue;
        }
        if (figures != nullptr && figures->denominatorBatch) {
            if (each->stored.batch == *figures->denominatorBatch
                && each->period == *figures->denominatorPeriod) {
                return &each->stored;
            }
            continue;
        }
        const Period* period = catalogue.period(each->period);
        const Period* newestPeriod = newest == nullptr ? nullptr : catalogue.period(newest->period);
        if (newestPeriod == nullptr || (period != nullptr && period->last >= newestPeriod->last)) {
            newest = &*each;
        }
    }
    return newest == nullptr ? nullptr : &newest->stored;
}

std::shared_ptr<const Populations> Populations::with(const std::shared_ptr<const Populations>& these,
                                                     const Observation& changed)
{
    const auto isIt = [&](const OfArea& each) { return each.stored.observation == changed.id; };
    const auto& all = these->m_populations;
    const auto at = std::find_if(all.begin(), all.end(), isIt);
    if (at == all.end()) {
        return these;
    }
    auto changedOnes = std::make_shared<Populations>(*these);
    changedOnes->m_populations[static_cast<std::size_t>(at - all.begin())].stored = {
        changed.id, changed.key.batch, changed.figure};
    return changedOnes;
}

} // namespace wardwise::comparison
