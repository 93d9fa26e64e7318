// An open project as claims ask of it. What has been read is kept, for many claims ask for the same figures:
// make another after a change.
#pragma once

#include "core/claims/claim_figures.h"
#include "core/project/project.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace wardwise::project {

class ProjectClaimFigures : public claims::ClaimFigures
{
public:
    /// The project must stay as it is while claims are checked.
    explicit ProjectClaimFigures(const Project& project) : m_project(&project) {}

    [[nodiscard]] const Catalogue& catalogue() const override { return m_project->catalogue(); }

    [[nodiscard]] const Area* assessedArea() const override { return m_project->assessedArea(); }

    [[nodiscard]] const std::vector<Priority>& sections() const override { return m_project->priorities(); }

    [[nodiscard]] Result<std::shared_ptr<const comparison::WardFigures>>
    figures(SourceId source) const override;
    [[nodiscard]] Result<std::shared_ptr<const comparison::Populations>> populations() const override;
    [[nodiscard]] Result<std::vector<Observation>> observations(AreaId area,
                                                                MeasureId measure) const override;
    [[nodiscard]] Result<Travel> travel(const std::string& area, const std::string& measure,
                                        const std::string& source) const override;

private:
    using ByMeasure = std::map<MeasureId, std::vector<Observation>>;

    const Project* m_project;
    mutable std::shared_ptr<const comparison::Populations> m_populations;
    mutable std::map<AreaId, ByMeasure> m_observations;
};

} // namespace wardwise::project
