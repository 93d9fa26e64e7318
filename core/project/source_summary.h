// What a project knows of its sources: their batches, how many figures each has, and what rests on them.
#pragma once

#include "core/project/placeless_rows.h"
#include "core/project/project.h"
#include "core/store/batch_contents.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

struct BatchSummary
{
    Batch batch;
    std::int64_t figures = 0;
    std::int64_t areas = 0;
    std::string months;            ///< "2018-10..2019-02"; empty without figures
    std::string population;        ///< the population that its rates use: "Mid-2017 populations, 2017"
    std::string completeFor;       ///< the areas in which it lists every event; empty where it doesn't
    store::BatchContents contents; ///< the files that it came from, and what was refused of them
    std::optional<PlacelessRows> placeless; ///< of street files: what lies in no ward
};

struct MeasureUse
{
    MeasureId measure;
    std::string name;
    std::int64_t figures = 0;
};

struct SourceSummary
{
    Source source;
    std::vector<BatchSummary> batches;
    std::int64_t figures = 0;
    std::int64_t areas = 0;
    std::vector<MeasureUse> measures;  ///< in the order of the measures
    std::vector<std::string> sections; ///< titles of those that show one of its measures
    std::vector<std::string> rates;    ///< batches, of any source, whose rates are made with its populations
};

/// Every source, in the order in which they were added.
Result<std::vector<SourceSummary>> summariseSources(const Project& project);

} // namespace wardwise::project
