// Making and following up recommendations: adding, changing, ordering and removing them, and the figures they
// rest on. Each is one edit that can be undone.
#pragma once

#include "core/base/result.h"
#include "core/domain/assessment.h"

#include <optional>

namespace wardwise::project {

class Project;

/// What it says must be there; priority, owner, due date and status may each be left blank. What is said must
/// be readable.
Result<void> checkRecommendation(const Recommendation& recommendation);

/// After those of the section; without one it's to the partnership as a whole.
Result<RecommendationId> addRecommendation(Project& project, std::optional<PriorityId> section,
                                           const Recommendation& recommendation);

/// What it says, and where it belongs; in another section it comes last.
Result<void> changeRecommendation(Project& project, std::optional<PriorityId> section,
                                  const Recommendation& changed);

/// Up (-1) or down (1) among those of its section; at either end nothing happens.
Result<void> moveRecommendation(Project& project, RecommendationId recommendation, int by);

Result<void> removeRecommendation(Project& project, RecommendationId recommendation);

/// What it says is kept with it, so that a change is noticed. The same figure twice is refused.
Result<EvidenceId> attachEvidence(Project& project, RecommendationId recommendation,
                                  const Evidence& evidence);
Result<void> removeEvidence(Project& project, EvidenceId evidence);
/// From now on it's what the figure says now.
Result<void> acceptEvidence(Project& project, EvidenceId evidence);

/// A recommendation with where it stands.
struct FoundRecommendation
{
    const Priority* section = nullptr; ///< null: to the partnership as a whole
    const std::vector<Recommendation>* siblings = nullptr;
    std::size_t at = 0;

    [[nodiscard]] const Recommendation& get() const { return (*siblings)[at]; }
};

/// Refused where it isn't there any more.
Result<FoundRecommendation> findRecommendation(const Project& project, RecommendationId recommendation);

} // namespace wardwise::project
