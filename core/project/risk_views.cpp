#include "core/project/risk_views.h"

#include <algorithm>

namespace wardwise::project {

namespace {

risk::RatingValue saidValue(const risk::Criterion& criterion, const std::optional<Rating>& rating)
{
    return rating && rating->words ? risk::readRating(criterion, *rating->words) : risk::RatingValue();
}

void scoreAndRank(RiskScores& scores)
{
    const auto ratings = scores.ratings();
    std::vector<std::optional<risk::Score>> totals;
    totals.reserve(scores.threats.size());
    for (std::size_t i = 0; i < scores.threats.size(); ++i) {
        scores.threats[i].score = risk::scoreThreat(scores.scheme, ratings[i]);
        totals.push_back(scores.threats[i].score.total);
    }
    const auto ranks = risk::rankThreats(totals);
    for (std::size_t i = 0; i < scores.threats.size(); ++i) {
        scores.threats[i].rank = ranks[i];
    }
}

std::optional<int> shownRank(const ScoredThreat& threat)
{
    return threat.rank ? std::optional(threat.rank->rank) : std::nullopt;
}

std::string moveText(const RankMove& move)
{
    if (!move.to) {
        return move.title + " has no score any more";
    }
    return move.from ? move.title + " goes from " + ordinalText(*move.from) + " to " + ordinalText(*move.to)
                     : move.title + " is " + ordinalText(*move.to) + " now, it had no score";
}

} // namespace

RiskScores scoresOfScorer(const RiskScores& all, ScorerId scorer)
{
    RiskScores own = all;
    const auto at = std::find_if(all.scorers.begin(), all.scorers.end(),
                                 [&](const Scorer& each) { return each.id == scorer; });
    const auto place = static_cast<std::size_t>(at - all.scorers.begin());
    for (ScoredThreat& threat : own.threats) {
        threat.notInScheme.clear();
        for (std::size_t i = 0; i < threat.cells.size(); ++i) {
            RatedCell& cell = threat.cells[i];
            std::optional<Rating> said =
                place < cell.scorers.size() ? std::move(cell.scorers[place]) : std::nullopt;
            cell.value = saidValue(all.scheme.criterion(i), said);
            cell.isFromScorers = false;
            cell.scorers.clear();
            const std::string criterion = cell.rating.criterion;
            cell.rating = said.value_or(Rating{});
            cell.rating.criterion = criterion;
        }
    }
    own.scorers.clear();
    scoreAndRank(own);
    return own;
}

RiskScores scoresOfPartnership(RiskScores all)
{
    if (!all.isOpen()) {
        for (ScoredThreat& threat : all.threats) {
            for (RatedCell& cell : threat.cells) {
                cell.scorers.clear();
            }
        }
    }
    return all;
}

std::vector<RankMove> rankMoves(const RiskScores& before, const RiskScores& after)
{
    std::vector<RankMove> moves;
    for (const ScoredThreat& threat : after.threats) {
        const auto was = std::find_if(before.threats.begin(), before.threats.end(),
                                      [&](const ScoredThreat& each) { return each.id == threat.id; });
        if (was != before.threats.end() && shownRank(*was) != shownRank(threat)) {
            moves.push_back({threat.id, threat.title, shownRank(*was), shownRank(threat)});
        }
    }
    return moves;
}

std::string ordinalText(int number)
{
    constexpr int kTen = 10;
    constexpr int kHundred = 100;
    constexpr int kEleven = 11;
    constexpr int kThirteen = 13;
    const int tens = number % kHundred;
    const char* ending = "th";
    if (tens < kEleven || tens > kThirteen) {
        const int last = number % kTen;
        ending = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    }
    return std::to_string(number) + ending;
}

std::string rankMovesText(const std::vector<RankMove>& moves, std::size_t most)
{
    std::string text;
    const std::size_t said = std::min(moves.size(), most);
    for (std::size_t i = 0; i < said; ++i) {
        text.append(text.empty() ? "" : "; ").append(moveText(moves[i]));
    }
    if (moves.size() > said) {
        text.append("; and ").append(std::to_string(moves.size() - said)).append(" more");
    }
    return text;
}

std::optional<risk::Agreement> agreementOf(const RiskScores& scores)
{
    if (scores.scorers.size() < 2 || !scores.isOpen()) {
        return std::nullopt;
    }
    std::vector<risk::ScorerRatings> all(scores.scorers.size());
    for (std::size_t scorer = 0; scorer < all.size(); ++scorer) {
        all[scorer].reserve(scores.threats.size());
        for (const ScoredThreat& threat : scores.threats) {
            risk::Ratings ratings;
            ratings.reserve(threat.cells.size());
            for (std::size_t i = 0; i < threat.cells.size(); ++i) {
                const auto& said = threat.cells[i].scorers;
                ratings.push_back(saidValue(scores.scheme.criterion(i),
                                            scorer < said.size() ? said[scorer] : std::nullopt));
            }
            all[scorer].push_back(std::move(ratings));
        }
    }
    return risk::agreementOf(scores.scheme, all);
}

} // namespace wardwise::project
