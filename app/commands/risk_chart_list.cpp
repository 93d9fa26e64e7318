#include "app/commands/risk_chart_list.h"

#include "core/domain/name_match.h"
#include "core/project/risk_charts.h"

#include <algorithm>
#include <array>

namespace wardwise::app {

namespace {

using project::RiskScores;

/// Makes a chart; an empty one where the project has nothing for it, with the words of why.
using MakeRiskChart = Result<Chart> (*)(const project::Project& project, const RiskScores& scores);

Chart drawn(ChartSpec spec)
{
    const bool isEmpty = !wordsOf(spec).explanation.empty();
    return {std::move(spec), {}, isEmpty};
}

Error noneOf(const RiskScores& scores, const std::string& why)
{
    return {ErrorCode::NotFound, scores.scheme.scheme().title + " has no such chart: " + why, {}};
}

Result<Chart> matrixOf(const project::Project& project, const RiskScores& scores)
{
    return drawn(project::riskMatrix(scores, nullptr, project.marking()));
}

Result<Chart> gridOf(const project::Project& project, const RiskScores& scores)
{
    auto grid = project::riskGrid(scores, project.marking());
    return grid ? Result(drawn(std::move(*grid)))
                : noneOf(scores, "it's of schemes with two groups that count, each of one criterion.");
}

Result<Chart> bubblesOf(const project::Project& project, const RiskScores& scores)
{
    auto bubbles = project::riskBubbles(scores, project.marking());
    return bubbles ? Result(drawn(std::move(*bubbles)))
                   : noneOf(scores, "it's of schemes with values in two groups that count.");
}

Result<Chart> scoresOf(const project::Project& project, const RiskScores& scores)
{
    risk::StabilityChoice choice;
    choice.draws = project::kChartDraws;
    const auto stability = risk::Stability::make(scores.scheme, scores.stabilityInputs(), choice);
    if (!stability) {
        return stability.error();
    }
    return drawn(project::riskRows(scores, &*stability, project.marking()));
}

Result<Chart> contributionsOf(const project::Project& project, const RiskScores& scores)
{
    return drawn(project::riskContributions(scores, project.marking()));
}

Result<Chart> changeOf(const project::Project& project, const RiskScores& scores)
{
    const auto last = project::lastRiskScores(project, scores);
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
    return drawn(project::riskChange(**last, scores, {(shown + 1)->year, shown->year}, project.marking()));
}

struct NamedRiskChart
{
    const char* name;
    MakeRiskChart make;
};

constexpr std::array kRiskCharts{NamedRiskChart{"matrix", matrixOf},
                                 NamedRiskChart{"grid", gridOf},
                                 NamedRiskChart{"bubbles", bubblesOf},
                                 NamedRiskChart{"scores", scoresOf},
                                 NamedRiskChart{"contributions", contributionsOf},
                                 NamedRiskChart{"change", changeOf}};

} // namespace

Result<Chart> riskChartOf(const project::Project& project, const std::string& name, const std::string& scheme)
{
    const auto scores = project::riskScores(project, scheme);
    if (!scores) {
        return scores.error();
    }
    std::string known;
    for (const NamedRiskChart& each : kRiskCharts) {
        if (sameText(each.name, name)) {
            return each.make(project, *scores);
        }
        known.append(known.empty() ? "" : ", ").append("risk:").append(each.name);
    }
    return Error{ErrorCode::NotFound, "There's no chart risk:" + name + ". There are: " + known + ".", {}};
}

Result<void> addRiskCharts(const project::Project& project, std::vector<Available>& charts)
{
    const auto scores = project::riskScores(project);
    if (!scores) {
        return scores.error();
    }
    if (scores->threats.empty()) {
        return {};
    }
    for (const NamedRiskChart& each : kRiskCharts) {
        const auto made = each.make(project, *scores);
        if (made && !made->isEmpty) {
            charts.push_back({{ChartKind::Risk, each.name}, {}, false});
        } else if (!made && made.error().code != ErrorCode::NotFound) {
            return made.error();
        }
    }
    return {};
}

} // namespace wardwise::app
