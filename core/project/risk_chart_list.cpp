#include "core/project/risk_chart_list.h"

#include "core/domain/name_match.h"
#include "core/project/risk_charts.h"

#include <algorithm>
#include <array>

namespace wardwise::project {

namespace {

using MakeRiskChart = Result<ChartSpec> (*)(const Project& project, const RiskScores& scores);

Error hasNoSuchChart(const RiskScores& scores, const std::string& why)
{
    return {ErrorCode::NotFound, scores.scheme.scheme().title + " has no such chart: " + why, {}};
}

Result<ChartSpec> matrixChart(const Project& project, const RiskScores& scores)
{
    return ChartSpec(riskMatrix(scores, nullptr, project.marking()));
}

Result<ChartSpec> gridChart(const Project& project, const RiskScores& scores)
{
    auto grid = riskGrid(scores, project.marking());
    return grid
               ? Result<ChartSpec>(std::move(*grid))
               : hasNoSuchChart(scores, "it's of schemes with two groups that count, each of one criterion.");
}

Result<ChartSpec> bubblesChart(const Project& project, const RiskScores& scores)
{
    auto bubbles = riskBubbles(scores, project.marking());
    return bubbles ? Result<ChartSpec>(std::move(*bubbles))
                   : hasNoSuchChart(scores, "it's of schemes with values in two groups that count.");
}

Result<ChartSpec> scoresChart(const Project& project, const RiskScores& scores)
{
    risk::StabilityChoice choice;
    choice.draws = kChartDraws;
    const auto stability = risk::Stability::make(scores.scheme, scores.stabilityInputs(), choice);
    if (!stability) {
        return stability.error();
    }
    return ChartSpec(riskRows(scores, &*stability, project.marking()));
}

Result<ChartSpec> contributionsChart(const Project& project, const RiskScores& scores)
{
    return ChartSpec(riskContributions(scores, project.marking()));
}

Result<ChartSpec> rankChangeChart(const Project& project, const RiskScores& scores)
{
    const auto last = lastRiskScores(project, scores);
    if (!last) {
        return last.error();
    }
    if (!*last) {
        return Error{
            ErrorCode::NotFound,
            "The project holds no assessment of the year before, so nothing can be said to have moved.",
            {}};
    }
    const auto& years = project.assessments();
    const auto shown = std::find_if(years.begin(), years.end(), [&](const Assessment& each) {
        return each.id == project.assessment()->id;
    });
    return ChartSpec(riskChange(**last, scores, {(shown + 1)->year, shown->year}, project.marking()));
}

struct MadeRiskChart
{
    RiskChartName name;
    MakeRiskChart make;
};

constexpr std::array kRiskCharts{
    MadeRiskChart{{"scores", "Which threats matter most"}, scoresChart},
    MadeRiskChart{{"matrix", "How threats are rated"}, matrixChart},
    MadeRiskChart{{"grid", "Where threats stand in the matrix"}, gridChart},
    MadeRiskChart{{"bubbles", "The two sides of each score"}, bubblesChart},
    MadeRiskChart{{"contributions", "What makes a threat matter"}, contributionsChart},
    MadeRiskChart{{"change", "What moved since last year"}, rankChangeChart}};

} // namespace

Result<ChartSpec> riskChart(const Project& project, const RiskScores& scores, std::string_view name)
{
    std::string known;
    for (const MadeRiskChart& each : kRiskCharts) {
        if (sameText(each.name.id, name)) {
            return each.make(project, scores);
        }
        known.append(known.empty() ? "" : ", ").append("risk:").append(each.name.id);
    }
    return Error{ErrorCode::NotFound,
                 "There's no chart risk:" + std::string(name) + ". There are: " + known + ".",
                 {}};
}

Result<std::vector<RiskChartName>> riskChartsOf(const Project& project, const RiskScores& scores)
{
    std::vector<RiskChartName> names;
    if (scores.threats.empty()) {
        return names;
    }
    for (const MadeRiskChart& each : kRiskCharts) {
        const auto made = each.make(project, scores);
        if (made && wordsOf(*made).explanation.empty()) {
            names.push_back(each.name); // NOLINT(performance-inefficient-vector-operation): six at most
        } else if (!made && made.error().code != ErrorCode::NotFound) {
            return made.error();
        }
    }
    return names;
}

} // namespace wardwise::project
