#include "core/project/recommendation_edits.h"

#include "core/project/evidence_figures.h"
#include "core/project/name_check.h"
#include "core/project/project.h"
#include "core/project/section_edits.h"
#include "core/store/recommendation_repository.h"

#include <algorithm>
#include <utility>

namespace wardwise::project {

namespace {

constexpr std::size_t kLongestRecommendation = 20'000;

Error notThere(const char* what)
{
    return {ErrorCode::NotFound, std::string("This ") + what + " isn't there any more. Choose it again.", {}};
}

/// "Edit the recommendation of Domestic Abuse".
std::string editLabel(const char* what, const Priority* section)
{
    return section == nullptr ? std::string(what) + " a general recommendation"
                              : std::string(what) + " the recommendation of " + section->title;
}

Result<const Priority*> sectionOf(const Project& project, std::optional<PriorityId> section)
{
    if (!section) {
        return static_cast<const Priority*>(nullptr);
    }
    return findSection(project, *section);
}

struct FoundEvidence
{
    FoundRecommendation recommendation;
    const Evidence* evidence = nullptr;
};

Result<FoundEvidence> findEvidence(const Project& project, EvidenceId id)
{
    const auto in = [&](const std::vector<Recommendation>& siblings,
                        const Priority* section) -> std::optional<FoundEvidence> {
        for (std::size_t i = 0; i < siblings.size(); ++i) {
            for (const Evidence& evidence : siblings[i].evidence) {
                if (evidence.id == id) {
                    return FoundEvidence{{section, &siblings, i}, &evidence};
                }
            }
        }
        return std::nullopt;
    };
    for (const Priority& priority : project.priorities()) {
        if (const auto found = in(priority.recommendations, &priority)) {
            return *found;
        }
    }
    if (const auto found = in(project.generalRecommendations(), nullptr)) {
        return *found;
    }
    return notThere("figure");
}

} // namespace

Result<void> checkRecommendation(const Recommendation& recommendation)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    if (std::all_of(recommendation.text.begin(), recommendation.text.end(), isBlank)) {
        return Error{ErrorCode::Invalid, "The recommendation says nothing. Write what should be done.", {}};
    }
    if (recommendation.text.size() > kLongestRecommendation) {
        return Error{ErrorCode::Invalid,
                     "The recommendation is too long. Keep it short, and put the reasons into the section.",
                     {}};
    }
    for (const auto& [text, what] :
         {std::pair(&recommendation.urgency, "priority"), std::pair(&recommendation.owner, "owner"),
          std::pair(&recommendation.due, "due date"), std::pair(&recommendation.status, "status")}) {
        if (text->empty()) {
            continue;
        }
        if (auto checked = checkName(*text, what, kLongestKey); !checked) {
            return checked;
        }
    }
    return {};
}

Result<FoundRecommendation> findRecommendation(const Project& project, RecommendationId recommendation)
{
    const auto in = [&](const std::vector<Recommendation>& siblings) {
        const auto at = std::find_if(siblings.begin(), siblings.end(),
                                     [&](const Recommendation& r) { return r.id == recommendation; });
        return static_cast<std::size_t>(at - siblings.begin());
    };
    for (const Priority& priority : project.priorities()) {
        if (const auto at = in(priority.recommendations); at < priority.recommendations.size()) {
            return FoundRecommendation{&priority, &priority.recommendations, at};
        }
    }
    const auto& general = project.generalRecommendations();
    if (const auto at = in(general); at < general.size()) {
        return FoundRecommendation{nullptr, &general, at};
    }
    return notThere("recommendation");
}

Result<RecommendationId> addRecommendation(Project& project, std::optional<PriorityId> section,
                                           const Recommendation& recommendation)
{
    if (!project.assessment()) {
        return Error{ErrorCode::NotFound,
                     "This project has no assessment to recommend anything in. Make a project with one.",
                     {}};
    }
    const auto into = sectionOf(project, section);
    if (!into) {
        return into.error();
    }
    if (auto checked = checkRecommendation(recommendation); !checked) {
        return checked.error();
    }
    const auto position = store::lastRecommendationPosition(project.connection());
    if (!position) {
        return position.error();
    }
    const AssessmentId assessment = project.assessment()->id;
    RecommendationId added;
    auto stored = project.editSections(
        *into == nullptr ? "Add a general recommendation" : "Add a recommendation to " + (*into)->title,
        [&](const store::Connection& connection) -> Result<void> {
            const auto id =
                store::addRecommendation(connection, assessment, section, *position + 1, recommendation);
            if (!id) {
                return id.error();
            }
            added = *id;
            return {};
        });
    if (!stored) {
        return stored.error();
    }
    return added;
}

