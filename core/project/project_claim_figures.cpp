#include "core/project/project_claim_figures.h"

namespace wardwise::project {

Result<std::shared_ptr<const comparison::WardFigures>> ProjectClaimFigures::figures(SourceId source) const
{
    return m_project->figures(source);
}

Result<std::shared_ptr<const comparison::Populations>> ProjectClaimFigures::populations() const
{
    if (!m_populations) {
        std::vector<comparison::Cell> people;
        auto read = store::forEachPopulation(m_project->connection(), [&](const comparison::Cell& cell) {
            if (m_project->reaches(cell.period)) {
                people.push_back(cell);
            }
        });
        if (!read) {
            return read.error();
        }
        m_populations = std::make_shared<const comparison::Populations>(people);
    }
    return m_populations;
}

Result<std::vector<Observation>> ProjectClaimFigures::observations(AreaId area, MeasureId measure) const
{
    auto known = m_observations.find(area);
    if (known == m_observations.end()) { // all of an area at once: a query for each measure takes far longer
        ByMeasure found;
        auto read = store::forEachObservation(m_project->connection(),
                                              {.area = area, .measures = {}, .source = std::nullopt},
                                              [&](const Observation& stored) {
                                                  if (m_project->reaches(stored.key.period)) {
                                                      found[stored.key.measure].push_back(stored);
                                                  }
                                              });
        if (!read) {
            return read.error();
        }
        known = m_observations.emplace(area, std::move(found)).first;
    }
    const auto of = known->second.find(measure);
    return of == known->second.end() ? std::vector<Observation>{} : of->second;
}

Result<Travel> ProjectClaimFigures::travel(const std::string& area, const std::string& measure,
                                           const std::string& source) const
{
    TravelRequest request;
    request.area = area;
    request.measure = measure;
    request.source = source;
    return m_project->travel(request);
}

} // namespace wardwise::project
