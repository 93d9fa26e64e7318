// What measures made of measures come down to, which of them may be added up, and how it's said.
#pragma once

#include "core/base/result.h"
#include "core/domain/catalogue.h"

#include <string>
#include <vector>

namespace wardwise {

/// The measures without parts that `measure` comes down to, each once, also where the parts go round in a
/// circle; itself where it has none.
std::vector<MeasureId> leavesOf(const std::vector<MeasurePart>& parts, MeasureId measure);

/// A measure without parts, and what each of its counts stands for in the measure that comes down to it.
struct WeightedLeaf
{
    MeasureId leaf;
    double weight = 1.0;

    friend bool operator==(const WeightedLeaf&, const WeightedLeaf&) = default;
};

/// The same with the weights on the way multiplied: all are one where no part has a weight.
std::vector<WeightedLeaf> weightedLeavesOf(const std::vector<MeasurePart>& parts, MeasureId measure);

/// Whether counts of this unit can be added up: of rates and of plain counts, not of percentages, ranks,
/// money or text.
bool canBeAdded(MeasureUnit unit);

/// Refuses what can't be added up as the measure `whole` (an id of nought for one that is new) of that name:
/// nothing at all, measures of another family than the first, weighted ones, units whose counts don't add, a
/// circle, and what would be counted twice in it or in a measure made of it.
Result<void> checkParts(const Catalogue& catalogue, MeasureId whole, const std::string& name,
                        const std::vector<MeasureId>& parts);

/// The unit that a sum of these has if none is chosen: theirs where it's one, else per 1,000 residents.
MeasureUnit unitOfSum(const Catalogue& catalogue, const std::vector<MeasureId>& parts);

/// "Bicycle theft + Other theft + Shoplifting", of a weighted measure "20 × Bicycle theft + 3.5 ×
/// Shoplifting", with no more than `most` names; empty where the measure isn't made of others.
std::string madeOfInWords(const Catalogue& catalogue, MeasureId measure, std::size_t most = 100);

} // namespace wardwise
