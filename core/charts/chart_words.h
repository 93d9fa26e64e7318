// What any chart has: the words around it, and what its rows and points stand for.
#pragma once

#include "core/base/identifier.h"
#include "core/domain/period.h"

#include <string>
#include <variant>
#include <vector>

namespace wardwise {

/// What a row or a point of a chart stands for, so that selecting it selects the same everywhere.
using ChartKey = std::variant<AreaId, MeasureId, ObservationId, BreakdownId, Month, PriorityId>;

/// The words around every chart. All are plain text (UTF-8), never markup.
struct ChartWords
{
    std::string title;               ///< "All crime by ward, 2018-19"
    std::string subtitle;            ///< what is compared with what
    std::string axis;                ///< "Rate per 1,000 residents a year"
    std::vector<std::string> footer; ///< source, period, reference set, method: a line each
    std::string marking;             ///< protective marking: "OFFICIAL"
    std::string description;         ///< the chart in one sentence, for a screen reader
    std::string explanation;         ///< shown instead of the plot where there's nothing to draw

    friend bool operator==(const ChartWords&, const ChartWords&) = default;
};

} // namespace wardwise
