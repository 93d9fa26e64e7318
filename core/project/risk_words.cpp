#include "core/project/risk_words.h"

#include "core/base/number_text.h"
#include "core/risk/agreement.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace wardwise::project {

namespace {

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text.append(i == 0 ? "" : i + 1 == names.size() ? " and " : ", ");
        text.append(names[i]);
    }
    return text;
}

std::string titlesOf(const RiskScores& scores, const std::vector<std::size_t>& threats)
{
    std::vector<std::string> titles;
    titles.reserve(threats.size());
    for (const std::size_t each : threats) {
        titles.push_back(scores.threats[each].title);
    }
    return listed(titles);
}

std::string tierText(const std::optional<Tier>& tier)
{
    return tier ? std::string(nameOf(*tier)) : "no tier";
}

std::string pText(double p)
{
    constexpr double kLeast = 0.001;
    constexpr int kPlaces = 3;
    return p < kLeast ? "p < 0.001" : "p = " + fixedText(p, kPlaces);
}

/// Somebody wasn't wholly sure of a rating.
bool hasDoubts(const RiskScores& scores)
{
    return std::any_of(scores.threats.begin(), scores.threats.end(), [](const ScoredThreat& threat) {
        return std::any_of(threat.cells.begin(), threat.cells.end(), [](const RatedCell& cell) {
            return cell.rating.confidence == Confidence::Medium || cell.rating.confidence == Confidence::Low;
        });
    });
}

risk::Agreement agreementOfOpen(const RiskScores& scores)
{
    if (!scores.isOpen() || scores.scorers.size() < 2) {
        return {};
    }
    std::vector<risk::ScorerRatings> all(scores.scorers.size());
    for (std::size_t scorer = 0; scorer < all.size(); ++scorer) {
        for (const ScoredThreat& threat : scores.threats) {
            risk::Ratings ratings;
            ratings.reserve(threat.cells.size());
            for (std::size_t i = 0; i < threat.cells.size(); ++i) {
                const auto& said = threat.cells[i].scorers[scorer];
                ratings.push_back(said && said->words
                                      ? risk::readRating(scores.scheme.criterion(i), *said->words)
                                      : risk::RatingValue());
            }
            all[scorer].push_back(std::move(ratings));
        }
    }
    return risk::agreementOf(scores.scheme, all);
}

} // namespace

std::string_view nameOf(Tier tier)
{
    constexpr std::array<std::string_view, 3> kNames{"Priority", "Additional consideration",
                                                     "Wider challenge"};
    return kNames.at(static_cast<std::size_t>(tier));
}

std::string scoreText(const risk::Score& score)
{
    const std::string middle = fixedText(score.mid, 1);
    const std::string low = fixedText(score.low, 1);
    const std::string high = fixedText(score.high, 1);
    return low == middle && high == middle ? middle : middle + " (" + low + " to " + high + ")";
}

std::string rankText(const report::RankRange& rank)
{
    const std::string middle = groupedText(rank.mid);
    return rank.low == rank.mid && rank.high == rank.mid
               ? middle
               : middle + " (" + groupedText(rank.low) + " to " + groupedText(rank.high) + ")";
}

std::string chanceText(double chance)
{
    constexpr double kAll = 100.0;
    constexpr double kHalf = 0.5;
    const double percent = kAll * chance;
    if (percent > 0 && percent < kHalf) {
        return "< 1 %";
    }
    return percent < kAll && percent >= kAll - kHalf ? "> 99 %" : fixedText(percent, 0) + " %";
}

std::string intervalNote(const RiskScores& scores, const risk::Stability* stability)
{
    if (stability == nullptr) {
        return "Intervals: the lowest and highest that the ranges and blanks of the ratings leave open.";
    }
    const risk::StabilityChoice& choice = stability->choice();
    const bool hasScorers = scores.isOpen() && !scores.scorers.empty();
    std::vector<std::string> over;
    for (const auto& [isOver, name] :
         {std::pair(choice.overRanges, "ranges and blanks of ratings"),
          std::pair(choice.overScorers && hasScorers, "differences between scorers"),
          std::pair(choice.overConfidence && hasDoubts(scores), "medium and low confidence"),
          std::pair(choice.overOneLevel, "a level up or down of each rating")}) {
        if (isOver) {
            over.emplace_back(name);
        }
    }
    return "Intervals: 95 % of " + groupedText(static_cast<std::int64_t>(choice.draws)) + " draws (seed "
           + std::to_string(choice.seed) + ") over "
           + (over.empty() ? std::string("nothing that occurs here") : listed(over)) + ".";
}

