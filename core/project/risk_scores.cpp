#include "core/project/risk_scores.h"

#include "core/project/risk_schemes.h"
#include "core/store/assessment_repository.h"
#include "core/store/risk_repository.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace wardwise::project {

namespace {

/// What each scorer said, by section and criterion.
using SaidByScorers = std::map<std::pair<PriorityId, std::string>, std::map<ScorerId, Rating>>;

/// From the lowest level that any of them means to the highest; none where nobody means one.
std::optional<risk::LevelRange> rangeOf(const risk::Criterion& criterion,
                                        const std::vector<std::optional<Rating>>& said)
{
    std::optional<risk::LevelRange> whole;
    for (const auto& rating : said) {
        const auto value =
            rating && rating->words ? risk::readRating(criterion, *rating->words) : risk::RatingValue();
        if (const auto* range = std::get_if<risk::LevelRange>(&value)) {
            whole =
                whole ? risk::LevelRange{std::min(whole->low, range->low), std::max(whole->high, range->high)}
                      : *range;
        }
    }
    return whole;
}

RatedCell cellOf(const risk::Criterion& criterion, const Priority& section,
                 const std::vector<Scorer>& scorers, const SaidByScorers& said, bool isOpen)
{
    RatedCell cell;
    cell.rating.criterion = criterion.id;
    const auto own = std::find_if(section.ratings.begin(), section.ratings.end(),
                                  [&](const Rating& each) { return each.criterion == criterion.id; });
    if (own != section.ratings.end()) {
        cell.rating = *own;
    }
    const auto found = said.find({section.id, criterion.id});
    for (const Scorer& scorer : scorers) {
        std::optional<Rating> rating;
        if (found != said.end()) {
            const auto of = found->second.find(scorer.id);
            rating = of == found->second.end() ? std::nullopt : std::optional(of->second);
        }
        cell.scorers.push_back(std::move(rating)); // NOLINT(performance-inefficient-vector-operation): few
    }
    if (cell.rating.words && !cell.rating.words->empty()) {
        cell.value = risk::readRating(criterion, *cell.rating.words);
    } else if (const auto range = isOpen ? rangeOf(criterion, cell.scorers) : std::nullopt) {
        cell.value = *range;
        cell.isFromScorers = true;
    }
    return cell;
}

risk::Ratings valuesOf(const ScoredThreat& threat)
{
    risk::Ratings values;
    values.reserve(threat.cells.size());
    for (const RatedCell& cell : threat.cells) {
        values.push_back(cell.value);
    }
    return values;
}

ScoredThreat threatOf(const RiskScores& scores, const Priority& section, const SaidByScorers& said)
{
    ScoredThreat threat;
    threat.id = section.id;
    threat.title = section.title;
    threat.group = section.group;
    threat.tier = section.tier;
    threat.tierByScore = section.tierByScore;
    threat.tierReason = section.tierReason;
    threat.cells.reserve(scores.scheme.criterionCount());
    for (std::size_t i = 0; i < scores.scheme.criterionCount(); ++i) {
        threat.cells.push_back(
            cellOf(scores.scheme.criterion(i), section, scores.scorers, said, scores.isOpen()));
    }
    std::copy_if(section.ratings.begin(), section.ratings.end(), std::back_inserter(threat.notInScheme),
                 [&](const Rating& each) {
                     return each.words && !risk::findCriterion(scores.scheme.scheme(), each.criterion);
                 });
    threat.score = risk::scoreThreat(scores.scheme, valuesOf(threat));
    return threat;
}

void rankAll(std::vector<ScoredThreat>& threats)
{
    std::vector<std::optional<risk::Score>> totals;
    totals.reserve(threats.size());
    for (const ScoredThreat& each : threats) {
        totals.push_back(each.score.total);
    }
    const auto ranks = risk::rankThreats(totals);
    for (std::size_t i = 0; i < threats.size(); ++i) {
        threats[i].rank = ranks[i];
    }
}

Result<RiskScores> scoresOf(const Project& project, risk::CompiledScheme scheme, AssessmentId assessment,
                            const std::vector<Priority>& sections)
{
    RiskScores scores{.scheme = std::move(scheme), .scorers = {}, .threats = {}};
    auto scorers = store::loadScorers(project.connection(), assessment);
    if (!scorers) {
        return scorers.error();
    }
    scores.scorers = std::move(*scorers);
    const auto ratings = store::loadScorerRatings(project.connection(), assessment);
    if (!ratings) {
        return ratings.error();
    }
    SaidByScorers said;
    for (const ScorerRating& each : *ratings) {
        said[{each.priority, each.rating.criterion}].emplace(each.scorer, each.rating);
    }
    scores.threats.reserve(sections.size());
    for (const Priority& section : sections) {
        scores.threats.push_back(threatOf(scores, section, said));
    }
    rankAll(scores.threats);
    return scores;
}

} // namespace

