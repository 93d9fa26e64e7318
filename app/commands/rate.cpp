// wardwise rate PROJECT --section TITLE --criterion ID WORDS [--confidence C] [--evidence TEXT] [--reason
// TEXT]
//               [--scorer NAME] | --section TITLE --tier TIER|score [--reason TEXT] | --finish NAME |
//               --reopen NAME
#include "app/commands/arguments.h"
#include "app/commands/choice.h"
#include "app/commands/output.h"
#include "core/domain/name_match.h"
#include "core/project/risk_edits.h"
#include "core/project/risk_schemes.h"
#include "core/project/risk_words.h"
#include "core/store/risk_repository.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

constexpr const char* kTierByScore = "score";

struct RateArguments
{
    std::string path;
    std::string section;
    std::string criterion;
    std::optional<std::string> words;
    std::optional<Confidence> confidence;
    std::optional<std::string> evidence;
    std::optional<std::string> reason;
    std::string scorer;
    std::string finish;
    std::string reopen;
    std::string tier;
};

/// A criterion with the scheme that has it.
struct FoundCriterion
{
    risk::Scheme scheme;
    std::size_t place = 0;

    [[nodiscard]] const risk::Criterion& criterion() const
    {
        return criterionAt(scheme, criterionPlaces(scheme)[place]);
    }
};

/// By id or name: of the scheme in use, else of another.
Result<FoundCriterion> findCriterion(const project::Project& project, const std::string& named)
{
    auto used = project::schemeInUse(project);
    if (!used) {
        return used.error();
    }
    auto all = project::schemes(project);
    if (!all) {
        return all.error();
    }
    std::string known;
    for (const risk::CriterionPlace place : criterionPlaces(*used)) {
        known.append(known.empty() ? "" : ", ").append(criterionAt(*used, place).id);
    }
    const std::string title = used->title;
    all->insert(all->begin(), std::move(*used));
    for (risk::Scheme& scheme : *all) {
        const auto places = criterionPlaces(scheme);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const risk::Criterion& each = criterionAt(scheme, places[i]);
            if (sameText(each.id, named) || sameText(each.name, named)) {
                return FoundCriterion{std::move(scheme), i};
            }
        }
    }
    return Error{
        ErrorCode::NotFound, "There's no criterion \"" + named + "\". " + title + " has: " + known + ".", {}};
}

Result<std::vector<Scorer>> scorersOf(const project::Project& project)
{
    return project.assessment() ? store::loadScorers(project.connection(), project.assessment()->id)
                                : Result(std::vector<Scorer>());
}

Result<std::optional<Scorer>> scorerNamed(const project::Project& project, const std::string& name)
{
    const auto all = scorersOf(project);
    if (!all) {
        return all.error();
    }
    const auto at =
        std::find_if(all->begin(), all->end(), [&](const Scorer& each) { return sameText(each.name, name); });
    return at == all->end() ? std::optional<Scorer>() : std::optional(*at);
}

/// Their id; somebody new is added, and that's said.
Result<ScorerId> scorerFor(project::Project& project, const std::string& name)
{
    const auto known = scorerNamed(project, name);
    if (!known) {
        return known.error();
    }
    if (*known) {
        return (*known)->id;
    }
    auto added = project::addScorer(project, name);
    if (added) {
        printLine("Added the scorer " + name + ".");
    }
    return added;
}

/// What stands is kept where the words stay the same and nothing else is said; new words start afresh.
Rating ratingFor(const RateArguments& arguments, const std::string& criterion,
                 const std::vector<Rating>& standing)
{
    Rating rating;
    const auto at = std::find_if(standing.begin(), standing.end(),
                                 [&](const Rating& each) { return each.criterion == criterion; });
    if (at != standing.end() && at->words == arguments.words) {
        rating = *at;
    }
    rating.criterion = criterion;
    rating.words = arguments.words;
    rating.confidence = arguments.confidence.value_or(rating.confidence);
    rating.evidence = arguments.evidence.value_or(rating.evidence);
    rating.reason = arguments.reason.value_or(rating.reason);
    return rating;
}

Result<std::vector<Rating>> saidBy(const project::Project& project, ScorerId scorer, PriorityId section)
{
    const auto all = store::loadScorerRatings(project.connection(), project.assessment()->id);
    if (!all) {
        return all.error();
    }
    std::vector<Rating> ratings;
    for (const ScorerRating& each : *all) {
        if (each.scorer == scorer && each.priority == section) {
            ratings.push_back(each.rating);
        }
    }
    return ratings;
}

Result<void> storeRating(project::Project& project, const RateArguments& arguments, const Priority& section,
                         const std::string& criterion)
{
    if (arguments.scorer.empty()) {
        return project::rate(project, section.id, ratingFor(arguments, criterion, section.ratings));
    }
    const PriorityId id = section.id; // adding a scorer reads the sections anew
    const auto scorer = scorerFor(project, arguments.scorer);
    if (!scorer) {
        return scorer.error();
    }
    const auto standing = saidBy(project, *scorer, id);
    if (!standing) {
        return standing.error();
    }
    return project::rateAs(project, {*scorer, id, ratingFor(arguments, criterion, *standing)});
}