Result<void> changeRecommendation(Project& project, std::optional<PriorityId> section,
                                  const Recommendation& changed)
{
    const auto found = findRecommendation(project, changed.id);
    const auto into = sectionOf(project, section);
    if (!found || !into) {
        return found ? into.error() : found.error();
    }
    if (auto checked = checkRecommendation(changed); !checked) {
        return checked;
    }
    const auto position = store::lastRecommendationPosition(project.connection());
    if (!position) {
        return position.error();
    }
    const bool moves = found->section != *into;
    return project.editSections(editLabel("Edit", found->section), [&](const store::Connection& connection) {
        auto written = store::updateRecommendation(connection, changed);
        return written && moves ? store::placeRecommendation(connection, changed.id, section, *position + 1)
                                : written;
    });
}

Result<void> moveRecommendation(Project& project, RecommendationId recommendation, int by)
{
    const auto found = findRecommendation(project, recommendation);
    if (!found) {
        return found.error();
    }
    std::vector<RecommendationId> order;
    order.reserve(found->siblings->size());
    for (const Recommendation& each : *found->siblings) {
        order.push_back(each.id);
    }
    const auto to = static_cast<std::ptrdiff_t>(found->at) + by;
    if (by == 0 || to < 0 || to >= static_cast<std::ptrdiff_t>(order.size())) {
        return {};
    }
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(found->at));
    order.insert(order.begin() + to, recommendation);
    const std::optional<PriorityId> section =
        found->section == nullptr ? std::nullopt : std::optional(found->section->id);
    return project.editSections(
        editLabel("Move", found->section), [&](const store::Connection& connection) -> Result<void> {
            int position = 0;
            for (const RecommendationId id : order) {
                if (auto placed = store::placeRecommendation(connection, id, section, ++position); !placed) {
                    return placed;
                }
            }
            return {};
        });
}

Result<void> removeRecommendation(Project& project, RecommendationId recommendation)
{
    const auto found = findRecommendation(project, recommendation);
    if (!found) {
        return found.error();
    }
    return project.editSections(editLabel("Remove", found->section),
                                [&](const store::Connection& connection) {
                                    return store::deleteRecommendation(connection, recommendation);
                                });
}

Result<EvidenceId> attachEvidence(Project& project, RecommendationId recommendation, const Evidence& evidence)
{
    const auto found = findRecommendation(project, recommendation);
    if (!found) {
        return found.error();
    }
    const auto isSame = [&](const Evidence& other) {
        Evidence same = other;
        same.id = evidence.id;
        same.stored = evidence.stored;
        return same == evidence;
    };
    const auto& there = found->get().evidence;
    if (std::any_of(there.begin(), there.end(), isSame)) {
        return Error{
            ErrorCode::Exists, "The recommendation rests on this figure already. Choose another.", {}};
    }
    EvidenceId added;
    auto stored = project.editSections(
        editLabel("Attach a figure to", found->section),
        [&](const store::Connection& connection) -> Result<void> {
            const auto id =
                store::addEvidence(connection, recommendation, static_cast<int>(there.size()) + 1, evidence);
            if (!id) {
                return id.error();
            }
            added = *id;
            return {};
        });
    if (!stored) {
        return stored.error();
    }
    return added;
}

Result<void> removeEvidence(Project& project, EvidenceId evidence)
{
    const auto found = findEvidence(project, evidence);
    if (!found) {
        return found.error();
    }
    return project.editSections(
        editLabel("Take a figure from", found->recommendation.section),
        [&](const store::Connection& connection) { return store::deleteEvidence(connection, evidence); });
}

Result<void> acceptEvidence(Project& project, EvidenceId evidence)
{
    const auto found = findEvidence(project, evidence);
    if (!found) {
        return found.error();
    }
    const auto now = figureNow(project, *found->evidence);
    if (!now) {
        return now.error();
    }
    if (!*now) {
        return Error{ErrorCode::NotFound,
                     "There's no such figure any more, so there's nothing to accept. Remove it, or attach "
                     "another.",
                     {}};
    }
    return project.editSections(editLabel("Accept the figure of", found->recommendation.section),
                                [&](const store::Connection& connection) {
                                    return store::updateEvidence(connection, evidence, **now);
                                });
}

} // namespace wardwise::project
