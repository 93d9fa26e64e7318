#include "core/comparison/populations.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

std::vector<Populations::OfArea> byArea(const std::vector<Cell>& cells)
{
    std::vector<Populations::OfArea> sorted;
    sorted.reserve(cells.size());
    for (const Cell& cell : cells) {
        sorted.push_back({cell.area, cell.period, {cell.observation, cell.batch, cell.figure}});
    }
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const Populations::OfArea& a, const Populations::OfArea& b) { return a.area < b.area; });
    return sorted;
}

/// The newest of an area's that is a number, or that of the batch and period that `figures` names.
const Populations::OfArea* chosen(const std::vector<Populations::OfArea>& all, const Catalogue& catalogue,
                                  AreaId area, const Batch* figures)
{
    const auto first =
        std::lower_bound(all.begin(), all.end(), area,
                         [](const Populations::OfArea& each, AreaId wanted) { return each.area < wanted; });
    const Populations::OfArea* newest = nullptr;
    for (auto each = first; each != all.end() && each->area == area; ++each) {
        if (!each->stored.number()) {
            continue;
        }
        if (figures != nullptr && figures->denominatorBatch) {
            if (each->stored.batch == *figures->denominatorBatch
                && each->period == *figures->denominatorPeriod) {
                return &*each;
            }
            continue;
        }
        const Period* period = catalogue.period(each->period);
        const Period* newestPeriod = newest == nullptr ? nullptr : catalogue.period(newest->period);
        if (newestPeriod == nullptr || (period != nullptr && period->last >= newestPeriod->last)) {
            newest = &*each;
        }
    }
    return newest;
}

Populations::OfArea* storedAs(std::vector<Populations::OfArea>& all, ObservationId figure)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const Populations::OfArea& each) {
        return each.stored.observation == figure;
    });
    return at == all.end() ? nullptr : &*at;
}

} // namespace

Populations::Populations(const std::vector<Cell>& people, const std::vector<Cell>& households)
    : m_people(byArea(people))
    , m_households(byArea(households))
{
}

const Populations::OfArea* Populations::find(const Catalogue& catalogue, AreaId area,
                                             const Batch* figures) const
{
    return chosen(m_people, catalogue, area, figures);
}

const Populations::OfArea* Populations::findHouseholds(const Catalogue& catalogue, AreaId area) const
{
    return chosen(m_households, catalogue, area, nullptr);
}

std::shared_ptr<const Populations> Populations::with(const std::shared_ptr<const Populations>& these,
                                                     const Observation& changed)
{
    const auto isIt = [&](const OfArea& each) { return each.stored.observation == changed.id; };
    if (std::none_of(these->m_people.begin(), these->m_people.end(), isIt)
        && std::none_of(these->m_households.begin(), these->m_households.end(), isIt)) {
        return these;
    }
    auto changedOnes = std::make_shared<Populations>(*these);
    for (auto* all : {&changedOnes->m_people, &changedOnes->m_households}) {
        if (OfArea* known = storedAs(*all, changed.id)) {
            known->stored = {changed.id, changed.key.batch, changed.figure};
        }
    }
    return changedOnes;
}

} // namespace wardwise::comparison