ExitStatus rateSection(project::Project& project, const RateArguments& arguments)
{
    if (!arguments.scorer.empty() && arguments.reason) {
        return fail({ErrorCode::Invalid,
                     "A reason is what the partnership gives; of a scorer, --evidence says what it rests on.",
                     {}});
    }
    const auto section = findSection(project, arguments.section);
    if (!section) {
        return fail(section.error());
    }
    const auto found = findCriterion(project, arguments.criterion);
    if (!found) {
        return fail(found.error());
    }
    const risk::Criterion& criterion = found->criterion();
    const std::string title = (*section)->title;
    if (auto stored = storeRating(project, arguments, **section, criterion.id); !stored) {
        return fail(stored.error());
    }
    const bool isBlank = arguments.words->empty();
    printLine(title + ", " + criterion.name + ": " + (isBlank ? std::string("blank") : *arguments.words)
              + (arguments.scorer.empty() ? "" : ", says " + arguments.scorer));
    if (!isBlank && std::holds_alternative<risk::OffScale>(readRating(criterion, *arguments.words))) {
        std::string levels;
        for (const risk::Level& level : criterion.levels) {
            levels.append(levels.empty() ? "" : ", ").append(level.word);
        }
        printLine("The words are kept, but they're on no level of " + found->scheme.title + ": " + levels
                  + ".");
    }
    return ExitStatus::Done;
}

ExitStatus setTier(project::Project& project, const RateArguments& arguments)
{
    const auto section = findSection(project, arguments.section);
    if (!section) {
        return fail(section.error());
    }
    const PriorityId id = (*section)->id;
    const bool byScore = sameText(arguments.tier, kTierByScore);
    const auto tier = tierFromText(caseFolded(arguments.tier));
    if (!byScore && !tier) {
        return fail(
            {ErrorCode::Invalid,
             "There's no tier \"" + arguments.tier
                 + "\". Use priority, additional-consideration, wider-challenge, or score for the one "
                   "that the score says.",
             {}});
    }
    auto set = byScore ? project::takeTierByScore(project, id)
                       : project::decideTier(project, id, *tier, arguments.reason.value_or(""));
    if (!set) {
        return fail(set.error());
    }
    for (const Priority& each : project.priorities()) {
        if (each.id == id) {
            printLine(each.title + ": " + std::string(project::nameOf(each.tier))
                      + (each.tierByScore ? ", by score" : ", decided by the partnership"));
        }
    }
    return ExitStatus::Done;
}

ExitStatus setFinished(project::Project& project, const std::string& name, bool finished)
{
    const auto known = scorerNamed(project, name);
    if (!known) {
        return fail(known.error());
    }
    if (!*known) {
        const auto all = scorersOf(project);
        std::string names;
        for (const Scorer& each : all ? *all : std::vector<Scorer>()) {
            names.append(names.empty() ? "" : ", ").append(each.name);
        }
        return fail({ErrorCode::NotFound,
                     "There's no scorer \"" + name + "\". "
                         + (names.empty() ? "Nobody has scored yet." : "There are: " + names + "."),
                     {}});
    }
    Scorer scorer = **known;
    scorer.finished = finished;
    if (auto changed = project::changeScorer(project, scorer); !changed) {
        return fail(changed.error());
    }
    printLine(scorer.name + (finished ? " has finished scoring." : " goes on scoring."));
    return ExitStatus::Done;
}

ExitStatus runRate(const RateArguments& arguments)
{
    const bool rates = !arguments.criterion.empty() || arguments.words;
    const int actions = static_cast<int>(rates) + static_cast<int>(!arguments.tier.empty())
                        + static_cast<int>(!arguments.finish.empty())
                        + static_cast<int>(!arguments.reopen.empty());
    if (actions != 1 || (rates && (arguments.criterion.empty() || !arguments.words))
        || ((rates || !arguments.tier.empty()) && arguments.section.empty())) {
        return fail({ErrorCode::Invalid,
                     "Say one of: --section TITLE --criterion ID WORDS, --section TITLE --tier TIER, "
                     "--finish NAME, --reopen NAME.",
                     {}});
    }
    auto project = openProject(arguments.path, store::Access::Write);
    if (!project) {
        return fail(project.error());
    }
    return rates                       ? rateSection(**project, arguments)
           : !arguments.tier.empty()   ? setTier(**project, arguments)
           : !arguments.finish.empty() ? setFinished(**project, arguments.finish, true)
                                       : setFinished(**project, arguments.reopen, false);
}

} // namespace

void addRate(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<RateArguments>();
    CLI::App* command =
        app.add_subcommand("rate", "Rate a section by a criterion, alone or for all, or decide its tier");
    addProject(*command, arguments->path);
    command->add_option("WORDS", arguments->words,
                        "The rating in words, such as Severe or \"Moderate to severe\"; empty: blank");
    command->add_option("--section", arguments->section, "Title of the section, or how it begins");
    command->add_option("--criterion", arguments->criterion, "Id or name of the criterion");
    command->add_option_function<std::string>(
        "--confidence",
        [arguments](const std::string& word) {
            arguments->confidence = confidenceFromText(CLI::detail::to_lower(word));
            if (!arguments->confidence) {
                throw CLI::ValidationError("--confidence takes one of high, medium, low, not \"" + word
                                           + "\"");
            }
        },
        "How sure of it whoever says so is: high, medium, low");
    command->add_option("--evidence", arguments->evidence, "What the rating rests on");
    command->add_option("--reason", arguments->reason, "Why the partnership says so");
    command->add_option("--scorer", arguments->scorer,
                        "Who says so, scoring alone; without it the partnership does");
    command->add_option("--finish", arguments->finish,
                        "This scorer has finished; when all have, their ratings are shown");
    command->add_option("--reopen", arguments->reopen, "This scorer goes on scoring");
    command->add_option("--tier", arguments->tier,
                        "What the partnership decides: priority, additional-consideration or "
                        "wider-challenge; or score: what the score says");
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runRate(*arguments); }};
    });
}

} // namespace wardwise::app
