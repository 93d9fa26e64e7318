// A table of weights held against the project's measures: the weighted measure that it makes, such as crime
// harm, or why not.
#pragma once

#include "core/import/weight_table.h"
#include "core/project/measure_definitions.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wardwise::project {

/// What the user says besides the table.
struct WeightRequest
{
    std::string name;             ///< of the weighted measure; one that is there gets these weights
    std::string weightUnit = {};  ///< empty: as the table's heading has it
    std::string family = {};      ///< empty: the one that has most of the table's names
    std::string attribution = {}; ///< where the weights are from
    std::optional<MeasureUnit> unit = {};
};

/// A row with what was made of it.
struct CheckedWeight
{
    import::WeightRow row;
    std::optional<MeasureId> measure = {};
    std::optional<double> weight = {};
    std::string refusal = {}; ///< why it isn't taken, in words; empty where it is
};

struct WeightCheck
{
    std::vector<CheckedWeight> rows;
    std::vector<std::string>
        unweighted;               ///< measures with counts that no row weighs: they're left out of the sum
    MeasureDefinition definition; ///< to be stored where nothing is refused

    [[nodiscard]] std::size_t refused() const;
};

/// Refused are rows without a name or a weight, weights that aren't numbers above nought, names that no
/// measure of the family has (near ones are offered), and what would be counted twice. `counted` are the
/// measures that have counts. An error where nothing can be made of it at all.
Result<WeightCheck> checkWeights(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                                 const import::WeightTable& table, const WeightRequest& request);

/// A CSV with every measure that has counts, of the family where one is said, and an empty column for
/// weights; the lines above say where published ones are to be had.
std::string weightTemplate(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                           const std::string& family);

} // namespace wardwise::project
