// The assessment and its priorities.
#pragma once

#include "core/domain/assessment.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::store {

/// The project's assessment, the newest where there are several; none in a file that lacks one.
Result<std::optional<Assessment>> loadAssessment(const Connection& connection);

/// All of the project's assessments, the newest first.
Result<std::vector<Assessment>> loadAssessments(const Connection& connection);

/// The priorities in their order, each with everything its section says.
Result<std::vector<Priority>> loadPriorities(const Connection& connection, AssessmentId assessment);

Result<AssessmentId> addAssessment(const Connection& connection, const Assessment& assessment);
Result<PriorityId> addPriority(const Connection& connection, AssessmentId assessment,
                               const Priority& priority);

Result<void> updateSummary(const Connection& connection, PriorityId priority, const std::string& summary);

} // namespace wardwise::store
