// The recommendations of an assessment, with the figures that they rest on.
#pragma once

#include "core/domain/assessment.h"
#include "core/store/connection.h"

#include <functional>
#include <optional>
#include <vector>

namespace wardwise::store {

/// Calls `take` for every recommendation of every assessment, with its section, in their order.
Result<void>
forEachRecommendation(const Connection& connection,
                      const std::function<void(std::optional<PriorityId>, Recommendation)>& take);

/// Recommendations to the partnership as a whole.
Result<std::vector<Recommendation>> loadGeneralRecommendations(const Connection& connection,
                                                               AssessmentId assessment);

/// Without a section it's one to the partnership as a whole. Its evidence is added with it.
Result<RecommendationId> addRecommendation(const Connection& connection, AssessmentId assessment,
                                           std::optional<PriorityId> priority, int position,
                                           const Recommendation& recommendation);

/// What it says and how far it is; its evidence, its section and the place in the source stay.
Result<void> updateRecommendation(const Connection& connection, const Recommendation& recommendation);

/// Puts it into a section (none: to the partnership as a whole), at a place there.
Result<void> placeRecommendation(const Connection& connection, RecommendationId recommendation,
                                 std::optional<PriorityId> priority, int position);

/// Says of the assessment's recommendations that they were carried over from that of `year`, where they don't
/// say of an earlier one already.
Result<void> markSince(const Connection& connection, AssessmentId assessment, const std::string& year);

/// The highest that any has; nought where there's none.
Result<int> lastRecommendationPosition(const Connection& connection);

/// With the figures it rests on.
Result<void> deleteRecommendation(const Connection& connection, RecommendationId recommendation);

Result<EvidenceId> addEvidence(const Connection& connection, RecommendationId recommendation, int position,
                               const Evidence& evidence);
Result<void> updateEvidence(const Connection& connection, EvidenceId evidence, const std::string& stored);
Result<void> deleteEvidence(const Connection& connection, EvidenceId evidence);

} // namespace wardwise::store
