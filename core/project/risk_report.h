// Scores, places and tiers of the open project's threats as they leave the program: what the command line
// prints and JSON holds.
#pragma once

#include "core/project/risk_scores.h"
#include "core/report/risk_json.h"

#include <array>
#include <cstddef>
#include <span>

namespace wardwise::project {

/// The chances of being among the first that are given unless others are asked for.
inline constexpr std::array<std::size_t, 3> kUsualTops{1, 3, 5};

/// `stability` is of stabilityInputs(), or null: then intervals are those of the ratings' ranges and no
/// chance is given. `tops` in any order. Notes are the score's own, ties, and ratings that the scheme lacks.
report::RiskReport riskReport(const RiskScores& scores, const risk::Stability* stability,
                              std::span<const std::size_t> tops = kUsualTops);

} // namespace wardwise::project
