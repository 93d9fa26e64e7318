#include "core/project/block_chart.h"

#include "core/charts/funnel_chart.h"
#include "core/charts/pyramid.h"
#include "core/charts/ranked_bars.h"
#include "core/charts/travel_chart.h"
#include "core/charts/ward_profile.h"
#include "core/project/figure_charts.h"
#include "core/project/people_profile.h"
#include "core/project/section_chart.h"

#include <algorithm>

namespace wardwise::project {

namespace {

ChartSpec explained(const Priority& priority, BlockKind kind, const std::string& why)
{
    RankedBars chart;
    chart.words.title = priority.title + ": " + std::string(titleOf(kind));
    chart.words.explanation = why;
    chart.words.description = why;
    return chart;
}

std::string noWards()
{
    return "No measure of this section has rates of enough wards to compare. Choose other measures, or "
           "import figures "
           "by ward.";
}

ComparisonRequest requestOf(const Comparison& compared)
{
    ComparisonRequest request;
    request.area = compared.areaCode;
    request.measure = compared.measure;
    request.period = compared.period;
    request.source = compared.sourceKey;
    request.reference = compared.reference.id;
    return request;
}

Result<ChartSpec> ranked(const Project& project, const Priority& priority, const SectionBlock& block)
{
    const auto compared = sectionComparison(project, priority, block.measure);
    if (!compared) {
        return compared.error();
    }
    return compared->has_value() ? ChartSpec(rankedBars(**compared, project.marking()))
                                 : explained(priority, block.kind, noWards());
}

Result<ChartSpec> funnel(const Project& project, const Priority& priority, const SectionBlock& block)
{
    const auto compared = sectionComparison(project, priority, block.measure);
    if (!compared) {
        return compared.error();
    }
    if (!compared->has_value()) {
        return explained(priority, block.kind, noWards());
    }
    const auto made = project.funnel(requestOf(**compared), FunnelLimits::Adjusted);
    if (!made) {
        return made.error();
    }
    return ChartSpec(
        funnelChart(made->judged.comparison, made->judged.verdicts, made->plot, project.marking()));
}

Result<ChartSpec> trend(const Project& project, const Priority& priority, const SectionBlock& block)
{
    const auto measures = block.measure ? std::vector{*block.measure} : priority.measures;
    std::optional<Travel> published;
    for (const MeasureId each : measures) {
        const Measure* measure = project.catalogue().measure(each);
        auto travel = project.travel({.area = {},
                                      .measure = measure == nullptr ? std::string() : measure->name,
                                      .source = {},
                                      .rebase = {}});
        if (travel && !travel->points.empty()) {
            return ChartSpec(travelChart(*travel, project.marking()));
        }
        if (travel && !published) {
            published = std::move(*travel);
        }
    }
    return published
               ? ChartSpec(travelChart(*published, project.marking()))
               : explained(priority, block.kind,
                           "No measure of this section has figures by month, or a published change. Choose "
                           "other measures, or import months.");
}

/// The first hotspot, or the ward with the highest rate.
std::optional<AreaId> wardOf(const Priority& priority, const Comparison& compared)
{
    for (const Hotspot& hotspot : priority.hotspots) {
        const bool isWard =
            std::any_of(compared.rows.begin(), compared.rows.end(),
                        [&](const ComparisonRow& row) { return row.rate.area == hotspot.area; });
        if (isWard) {
            return hotspot.area;
        }
    }
    return compared.rows.empty() ? std::nullopt : std::optional(compared.rows.front().rate.area);
}

/// One ward over the measures of the source that has the section's own.
Result<ChartSpec> profile(const Project& project, const Priority& priority, const SectionBlock& block,
                          std::optional<AreaId> ward)
{
    const auto compared = sectionComparison(project, priority, std::nullopt);
    if (!compared) {
        return compared.error();
    }
    if (!compared->has_value()) {
        return explained(priority, block.kind, noWards());
    }
    const auto source = findSource(project.catalogue(), (*compared)->sourceKey);
    const auto figures = source ? project.figures((*source)->id) : source.error();
    if (!figures) {
        return figures.error();
    }
    std::vector<Comparison> all;
    for (const MeasureId each : (*figures)->measures()) {
        ComparisonRequest request = requestOf(**compared);
        request.measure = project.catalogue().measure(each)->name;
        if (auto made = project.compare(request); made && made->notComparable.empty()) {
            all.push_back(
                std::move(*made)); // NOLINT(performance-inefficient-vector-operation): not all can be
        }
    }
    std::vector<const Comparison*> seen;
    seen.reserve(all.size());
    for (const Comparison& each : all) {
        seen.push_back(&each);
    }
    return ChartSpec(
        wardProfile(seen, ward.value_or(wardOf(priority, **compared).value_or(AreaId{})), project.marking()));
}

Result<ChartSpec> pyramid(const Project& project, const Priority& priority, const SectionBlock& block)
{
    const Area* csp = project.assessedArea();
    const auto people =
        csp == nullptr ? Result<PeopleProfile>(PeopleProfile{}) : peopleProfile(project, *csp);
    if (!people) {
        return people.error();
    }
    for (const AgeProfile& each : people->ages) {
        const bool isOwn = std::find(priority.measures.begin(), priority.measures.end(), each.measure)
                           != priority.measures.end();
        if (isOwn) {
            return ChartSpec(agePyramid(each, project.marking()));
        }
    }
    return explained(
        priority, block.kind,
        "None of this section's measures is counted by age and sex. Choose one that is, or enter counts "
        "of parts such as \"Age and sex: Males 25-29\".");
}

Result<ChartSpec> breakdown(const Project& project, const Priority& priority, const SectionBlock& block)
{
    const auto table = figureTable(project, priority.measures);
    if (!table) {
        return table.error();
    }
    DotRows chart = percentageChart(project, *table, priority.title + ": percentages");
    return chart.rows.empty()
               ? explained(priority, block.kind, "None of this section's measures has a percentage.")
               : ChartSpec(std::move(chart));
}

} // namespace

bool isChart(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Ranked:
    case BlockKind::Funnel:
    case BlockKind::Trend:
    case BlockKind::Profile:
    case BlockKind::Pyramid:
    case BlockKind::Breakdown:
        return true;
    default:
        return false;
    }
}

Result<ChartSpec> blockChart(const Project& project, const Priority& priority, const SectionBlock& block,
                             std::optional<AreaId> ward)
{
    switch (block.kind) {
    case BlockKind::Ranked:
        return ranked(project, priority, block);
    case BlockKind::Funnel:
        return funnel(project, priority, block);
    case BlockKind::Trend:
        return trend(project, priority, block);
    case BlockKind::Profile:
        return profile(project, priority, block, ward);
    case BlockKind::Pyramid:
        return pyramid(project, priority, block);
    case BlockKind::Breakdown:
        return breakdown(project, priority, block);
    default:
        break;
    }
    return explained(priority, block.kind, "This block isn't a chart.");
}

bool isDrawn(const ChartSpec& chart)
{
    return std::visit([](const auto& spec) { return spec.words.explanation.empty(); }, chart);
}

} // namespace wardwise::project