std::string unscoredNote(const RiskScores& scores)
{
    const auto unscored = std::count_if(scores.threats.begin(), scores.threats.end(),
                                        [](const ScoredThreat& each) { return !each.score.total; });
    if (unscored == 0) {
        return {};
    }
    return groupedText(unscored) + " of "
           + countText(static_cast<std::int64_t>(scores.threats.size()), "threat")
           + (unscored == 1 ? " isn't scored." : " aren't scored.");
}

std::vector<std::string> tieNotes(const RiskScores& scores)
{
    std::map<int, std::vector<std::size_t>> byRank;
    for (std::size_t i = 0; i < scores.threats.size(); ++i) {
        const auto& rank = scores.threats[i].rank;
        if (rank && rank->tied) {
            byRank[rank->rank].push_back(i);
        }
    }
    std::vector<std::string> notes;
    notes.reserve(byRank.size());
    for (const auto& [rank, threats] : byRank) {
        notes.push_back("Tied at " + fixedText(scores.threats[threats.front()].score.total->mid, 1) + ": "
                        + titlesOf(scores, threats) + ".");
    }
    return notes;
}

std::vector<std::string> notInSchemeNotes(const RiskScores& scores)
{
    std::vector<std::string> notes;
    for (const ScoredThreat& threat : scores.threats) {
        for (const Rating& rating : threat.notInScheme) {
            notes.push_back(threat.title + ": " + rating.criterion + " (" + rating.words.value_or("") + ")");
        }
    }
    return notes;
}

std::string unfinishedNote(const RiskScores& scores)
{
    std::vector<std::string> finished;
    std::vector<std::string> going;
    for (const Scorer& each : scores.scorers) {
        (each.finished ? finished : going).push_back(each.name);
    }
    if (going.empty()) {
        return {};
    }
    return "Still scoring: " + listed(going)
           + (finished.empty() ? std::string() : " (finished: " + listed(finished) + ")")
           + ". Nobody's ratings are shown or counted until all have finished.";
}

std::string inWords(const RiskScores& scores, const risk::LevelChange& change, std::size_t topK)
{
    const risk::Criterion& criterion = scores.scheme.criterion(change.criterion);
    std::string text = scores.threats[change.threat].title + ": " + criterion.name + " from "
                       + risk::wordsOf(criterion, change.from) + " to " + risk::wordsOf(criterion, change.to)
                       + ": ";
    if (change.changesTier()) {
        text += "by score " + tierText(change.tierAfter) + " instead of " + tierText(change.tierBefore);
    }
    const std::string top = "the top " + std::to_string(topK);
    if (!change.enters.empty()) {
        text +=
            (change.changesTier() ? "; " : "") + titlesOf(scores, change.enters) + " would come into " + top;
    }
    if (!change.leaves.empty()) {
        text += (change.changesTier() || !change.enters.empty() ? "; " : "") + titlesOf(scores, change.leaves)
                + " would drop out of " + top;
    }
    return text + ".";
}

std::vector<std::string> agreementNotes(const RiskScores& scores, std::size_t mostCells)
{
    const risk::Agreement agreement = agreementOfOpen(scores);
    std::vector<std::string> notes;
    if (agreement.order) {
        notes.push_back("The scorers' orders of threats: Kendall's W " + fixedText(agreement.order->w, 2)
                        + " (0 no agreement, 1 complete), " + pText(agreement.order->p) + ".");
    }
    for (const risk::CellSpread& cell : agreement.cells) {
        if (cell.apart() == 0 || mostCells == 0) {
            break; // the furthest apart come first
        }
        --mostCells;
        const risk::Criterion& criterion = scores.scheme.criterion(cell.criterion);
        notes.push_back("Furthest apart: " + scores.threats[cell.threat].title + ", " + criterion.name
                        + ": from " + criterion.levels[cell.low].word + " to "
                        + criterion.levels[cell.high].word + " ("
                        + countText(static_cast<std::int64_t>(cell.scorers), "scorer") + ").");
    }
    return notes;
}

} // namespace wardwise::project
