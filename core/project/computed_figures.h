// The counts, or weighted sums, of measures made of measures: nowhere stored, added up when they're asked
// for.
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
    std::optional<Count> count;        ///< none of a weighted measure
    std::optional<double> weightedSum; ///< of a weighted measure, in its unit; none of any other

    friend bool operator==(const ComputedFigure&, const ComputedFigure&) = default;
};

/// The sums of every ward and stored period for which no part is missing; of one area or source alone where
/// one is given; those of weighted measures where the ward has a population, too. None where the measure
/// isn't made of others.
Result<std::vector<ComputedFigure>> computedFigures(const Project& project, MeasureId measure,
                                                    std::optional<AreaId> area,
                                                    std::optional<SourceId> source);

} // namespace wardwise::project
