#include "core/risk/sensitivity.h"

#include "core/risk/score_threat.h"
#include "core/stats/reference.h"

#include <utility>

namespace wardwise::risk {

namespace {

using Scores = std::vector<std::optional<double>>;

std::vector<bool> inTop(const Scores& scores, std::size_t topK)
{
    const auto ranks = stats::competitionRanks(scores);
    std::vector<bool> in(scores.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        in[i] = ranks[i] && static_cast<std::size_t>(*ranks[i]) <= topK;
    }
    return in;
}

std::optional<Tier> tierAt(const Scheme& scheme, double score)
{
    const auto band = bandOf(scheme, score);
    return band ? scheme.bands[*band].tier : std::nullopt;
}

/// A level down and a level up, where the scale goes on.
std::vector<LevelRange> neighboursOf(const LevelRange& range, std::size_t levels)
{
    std::vector<LevelRange> neighbours;
    if (range.low > 0) {
        neighbours.push_back({range.low - 1, range.high - 1});
    }
    if (range.high + 1 < levels) {
        neighbours.push_back({range.low + 1, range.high + 1});
    }
    return neighbours;
}

/// What comes of one threat's middle score being another.
LevelChange withScore(const Scheme& scheme, const Scores& scores, std::size_t threat, double score,
                      std::size_t topK)
{
    LevelChange change;
    change.threat = threat;
    change.tierBefore = tierAt(scheme, scores[threat].value());
    change.tierAfter = tierAt(scheme, score);
    Scores changed = scores;
    changed[threat] = score;
    const auto before = inTop(scores, topK);
    const auto after = inTop(changed, topK);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (after[i] != before[i]) {
            (after[i] ? change.enters : change.leaves).push_back(i);
        }
    }
    return change;
}

} // namespace

std::vector<LevelChange> decisiveChanges(const CompiledScheme& scheme, std::span<const Ratings> threats,
                                         std::size_t topK)
{
    Scores scores;
    scores.reserve(threats.size());
    for (const Ratings& threat : threats) {
        scores.push_back(middleScore(scheme, threat));
    }
    std::vector<LevelChange> changes;
    for (std::size_t threat = 0; threat < threats.size(); ++threat) {
        if (!scores[threat]) {
            continue;
        }
        auto meant = levelsMeant(scheme, threats[threat]);
        const ScoreProgram program = programFor(scheme, meant);
        for (std::size_t at = 0; at < meant.size() && at < threats[threat].size(); ++at) {
            if (!std::holds_alternative<LevelRange>(threats[threat][at])) {
                continue;
            }
            const LevelRange from = meant[at].value();
            for (const LevelRange& to : neighboursOf(from, scheme.criterion(at).levels.size())) {
                meant[at] = to;
                const double score = middleTotal(scheme, program, meant).value();
                LevelChange change = withScore(scheme.scheme(), scores, threat, score, topK);
                change.criterion = at;
                change.from = from;
                change.to = to;
                if (change.changesTier() || !change.enters.empty() || !change.leaves.empty()) {
                    changes.push_back(std::move(change));
                }
            }
            meant[at] = from;
        }
    }
    return changes;
}

} // namespace wardwise::risk
