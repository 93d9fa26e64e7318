#include "core/risk/rank_threats.h"

#include "core/stats/reference.h"
#include "core/stats/threshold.h"

#include <algorithm>

namespace wardwise::risk {

std::vector<std::optional<ThreatRank>> rankThreats(std::span<const std::optional<Score>> scores)
{
    std::vector<std::optional<double>> middles;
    middles.reserve(scores.size());
    for (const auto& score : scores) {
        middles.push_back(score ? std::optional(score->mid) : std::nullopt);
    }
    const auto ranks = stats::competitionRanks(middles);
    std::vector<std::optional<ThreatRank>> placed(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!scores[i]) {
            continue;
        }
        ThreatRank rank{.rank = ranks[i].value(),
                        .tied = std::count(ranks.begin(), ranks.end(), ranks[i]) > 1,
                        .best = 1,
                        .worst = 1};
        for (std::size_t other = 0; other < scores.size(); ++other) {
            if (other != i && scores[other]) {
                rank.best += stats::strictlyAbove(scores[other]->low, scores[i]->high) ? 1 : 0;
                rank.worst += stats::strictlyAbove(scores[other]->high, scores[i]->low) ? 1 : 0;
            }
        }
        placed[i] = rank;
    }
    return placed;
}

} // namespace wardwise::risk
