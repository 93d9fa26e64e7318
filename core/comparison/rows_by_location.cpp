#include "core/comparison/rows_by_location.h"

#include <algorithm>

namespace wardwise::comparison {

std::optional<double> LocatedRows::factor() const
{
    if (!whyUnknown.empty() || (located == 0 && unlocated > 0)) {
        return std::nullopt;
    }
    return unlocated == 0 ? 1.0 : static_cast<double>(all()) / static_cast<double>(located);
}

ForcePlaces::ForcePlaces(const Catalogue& catalogue)
{
    std::unordered_map<AreaId, std::size_t> placeOfForce;
    m_places.resize(catalogue.areas.size());
    for (std::size_t at = 0; at < catalogue.areas.size(); ++at) {
        const Area& area = catalogue.areas[at];
        const Area* force = catalogue.enclosing(area.id, AreaKind::Force);
        Place& place = m_places[at];
        place.remainder = remainderOf(area);
        place.isWard = area.kind == AreaKind::Ward;
        if (force != nullptr) {
            const auto [known, isNew] = placeOfForce.emplace(force->id, m_forces.size());
            if (isNew) {
                m_forces.push_back(force);
            }
            place.force = known->second;
        }
    }
}

std::size_t ForcePlaces::placeOf(const Area& force) const
{
    const auto at = std::find(m_forces.begin(), m_forces.end(), &force);
    return at == m_forces.end() ? kNone : static_cast<std::size_t>(at - m_forces.begin());
}

RowsByLocation::RowsByLocation(const Catalogue& catalogue, std::shared_ptr<const ForcePlaces> places)
    : m_catalogue(&catalogue)
    , m_places(std::move(places))
{
}

void RowsByLocation::add(const Measure& type, std::vector<LocatedRows> byForce)
{
    if (m_typeAt.emplace(type.id, m_types.size()).second) {
        m_types.push_back({&type, std::move(byForce)});
    }
}

const LocatedRows* RowsByLocation::of(MeasureId type, AreaId area) const
{
    const auto at = m_typeAt.find(type);
    const Area* known = m_catalogue->area(area);
    if (at == m_typeAt.end() || known == nullptr) {
        return nullptr;
    }
    const std::size_t force =
        m_places->places()[static_cast<std::size_t>(known - m_catalogue->areas.data())].force;
    return force == ForcePlaces::kNone ? nullptr : &m_types[at->second].byForce[force];
}

std::vector<std::pair<const Measure*, const LocatedRows*>> RowsByLocation::ofForce(const Area& force) const
{
    std::vector<std::pair<const Measure*, const LocatedRows*>> rows;
    const std::size_t place = m_places ? m_places->placeOf(force) : ForcePlaces::kNone;
    for (const OfType& each : m_types) {
        if (place != ForcePlaces::kNone) {
            rows.emplace_back(each.type, &each.byForce[place]);
        }
    }
    return rows;
}

} // namespace wardwise::comparison
