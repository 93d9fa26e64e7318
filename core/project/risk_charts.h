// The charts of risk scoring: what threats are rated, which matter most, what their scores are made of, and
// what moved since last year. Each says by which scheme, what its intervals are, and how many threats have no
// score.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/project/risk_scores.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace wardwise::project {

/// How many draws a chart of scores has that nobody asked for otherwise.
inline constexpr std::size_t kChartDraws = 10000;

// `marking` is the protective marking. `stability` is of stabilityInputs(), or null: then intervals are what
// the ratings' ranges allow.

/// Threats under the tiers that they have, by rank, by the scheme's criteria in their groups: the words as
/// they were said, blanks, words off the scale and ranges; the score at the row's end. Shades are levels, of
/// each criterion's own scale.
HeatMatrix riskMatrix(const RiskScores& scores, const risk::Stability* stability, const std::string& marking);

/// The levels of the second group that counts by those of the first, the highest at the top, with the names
/// of threats where they're rated, in each cell of a range. None unless exactly two groups count and each has
/// one criterion.
std::optional<HeatMatrix> riskGrid(const RiskScores& scores, const std::string& marking);

/// Threats by the scores of the first two groups that count (across and up), as large as their score. None
/// where fewer groups count or the scheme has no values.
std::optional<PointChart> riskBubbles(const RiskScores& scores, const std::string& marking);

/// Scores from the highest with their intervals, over the scheme's bands; threats without a score last,
/// without a dot.
DotRows riskRows(const RiskScores& scores, const risk::Stability* stability, const std::string& marking);

/// What the middle score of each threat is made of: what it has with every criterion at its lowest level, and
/// the Shapley share of each group.
StackedRows riskContributions(const RiskScores& scores, const std::string& marking);

/// Ranks of last year's and this year's threats, told by their titles. One has moved where the ranks that its
/// ratings' ranges allow in both years don't overlap. `years` are the names of both sides.
SlopeChart riskChange(const RiskScores& last, const RiskScores& now, const std::array<std::string, 2>& years,
                      const std::string& marking);

/// The words that stand around each of these charts: footer and marking.
ChartWords riskChartWords(const RiskScores& scores, const std::string& intervals, const std::string& marking);

/// The middle score of a threat and its interval: of the draws where there are any.
std::optional<risk::Score> scoreOf(const RiskScores& scores, const risk::Stability* stability,
                                   std::size_t threat);

} // namespace wardwise::project
