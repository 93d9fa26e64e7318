#include "core/project/risk_report.h"

#include "core/base/number_text.h"
#include "core/project/risk_words.h"

#include <algorithm>
#include <cmath>

namespace wardwise::project {

namespace {

void addDraws(report::ReportedThreat& reported, const risk::ThreatStability& drawn,
              const std::vector<std::size_t>& tops)
{
    reported.score = risk::Score{drawn.low, drawn.middle, drawn.high};
    reported.rank = report::RankRange{drawn.rankLow, static_cast<int>(std::floor(drawn.rankMiddle + 0.5)),
                                      drawn.rankHigh};
    for (const std::size_t k : tops) {
        const double chance = k == 0 ? 0.0 : k <= drawn.topK.size() ? drawn.topK[k - 1] : 1.0;
        reported.topChances.push_back({k, chance}); // NOLINT(performance-inefficient-vector-operation): few
    }
    reported.tierChances = std::array{drawn.tier[0], drawn.tier[1], drawn.tier[2], drawn.noTier};
}

void addSaid(report::ReportedThreat& reported, const risk::CompiledScheme& scheme, const ScoredThreat& threat)
{
    const auto& groups = scheme.scheme().groups;
    reported.groups.reserve(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        reported.groups.push_back({groups[i].id, threat.score.groups[i]});
    }
    reported.ratings.reserve(threat.cells.size());
    for (std::size_t i = 0; i < threat.cells.size(); ++i) {
        const RatedCell& cell = threat.cells[i];
        reported.ratings.push_back(
            {scheme.criterion(i).id, cell.isFromScorers ? risk::wordsOf(scheme.criterion(i), cell.value)
                                                        : cell.rating.words.value_or("")});
    }
}

std::string tieNote(const RiskScores& scores, std::size_t threat)
{
    std::string others;
    for (std::size_t i = 0; i < scores.threats.size(); ++i) {
        const auto& rank = scores.threats[i].rank;
        if (i != threat && rank && rank->rank == scores.threats[threat].rank->rank) {
            others.append(others.empty() ? "" : ", ").append(scores.threats[i].title);
        }
    }
    return "Tied with " + others + ".";
}

report::ReportedThreat reportedThreat(const RiskScores& scores, std::size_t at)
{
    const ScoredThreat& threat = scores.threats[at];
    report::ReportedThreat reported;
    reported.id = threat.id;
    reported.title = threat.title;
    reported.score = threat.score.total;
    if (threat.rank) {
        reported.rank = report::RankRange{threat.rank->best, threat.rank->rank, threat.rank->worst};
        reported.tied = threat.rank->tied;
    }
    reported.band = threat.score.band ? scores.scheme.scheme().bands[*threat.score.band].name : std::string();
    reported.tier = threat.tier;
    reported.tierByScore = threat.tierByScore;
    reported.byScore = threat.score.tier;
    reported.tierReason = threat.tierReason;
    addSaid(reported, scores.scheme, threat);
    reported.notes = threat.score.notes;
    for (std::size_t i = 0; i < threat.cells.size(); ++i) {
        if (threat.cells[i].isFromScorers) {
            reported.notes.push_back(scores.scheme.criterion(i).name + " is what the scorers said.");
        }
    }
    for (const Rating& rating : threat.notInScheme) {
        reported.notes.push_back("The scheme has no criterion " + rating.criterion + " ("
                                 + rating.words.value_or("") + "): it isn't part of the score.");
    }
    if (reported.tied) {
        reported.notes.push_back(tieNote(scores, at));
    }
    return reported;
}

} // namespace

report::RiskReport riskReport(const RiskScores& scores, const risk::Stability* stability,
                              std::span<const std::size_t> tops)
{
    const risk::Scheme& scheme = scores.scheme.scheme();
    report::RiskReport all;
    all.scheme = scheme.key;
    all.title = scheme.title;
    all.version = scheme.version;
    all.illustrative = scheme.illustrative;
    all.note = schemeNote(scheme);
    std::vector<std::size_t> asked(tops.begin(), tops.end());
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    if (stability != nullptr) {
        all.seed = stability->choice().seed;
        all.draws = stability->choice().draws;
    }
    all.threats.reserve(scores.threats.size());
    for (const std::size_t i : scores.byRank()) {
        report::ReportedThreat reported = reportedThreat(scores, i);
        if (stability != nullptr && stability->results()[i]) {
            addDraws(reported, *stability->results()[i], asked);
        }
        all.threats.push_back(std::move(reported));
    }
    // Draws can have another middle rank than the ratings; those that have none stay last.
    std::stable_sort(all.threats.begin(), all.threats.end(),
                     [](const report::ReportedThreat& a, const report::ReportedThreat& b) {
                         return a.rank && (!b.rank || a.rank->mid < b.rank->mid);
                     });
    return all;
}

} // namespace wardwise::project
