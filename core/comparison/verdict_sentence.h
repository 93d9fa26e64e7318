// The verdict on an area's rate in plain English, for a board; a statistician must be able to stand by it.
#pragma once

#include "core/domain/comparison.h"
#include "core/domain/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::comparison {

/// What the class would be without the areas whose very high rates stretch mean and SD.
struct Stretch
{
    std::vector<std::string> areas; ///< names of those areas, highest rate first
    WardClass wardClass = WardClass::NotComparable;
};

/// "129.7 per 1,000 residents a year (October 2018 to February 2019, as a yearly rate), 2.2 times the rate of
/// Staffordshire; the highest of 15. …" `ranked` rows have a rate. Empty where the row has none.
std::string verdictSentence(const Comparison& comparison, const ComparisonRow& row,
                            const AreaVerdict& verdict, const Verdicts& all,
                            const std::optional<Stretch>& stretch, int ranked, int months);

} // namespace wardwise::comparison
