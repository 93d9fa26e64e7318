#include "core/project/risk_edits.h"

#include "core/domain/name_match.h"
#include "core/project/name_check.h"
#include "core/project/risk_scores.h"
#include "core/project/section_edits.h"
#include "core/store/risk_repository.h"
#include "core/store/section_blocks.h"

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr std::size_t kLongestWords = 500;

Result<void> checkRating(const Rating& rating)
{
    if (rating.words && !rating.words->empty()) {
        if (auto checked = checkName(*rating.words, "rating", kLongestWords); !checked) {
            return checked;
        }
    }
    for (const std::string* text : {&rating.evidence, &rating.reason}) {
        if (!text->empty()) {
            if (auto checked = checkName(*text, "reason"); !checked) {
                return checked;
            }
        }
    }
    return checkName(rating.criterion, "criterion", kLongestKey);
}

Result<Scorer> scorerWith(const Project& project, ScorerId id)
{
    const auto scorers = project.assessment()
                             ? store::loadScorers(project.connection(), project.assessment()->id)
                             : Result(std::vector<Scorer>());
    if (!scorers) {
        return scorers.error();
    }
    const auto at =
        std::find_if(scorers->begin(), scorers->end(), [&](const Scorer& each) { return each.id == id; });
    if (at == scorers->end()) {
        return Error{ErrorCode::NotFound, "This scorer isn't there any more. Choose again.", {}};
    }
    return *at;
}

Result<void> checkScorerName(const Project& project, const std::string& name, std::optional<ScorerId> own)
{
    if (auto checked = checkName(name, "scorer", kLongestKey); !checked) {
        return checked;
    }
    const auto scorers = store::loadScorers(project.connection(), project.assessment()->id);
    if (!scorers) {
        return scorers.error();
    }
    const bool isTaken = std::any_of(scorers->begin(), scorers->end(), [&](const Scorer& each) {
        return own != each.id && sameText(each.name, name);
    });
    return isTaken ? Result<void>(Error{
               ErrorCode::Invalid, "There is a scorer \"" + name + "\" already. Give another name.", {}})
                   : Result<void>();
}

/// At the end of its tier, where it's another one than before.
Result<void> storeTier(Project& project, Priority section, Tier tier, const std::string& label)
{
    if (section.tier != tier) {
        for (const Priority& each : project.priorities()) {
            section.position = std::max(section.position, each.position + 1);
        }
    }
    section.tier = tier;
    return project.editSections(label, [&](const store::Connection& connection) {
        return store::updateSection(connection, section);
    });
}

Result<std::optional<Tier>> tierByScore(const Project& project, PriorityId section)
{
    const auto scores = riskScores(project);
    if (!scores) {
        return scores.error();
    }
    for (const ScoredThreat& threat : scores->threats) {
        if (threat.id == section) {
            return threat.score.tier;
        }
    }
    return std::optional<Tier>();
}

} // namespace

Result<void> rate(Project& project, PriorityId section, const Rating& rating)
{
    const auto found = findSection(project, section);
    if (!found) {
        return found.error();
    }
    const Priority& threat = **found;
    if (auto checked = checkRating(rating); !checked) {
        return checked;
    }
    Rating stored = rating;
    if (stored.words && stored.words->empty()) {
        stored.words.reset();
    }
    return project.editSections("Rate " + threat.title, [&](const store::Connection& connection) {
        return store::storeRating(connection, section, stored);
    });
}

Result<void> rateAs(Project& project, const ScorerRating& rating)
{
    const auto found = findSection(project, rating.priority);
    if (!found) {
        return found.error();
    }
    const Priority& threat = **found;
    if (auto checked = checkRating(rating.rating); !checked) {
        return checked;
    }
    const auto scorer = scorerWith(project, rating.scorer);
    if (!scorer) {
        return scorer.error();
    }
    if (scorer->finished) {
        return Error{ErrorCode::Invalid,
                     scorer->name + " has finished scoring. Take that back first, then change the rating.",
                     {}};
    }
    return project.editSections(
        "Rate " + threat.title + " as " + scorer->name,
        [&](const store::Connection& connection) { return store::storeScorerRating(connection, rating); });
}

Result<ScorerId> addScorer(Project& project, const std::string& name)
{
    if (!project.assessment()) {
        return Error{ErrorCode::Invalid, "This project has no assessment that could be scored.", {}};
    }
    if (auto checked = checkScorerName(project, name, {}); !checked) {
        return checked.error();
    }
    ScorerId added;
    auto edited = project.editSections("Add the scorer " + name, [&](const store::Connection& connection) {
        const auto id = store::addScorer(connection, project.assessment()->id, composed(name));
        if (!id) {
            return Result<void>(id.error());
        }
        added = *id;
        return Result<void>();
    });
    return edited ? Result<ScorerId>(added) : Result<ScorerId>(edited.error());
}

Result<void> changeScorer(Project& project, const Scorer& scorer)
{
    const auto before = scorerWith(project, scorer.id);
    if (!before) {
        return before.error();
    }
    if (auto checked = checkScorerName(project, scorer.name, scorer.id); !checked) {
        return checked;
    }
    std::string label = "Rename the scorer " + before->name;
    if (scorer.finished != before->finished) {
        label = scorer.name + (scorer.finished ? " has finished scoring" : " goes on scoring");
    }
    return project.editSections(
        label, [&](const store::Connection& connection) { return store::updateScorer(connection, scorer); });
}

Result<void> removeScorer(Project& project, ScorerId scorer)
{
    const auto before = scorerWith(project, scorer);
    if (!before) {
        return before.error();
    }
    return project.editSections(
        "Remove the scorer " + before->name,
        [&](const store::Connection& connection) { return store::removeScorer(connection, scorer); });
}

Result<void> decideTier(Project& project, PriorityId section, Tier tier, const std::string& reason)
{
    const auto found = findSection(project, section);
    if (!found) {
        return found.error();
    }
    const Priority& threat = **found;
    if (!reason.empty()) {
        if (auto checked = checkName(reason, "reason"); !checked) {
            return checked;
        }
    }
    const auto byScore = tierByScore(project, section);
    if (!byScore) {
        return byScore.error();
    }
    if (*byScore && **byScore != tier && reason.empty()) {
        return Error{
            ErrorCode::Invalid,
            "The score says another tier. Give the reason for this one: next year's analyst will ask.",
            {}};
    }
    Priority after = threat;
    after.tierByScore = false;
    after.tierReason = reason;
    return storeTier(project, after, tier, "Decide the tier of " + threat.title);
}

Result<void> takeTierByScore(Project& project, PriorityId section)
{
    const auto found = findSection(project, section);
    if (!found) {
        return found.error();
    }
    const Priority& threat = **found;
    const auto byScore = tierByScore(project, section);
    if (!byScore) {
        return byScore.error();
    }
    if (!*byScore) {
        return Error{ErrorCode::Invalid,
                     "The score says no tier: " + threat.title + " isn't scored, or its band has none.",
                     {}};
    }
    Priority after = threat;
    after.tierByScore = true;
    after.tierReason.clear();
    return storeTier(project, after, **byScore, "Take the tier of " + threat.title + " from its score");
}

} // namespace wardwise::project
