// Scores as they are looked at: by one scorer alone, by how far scorers agree, and by which ranks a change
// has moved.
#pragma once

#include "core/project/risk_scores.h"
#include "core/risk/agreement.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// The same threats rated, scored and ranked by what this scorer said alone. Nobody else's ratings are in it.
RiskScores scoresOfScorer(const RiskScores& all, ScorerId scorer);

/// Those of a partnership's own. While some scorers haven't finished, without what any of them said.
RiskScores scoresOfPartnership(RiskScores all);

/// A threat whose rank isn't what it was. None: it has no score, or had none.
struct RankMove
{
    PriorityId threat;
    std::string title;
    std::optional<int> from;
    std::optional<int> to;

    friend bool operator==(const RankMove&, const RankMove&) = default;
};

/// In the threats' order; of threats that are in both.
std::vector<RankMove> rankMoves(const RiskScores& before, const RiskScores& after);

/// "2nd", "11th", "23rd".
std::string ordinalText(int number);

/// "County Lines goes from 4th to 2nd; Burglary is 3rd now, it had no score", the first `most` of them, then
/// how many more; empty without any.
std::string rankMovesText(const std::vector<RankMove>& moves, std::size_t most);

/// How far scorers agree; none unless there are two or more and all have finished.
std::optional<risk::Agreement> agreementOf(const RiskScores& scores);

} // namespace wardwise::project
