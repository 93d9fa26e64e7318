// How many figures each batch and each source holds, of what: counted by the database.
#pragma once

#include "core/base/identifier.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wardwise::store {

struct BatchCount
{
    BatchId batch;
    std::int64_t figures = 0;
    std::int64_t areas = 0;
    std::string firstMonth; ///< "2018-10"
    std::string lastMonth;
};

/// A batch without figures has no row.
Result<std::vector<BatchCount>> countByBatch(const Connection& connection);

struct MeasureCount
{
    SourceId source;
    MeasureId measure;
    std::int64_t figures = 0;
};

/// In the order of the measures.
Result<std::vector<MeasureCount>> countByMeasure(const Connection& connection);

struct AreaCount
{
    SourceId source;
    std::int64_t areas = 0;
};

/// Distinct areas of each source: its batches may share some.
Result<std::vector<AreaCount>> countAreas(const Connection& connection);

} // namespace wardwise::store
