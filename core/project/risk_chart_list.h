// The charts of risk scoring by their names, for the window and the command line.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/project/risk_scores.h"

#include <string_view>
#include <vector>

namespace wardwise::project {

struct RiskChartName
{
    std::string_view id;    ///< "scores": what follows "risk:" in a chart's id
    std::string_view title; ///< "Which threats matter most"
};

/// The chart of that name. Not found where there's no such name, or nothing that it could show, and why.
Result<ChartSpec> riskChart(const Project& project, const RiskScores& scores, std::string_view name);

/// Those that show something; none without sections.
Result<std::vector<RiskChartName>> riskChartsOf(const Project& project, const RiskScores& scores);

} // namespace wardwise::project
