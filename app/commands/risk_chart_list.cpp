#include "app/commands/risk_chart_list.h"

#include "core/project/risk_chart_list.h"

namespace wardwise::app {

Result<Chart> riskChartOf(const project::Project& project, const std::string& name, const std::string& scheme)
{
    const auto scores = project::riskScores(project, scheme);
    if (!scores) {
        return scores.error();
    }
    auto spec = project::riskChart(project, *scores, name);
    if (!spec) {
        return spec.error();
    }
    const bool isEmpty = !wordsOf(*spec).explanation.empty();
    return Chart{std::move(*spec), {}, isEmpty};
}

Result<void> addRiskCharts(const project::Project& project, std::vector<Available>& charts)
{
    const auto scores = project::riskScores(project);
    if (!scores) {
        return scores.error();
    }
    const auto names = project::riskChartsOf(project, *scores);
    if (!names) {
        return names.error();
    }
    for (const project::RiskChartName& name : *names) {
        charts.push_back({{ChartKind::Risk, std::string(name.id)}, {}, false});
    }
    return {};
}

} // namespace wardwise::app
