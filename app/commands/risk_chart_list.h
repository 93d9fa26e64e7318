// The charts of risk scoring: "risk:scores" and others.
#pragma once

#include "app/commands/chart_list.h"

#include <string>
#include <vector>

namespace wardwise::app {

/// `name` is what follows "risk:". By the scheme of that key, or the one in use.
Result<Chart> riskChartOf(const project::Project& project, const std::string& name,
                          const std::string& scheme);

/// Adds what there is of these charts by the scheme in use; nothing without sections.
Result<void> addRiskCharts(const project::Project& project, std::vector<Available>& charts);

} // namespace wardwise::app
