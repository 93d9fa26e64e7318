#include "app/commands/chart_list.h"

#include "app/commands/explorer_charts.h"
#include "app/commands/risk_chart_list.h"
#include "core/charts/funnel_chart.h"
#include "core/charts/pyramid.h"
#include "core/charts/ranked_bars.h"
#include "core/charts/travel_chart.h"
#include "core/domain/name_match.h"
#include "core/project/age_profiles.h"

#include <algorithm>
#include <array>

namespace wardwise::app {

namespace {

struct KindName
{
    ChartKind kind;
    std::string_view name;
};

constexpr std::array kKinds{
    KindName{ChartKind::Ranked, "ranked"},       KindName{ChartKind::Funnel, "funnel"},
    KindName{ChartKind::Trend, "trend"},         KindName{ChartKind::Pyramid, "pyramid"},
    KindName{ChartKind::Multiples, "multiples"}, KindName{ChartKind::Pair, "pair"},
    KindName{ChartKind::Lorenz, "lorenz"},       KindName{ChartKind::Risk, "risk"}};

/// The area that is asked for, or the assessed one; `what` would be shown of it.
Result<const Area*> areaFor(const project::Project& project, const std::string& named, const char* what)
{
    if (!named.empty()) {
        return findArea(project.catalogue(), named);
    }
    const Area* area = project.assessedArea();
    if (area == nullptr) {
        return Error{ErrorCode::NotFound,
                     std::string("This project has no assessed area. Say whose ") + what
                         + " to show with --area.",
                     {}};
    }
    return area;
}

Result<void> addTrends(const project::Project& project, std::vector<Available>& charts)
{
    for (const Source& source : project.catalogue().sources) {
        const auto measures = project.measuresWithMonths(source.id);
        if (!measures) {
            return measures.error();
        }
        for (const MeasureId measure : *measures) {
            charts.push_back(
                {{ChartKind::Trend, project.catalogue().measure(measure)->name}, source.key, false});
        }
    }
    return {};
}

Result<void> addPyramids(const project::Project& project, std::vector<Available>& charts)
{
    const Area* area = project.assessedArea();
    if (area == nullptr) {
        return {};
    }
    const auto split = project::splitFigures(project, *area);
    if (!split) {
        return split.error();
    }
    for (const AgeProfile& profile : project::ageProfiles(project, *area, *split)) {
        if (profile.bySex && !profile.bands.empty()) {
            charts.push_back({{ChartKind::Pyramid, profile.name}, profile.source, false});
        }
    }
    return {};
}

Result<Chart> rankedOf(const project::Project& project, const project::ComparisonRequest& request)
{
    const auto comparison = project.compare(request);
    if (!comparison) {
        return comparison.error();
    }
    return Chart{rankedBars(*comparison, project.marking()), comparison->notComparable};
}

Result<Chart> funnelOf(const project::Project& project, const ChartQuestion& question)
{
    const auto funnel = project.funnel(question.request, question.limits);
    if (!funnel) {
        return funnel.error();
    }
    const auto& [comparison, verdicts] = funnel->judged;
    return Chart{funnelChart(comparison, verdicts, funnel->plot, project.marking()), funnel->plot.whyNone,
                 funnel->plot.areas.empty()};
}

Result<Chart> trendOf(const project::Project& project, const ChartId& id, const ChartQuestion& question)
{
    const auto travel = project.travel({.area = question.request.area,
                                        .measure = id.measure,
                                        .source = question.request.source,
                                        .rebase = question.rebase});
    if (!travel) {
        return travel.error();
    }
    return Chart{travelChart(*travel, project.marking()), {}};
}

/// The ages and sexes of a measure's people.
Result<Chart> pyramidOf(const project::Project& project, const std::string& measure, const std::string& named)
{
    const auto area = areaFor(project, named, "people");
    if (!area) {
        return area.error();
    }
    const auto figures = project::splitFigures(project, **area);
    if (!figures) {
        return figures.error();
    }
    for (const AgeProfile& profile : project::ageProfiles(project, **area, *figures)) {
        if (sameText(profile.name, measure)) {
            return Chart{agePyramid(profile, project.marking()), {}};
        }
    }
    return Error{ErrorCode::NotFound,
                 "There are no counts of \"" + measure + "\" by age in " + (*area)->name
                     + ". \"wardwise profile\" says what there is.",
                 {}};
}

} // namespace

std::optional<ChartId> chartIdOf(std::string_view id)
{
    const std::size_t colon = id.find(':');
    for (const KindName& each : kKinds) {
        if (colon != std::string_view::npos && id.substr(0, colon) == each.name) {
            return ChartId{each.kind, std::string(id.substr(colon + 1))};
        }
    }
    return std::nullopt;
}

std::string toText(const ChartId& id)
{
    const auto* found = std::find_if(kKinds.begin(), kKinds.end(),
                                     [&](const KindName& each) { return each.kind == id.kind; });
    return std::string(found->name) + ":" + id.measure;
}

Result<std::vector<Available>> availableCharts(const project::Project& project)
{
    std::vector<Available> charts;
    const auto sources = project.wardSources();
    if (!sources) {
        return sources.error();
    }
    for (const SourceId id : *sources) {
        const auto figures = project.figures(id);
        if (!figures) {
            return figures.error();
        }
        for (const MeasureId measure : (*figures)->measures()) {
            const Measure& about = *project.catalogue().measure(measure);
            const std::string& key = project.catalogue().source(id)->key;
            charts.push_back({{ChartKind::Ranked, about.name}, key, (*figures)->hasUnlocatedRows()});
            if (multiplierOf(about.unit) && about.weightUnit.empty()) { // a funnel is of events among people
                charts.push_back({{ChartKind::Funnel, about.name}, key, false});
            }
        }
    }
    for (const auto add : {addTrends, addPyramids, addExplorerCharts, addRiskCharts}) {
        if (auto added = add(project, charts); !added) {
            return added.error();
        }
    }
    return charts;
}

Result<Chart> makeChart(const project::Project& project, const ChartId& id, ChartQuestion question)
{
    project::ComparisonRequest& request = question.request;
    if (id.kind == ChartKind::Pyramid) {
        return pyramidOf(project, id.measure, request.area);
    }
    if (id.kind == ChartKind::Trend) {
        return trendOf(project, id, question);
    }
    if (id.kind == ChartKind::Risk) {
        return riskChartOf(project, id.measure, question.scheme);
    }
    const auto area = areaFor(project, request.area, "wards");
    if (!area) {
        return area.error();
    }
    request.area = (*area)->code;
    request.measure = id.measure;
    switch (id.kind) {
    case ChartKind::Funnel:
        return funnelOf(project, question);
    case ChartKind::Multiples:
        return sameText(id.measure, kAllMeasures)
                   ? multiplesOf(project, question)
                   : Error{ErrorCode::NotFound,
                           "Small panels are of all measures of a source: \"multiples:all\", with --source.",
                           {}};
    case ChartKind::Pair:
        return pairOf(project, question);
    case ChartKind::Lorenz:
        return lorenzOf(project, question);
    case ChartKind::Ranked:
    case ChartKind::Trend:
    case ChartKind::Pyramid:
    case ChartKind::Risk:
        break;
    }
    return rankedOf(project, request);
}

} // namespace wardwise::app
