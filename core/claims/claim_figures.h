// What claims ask of a project: its catalogue, figures and sections, and nothing of how they're stored.
#pragma once

#include "core/base/result.h"
#include "core/comparison/populations.h"
#include "core/comparison/ward_figures.h"
#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/domain/observation.h"
#include "core/domain/travel.h"

#include <memory>
#include <string>
#include <vector>

namespace wardwise::claims {

class ClaimFigures
{
public:
    ClaimFigures() = default;
    ClaimFigures(const ClaimFigures&) = delete;
    ClaimFigures& operator=(const ClaimFigures&) = delete;
    ClaimFigures(ClaimFigures&&) = delete;
    ClaimFigures& operator=(ClaimFigures&&) = delete;
    virtual ~ClaimFigures() = default;

    [[nodiscard]] virtual const Catalogue& catalogue() const = 0;
    /// Null in a project without an assessment.
    [[nodiscard]] virtual const Area* assessedArea() const = 0;
    [[nodiscard]] virtual const std::vector<Priority>& sections() const = 0;

    /// A source's figures of areas as wholes.
    [[nodiscard]] virtual Result<std::shared_ptr<const comparison::WardFigures>>
    figures(SourceId source) const = 0;
    /// Every source's populations.
    [[nodiscard]] virtual Result<std::shared_ptr<const comparison::Populations>> populations() const = 0;
    /// Everything that's stored of a measure in an area: every quantity, part and period.
    [[nodiscard]] virtual Result<std::vector<Observation>> observations(AreaId area,
                                                                        MeasureId measure) const = 0;
    /// The direction of travel that a source gives of a measure in an area.
    [[nodiscard]] virtual Result<Travel> travel(const std::string& area, const std::string& measure,
                                                const std::string& source) const = 0;
};

} // namespace wardwise::claims
