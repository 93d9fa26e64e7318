// Charts of a ward table that take more than one comparison: all its measures, and one measure in two
// periods.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/comparison/period_changes.h"
#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// All measures of the request's source, whichever the request names; without a source, of the first that has
/// ward figures.
Result<SmallMultiples> allMeasures(const Project& project, ComparisonRequest request,
                                   std::optional<AreaId> ward);

/// The periods of the request's source that its measure can be set against, the most alike first; empty where
/// there's none.
std::vector<comparison::OtherPeriod> otherPeriodsOf(const Project& project, const ComparisonRequest& request);

/// The request's measure in its own period and in another, by that one's label.
Result<PointChart> pairOfPeriods(const Project& project, const ComparisonRequest& request,
                                 const std::string& other);

} // namespace wardwise::project