bool RiskScores::isOpen() const
{
    return std::all_of(scorers.begin(), scorers.end(), [](const Scorer& each) { return each.finished; });
}

std::vector<std::size_t> RiskScores::byRank() const
{
    std::vector<std::size_t> order(threats.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto place = [this](std::size_t i) {
        return threats[i].rank ? threats[i].rank->rank : static_cast<int>(threats.size()) + 1;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    return order;
}

std::vector<risk::Ratings> RiskScores::ratings() const
{
    std::vector<risk::Ratings> all;
    all.reserve(threats.size());
    for (const ScoredThreat& threat : threats) {
        all.push_back(valuesOf(threat));
    }
    return all;
}

std::vector<risk::StabilityInput> RiskScores::stabilityInputs() const
{
    std::vector<risk::StabilityInput> inputs;
    inputs.reserve(threats.size());
    const bool showsScorers = isOpen();
    for (const ScoredThreat& threat : threats) {
        risk::StabilityInput input;
        input.id = threat.id.value;
        for (std::size_t i = 0; i < threat.cells.size(); ++i) {
            const RatedCell& cell = threat.cells[i];
            risk::StabilityCell drawn{
                .consensus = cell.value, .confidence = cell.rating.confidence, .scorers = {}};
            for (const auto& rating : cell.scorers) {
                if (showsScorers && rating && rating->words) {
                    drawn.scorers.push_back(risk::readRating(scheme.criterion(i), *rating->words));
                }
            }
            input.cells.push_back(std::move(drawn));
        }
        inputs.push_back(std::move(input));
    }
    return inputs;
}

Result<RiskScores> riskScores(const Project& project, std::string_view key)
{
    auto scheme = findScheme(project, key);
    if (!scheme) {
        return scheme.error();
    }
    auto compiled = risk::CompiledScheme::make(std::move(*scheme));
    if (!compiled) {
        return compiled.error();
    }
    return riskScores(project, std::move(*compiled));
}

Result<RiskScores> riskScores(const Project& project, risk::CompiledScheme scheme)
{
    return scoresOf(project, std::move(scheme),
                    project.assessment() ? project.assessment()->id : AssessmentId{}, project.priorities());
}

Result<std::optional<RiskScores>> lastRiskScores(const Project& project, const RiskScores& now)
{
    const auto& all = project.assessments();
    const auto shown = std::find_if(all.begin(), all.end(), [&](const Assessment& each) {
        return project.assessment() && each.id == project.assessment()->id;
    });
    if (shown == all.end() || shown + 1 == all.end()) {
        return std::optional<RiskScores>();
    }
    const AssessmentId last = (shown + 1)->id;
    const auto sections = store::loadPriorities(project.connection(), last);
    if (!sections) {
        return sections.error();
    }
    auto scores = scoresOf(project, now.scheme, last, *sections);
    return scores ? Result(std::optional(std::move(*scores))) : scores.error();
}

std::string schemeNote(const risk::Scheme& scheme)
{
    std::string note = "Scheme: " + scheme.title + ", version " + std::to_string(scheme.version) + ".";
    if (scheme.ordinalOnly) {
        note += " Words in their order alone: there is no total.";
    } else if (scheme.illustrative) {
        note += " Its values are illustrative until the partnership replaces them by its own.";
    }
    return note;
}

} // namespace wardwise::project
