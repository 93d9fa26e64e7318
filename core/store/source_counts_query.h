// How many figures the project holds of what and from where: counted in one reading of an index.
#pragma once

#include "core/base/identifier.h"
#include "core/store/connection.h"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace wardwise::store {

/// The figures of a batch that are of one measure and one period.
struct FigureCount
{
    BatchId batch;
    MeasureId measure;
    PeriodId period;
    std::int64_t figures = 0;
};

struct FigureCounts
{
    std::vector<FigureCount> figures;
    std::set<std::pair<BatchId, AreaId>> areas; ///< of which the batch has figures
};

/// A batch without figures isn't among them.
Result<FigureCounts> countFigures(const Connection& connection);

} // namespace wardwise::store
