#include "core/import/police_uk/kept_lsoas.h"

#include "core/store/catalogue_repository.h"
#include "core/store/lsoa_repository.h"

namespace wardwise::import {

Result<KeptLsoas> KeptLsoas::of(ImportJob& job, int year)
{
    KeptLsoas kept(job, year);
    for (const Area& area : job.catalogue.areas) {
        if (area.kind == AreaKind::Lsoa && area.boundaryYear == year) {
            kept.m_areas.emplace(area.code, area.id);
        }
    }
    auto names = store::lsoaNames(*job.connection, year);
    if (!names) {
        return names.error();
    }
    kept.m_names = std::move(*names);
    return kept;
}

Result<void> KeptLsoas::makeFor(const StreetTally& tally, const std::vector<std::string>& codes,
                                const std::vector<AreaId>& wards)
{
    for (const auto& part : tally.wardCounts()) {
        for (std::size_t place = 0; place < part.events.size(); ++place) {
            const auto area =
                part.events[place] == 0 ? Result<AreaId>(AreaId{}) : areaFor(codes[place], wards[place]);
            if (!area) {
                return area.error();
            }
        }
    }
    return {};
}

Result<AreaId> KeptLsoas::areaFor(const std::string& code, AreaId ward)
{
    if (const auto at = m_areas.find(code); at != m_areas.end()) {
        return at->second;
    }
    const auto named = m_names.find(code);
    Area area{.id = {},
              .code = code,
              .name = named == m_names.end() || named->second.empty() ? code : named->second,
              .kind = AreaKind::Lsoa,
              .parent = ward,
              .boundaryYear = m_year,
              .centroid = std::nullopt};
    auto added = store::addArea(*m_job->connection, area);
    if (added) {
        area.id = *added;
        m_job->catalogue.areas.push_back(area);
        m_areas.emplace(code, *added);
    }
    return added;
}

} // namespace wardwise::import
