// The counts of measures made of measures: nowhere stored, added up when they're asked for.
#pragma once

#include "core/project/project.h"

#include <optional>
#include <vector>

namespace wardwise::project {

struct ComputedFigure
{
    AreaId area;
    MeasureId measure;
    PeriodId period;
    SourceId source;
    Count count;

    friend bool operator==(const ComputedFigure&, const ComputedFigure&) = default;
};

/// The sums of every ward and stored period for which no part is missing; of one area or source alone where
/// one is given. None where the measure isn't made of others.
Result<std::vector<ComputedFigure>> computedFigures(const Project& project, MeasureId measure,
                                                    std::optional<AreaId> area,
                                                    std::optional<SourceId> source);

} // namespace wardwise::project
