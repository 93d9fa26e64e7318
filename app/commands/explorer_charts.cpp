#include "app/commands/explorer_charts.h"

#include "core/charts/lorenz_chart.h"
#include "core/charts/measure_pair.h"
#include "core/comparison/pair_agreement.h"
#include "core/comparison/spread.h"
#include "core/domain/name_match.h"
#include "core/project/repeat_chart.h"
#include "core/project/ward_charts.h"

#include <algorithm>

namespace wardwise::app {

namespace {

bool hasNothingToSee(const ChartSpec& spec)
{
    return !wordsOf(spec).explanation.empty();
}

Result<std::vector<project::RepeatProfile>> repeatsIn(const project::Project& project, const Area& area)
{
    const auto figures = project::splitFigures(project, area);
    if (!figures) {
        return figures.error();
    }
    return project::repeatProfiles(project, area, *figures, std::nullopt);
}

/// The repeat victims or offenders of that name; none where there are no such counts.
Result<std::optional<Chart>> repeatsNamed(const project::Project& project,
                                          const project::ComparisonRequest& request)
{
    const auto area = findArea(project.catalogue(), request.area);
    if (!area) {
        return area.error();
    }
    const auto profiles = repeatsIn(project, **area);
    if (!profiles) {
        return profiles.error();
    }
    for (const project::RepeatProfile& profile : *profiles) {
        if (sameText(profile.name, request.measure)) {
            ChartSpec spec = project::repeatChart(profile, project.marking());
            const bool isEmpty = hasNothingToSee(spec);
            return std::optional(Chart{std::move(spec), {}, isEmpty});
        }
    }
    return std::optional<Chart>();
}

/// The other period where one is like enough, or else the next measure of the source.
std::string usualOther(const project::Project& project, const project::ComparisonRequest& request)
{
    const auto periods = project::otherPeriodsOf(project, request);
    if (!periods.empty() && periods.front().likeness != PeriodLikeness::OtherMonths) {
        return periods.front().choice.span.label;
    }
    const auto source = findSource(project.catalogue(), request.source);
    const auto figures = source ? project.figures((*source)->id)
                                : Result<std::shared_ptr<const comparison::WardFigures>>(source.error());
    if (figures) {
        for (const MeasureId measure : (*figures)->measures()) {
            const std::string& name = project.catalogue().measure(measure)->name;
            if (!sameText(name, request.measure)) {
                return name;
            }
        }
    }
    return {};
}

/// Of a source with ward figures.
void addChartsOf(const project::Project& project, const comparison::WardFigures& figures,
                 std::vector<Available>& charts)
{
    const std::string& key = project.catalogue().source(figures.source())->key;
    if (figures.measures().size() > 1) {
        charts.push_back({{ChartKind::Multiples, kAllMeasures}, key, figures.hasUnlocatedRows()});
    }
    const bool hasOthers = !comparison::otherPeriods(figures.periods(), figures.periods().front()).empty();
    for (const MeasureId measure : figures.measures()) {
        const Measure& about = *project.catalogue().measure(measure);
        if (hasOthers) {
            charts.push_back({{ChartKind::Pair, about.name}, key, false});
        }
        if (multiplierOf(about.unit) && about.weightUnit.empty()) {
            charts.push_back({{ChartKind::Lorenz, about.name}, key, false});
        }
    }
}

} // namespace

Result<Chart> multiplesOf(const project::Project& project, const ChartQuestion& question)
{
    std::optional<AreaId> ward;
    if (!question.ward.empty()) {
        const auto area = findArea(project.catalogue(), question.ward);
        if (!area) {
            return area.error();
        }
        ward = (*area)->id;
    }
    auto chart = project::allMeasures(project, question.request, ward);
    if (!chart) {
        return chart.error();
    }
    ChartSpec spec = std::move(*chart);
    const bool isEmpty = hasNothingToSee(spec);
    return Chart{std::move(spec), {}, isEmpty};
}

Result<Chart> pairOf(const project::Project& project, const ChartQuestion& question)
{
    project::ComparisonRequest request = question.request;
    const auto up = project.compare(request);
    if (!up) {
        return up.error();
    }
    request.source = up->sourceKey;
    request.period = up->period;
    const std::string other = question.against.empty() ? usualOther(project, request) : question.against;
    if (other.empty()) {
        return Error{ErrorCode::NotFound,
                     "The source " + request.source
                         + " has neither another measure nor another period to set \"" + request.measure
                         + "\" against.",
                     {}};
    }
    if (measuresNamed(project.catalogue(), other).empty()) {
        auto chart = project::pairOfPeriods(project, request, other);
        return chart ? Result<Chart>(Chart{std::move(*chart), {}, false}) : Result<Chart>(chart.error());
    }
    request.measure = other;
    const auto across = project.compare(request);
    if (!across) {
        return across.error();
    }
    return Chart{
        measurePair(*across, *up, comparison::rankCorrelation(*across, *up), project.marking()), {}, false};
}

Result<Chart> lorenzOf(const project::Project& project, const ChartQuestion& question)
{
    const auto compared = project.compare(question.request);
    if (!compared) {
        auto repeats = repeatsNamed(project, question.request);
        if (!repeats) {
            return repeats.error();
        }
        return *repeats ? Result<Chart>(std::move(**repeats)) : Result<Chart>(compared.error());
    }
    const Spread spread = comparison::spreadOf(*compared);
    return Chart{lorenzChart(*compared, spread, project.marking()), {}, !spread.whyNone.empty()};
}

Result<void> addExplorerCharts(const project::Project& project, std::vector<Available>& charts)
{
    const auto sources = project.wardSources();
    if (!sources) {
        return sources.error();
    }
    for (const SourceId id : *sources) {
        const auto figures = project.figures(id);
        if (!figures) {
            return figures.error();
        }
        addChartsOf(project, **figures, charts);
    }
    const Area* area = project.assessedArea();
    if (area == nullptr) {
        return {};
    }
    const auto repeats = repeatsIn(project, *area);
    if (!repeats) {
        return repeats.error();
    }
    for (const project::RepeatProfile& profile : *repeats) {
        const bool isListed = std::any_of(charts.begin(), charts.end(), [&](const Available& chart) {
            return chart.id.kind == ChartKind::Lorenz && chart.id.measure == profile.name;
        });
        if (profile.repeats && !isListed) {
            charts.push_back({{ChartKind::Lorenz, profile.name}, {}, false});
        }
    }
    return {};
}

} // namespace wardwise::app
