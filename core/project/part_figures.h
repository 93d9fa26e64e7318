// Stored figures of parts (age bands, sexes, numbers of events) of an area's people: its own, or its wards'
// added up.
#pragma once

#include "core/project/project.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// What is known of one part in an area.
struct PartFigure
{
    std::optional<double> number;
    std::string whyNone;       ///< "suppressed"; empty where there's a number
    ObservationId observation; ///< its own, or the first ward's
    BatchId batch;
};

/// The figures of one measure, period and quantity, split into parts.
struct SplitFigures
{
    MeasureId measure;
    PeriodId period;
    Quantity quantity = Quantity::Count;
    std::map<BreakdownId, PartFigure> parts;
};

/// Every split count and population of the area, in the order of measures, the newest period first. A part
/// that the area itself has no figure of is its wards' sum, where each of them has one.
Result<std::vector<SplitFigures>> splitFigures(const Project& project, const Area& area);

} // namespace wardwise::project
