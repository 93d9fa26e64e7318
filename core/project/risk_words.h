// What every page, chart and command says of scores in the same words: intervals, what was drawn, who isn't
// scored, ties, tiers, and which change would matter.
#pragma once

#include "core/project/risk_scores.h"
#include "core/report/risk_json.h"
#include "core/risk/sensitivity.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

/// Of one threat: "Priority", "Additional consideration", "Wider challenge".
std::string_view nameOf(Tier tier);

/// "42.0 (30.0 to 55.0)"; without the interval where both its ends are printed as the middle is.
std::string scoreText(const risk::Score& score);
/// "2 (1 to 4)".
std::string rankText(const report::RankRange& rank);
/// "98 %", "< 1 %", "> 99 %"; whole only where it's exactly 0 or 1.
std::string chanceText(double chance);

/// What the intervals are: "Intervals: 95 % of 10,000 draws (seed 20190331) over ranges and blanks of
/// ratings." What can be drawn over but doesn't occur isn't named. Without draws: of the ratings' ranges.
std::string intervalNote(const RiskScores& scores, const risk::Stability* stability);

/// "5 of 15 threats aren't scored."; empty where all are.
std::string unscoredNote(const RiskScores& scores);

/// A line for each set of threats with the same middle score: "Tied at 40.0: Burglary, Robbery."
std::vector<std::string> tieNotes(const RiskScores& scores);

/// "Stalking: psychological-harm (Substantial)": a rating that the scheme has no criterion for.
std::vector<std::string> notInSchemeNotes(const RiskScores& scores);

/// Who of the scorers hasn't finished, and that nobody's ratings are shown until then; empty where all have.
std::string unfinishedNote(const RiskScores& scores);

/// "Burglary: Volume from High to Moderate: by score Additional consideration instead of Priority; Robbery
/// would come into the top 3."
std::string inWords(const RiskScores& scores, const risk::LevelChange& change, std::size_t topK);

/// Kendall's W with its p in a sentence, then the cells in which scorers are furthest apart, at most
/// `mostCells`; empty with fewer than two scorers, or while somebody hasn't finished.
std::vector<std::string> agreementNotes(const RiskScores& scores, std::size_t mostCells);

} // namespace wardwise::project
