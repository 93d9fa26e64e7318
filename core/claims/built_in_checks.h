// Checks that need no claim: what any project's figures, hotspots and facts must agree in.
#pragma once

#include "core/claims/claim_figures.h"
#include "core/claims/claim_outcome.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::claims {

struct Finding
{
    std::string statement;
    std::string expression; ///< as a claim would have it; empty of what no expression says
    std::optional<PriorityId> section;
    std::optional<int> line;
    ClaimOutcome outcome;
};

/// Totals against what is listed under them, in the assessed area, its force and its wards. Parts that fall
/// short are only held to contradict a total where they add up to it somewhere else: otherwise some may
/// simply not be printed.
std::vector<Finding> checkTotals(const ClaimFigures& figures);

/// Counts against rates with the population that these were made with, and with each other population that
/// is stated of the assessed area.
std::vector<Finding> checkCounts(const ClaimFigures& figures);

/// The assessed area's rates against its wards', weighted by population.
std::vector<Finding> checkWardRates(const ClaimFigures& figures);

/// Hotspots that aren't the highest wards: of each section and measure.
std::vector<Finding> checkHotspots(const ClaimFigures& figures);

/// Facts such as "One ward above average" against the number of hotspots that the section lists.
std::vector<Finding> checkWardCounts(const ClaimFigures& figures);

/// All of them.
std::vector<Finding> builtInFindings(const ClaimFigures& figures);

/// A measure as an expression names it: with its family where several have one of that name.
std::string bracketed(const Catalogue& catalogue, const Measure& measure);

} // namespace wardwise::claims
