#include "core/project/section_chart.h"

#include "core/charts/ranked_bars.h"
#include "core/project/figure_text.h"
#include "core/project/section_rates.h"

#include <algorithm>

namespace wardwise::project {

namespace {

/// The section's measures, then those that other families define the same or closely.
std::vector<MeasureId> measuresOf(const Catalogue& catalogue, const Priority& priority)
{
    std::vector<MeasureId> measures = priority.measures;
    for (const MeasureId own : priority.measures) {
        for (const MeasureMapping& mapping : catalogue.mappings) {
            if (mapping.kind != "same" && mapping.kind != "close") {
                continue;
            }
            if (mapping.from == own) {
                measures.push_back(mapping.to);
            } else if (mapping.to == own) {
                measures.push_back(mapping.from);
            }
        }
    }
    return measures;
}

Result<std::optional<Comparison>> byWard(const Project& project, const Area& area, MeasureId measure)
{
    const auto sources = project.wardSources();
    if (!sources) {
        return sources.error();
    }
    const auto reference = comparison::referenceSet(project.catalogue(), area, "csp");
    for (const SourceId source : *sources) {
        const auto figures = project.figures(source);
        if (!figures) {
            return figures.error();
        }
        const auto& known = (*figures)->measures();
        if (!reference || std::find(known.begin(), known.end(), measure) == known.end()
            || (*figures)->periods().empty()) {
            continue;
        }
        auto compared = comparison::compareWards(project.catalogue(), **figures, area,
                                                 *project.catalogue().measure(measure),
                                                 (*figures)->periods().front(), *reference, SdKind::Sample);
        project.noteChanges(compared);
        if (compared.notComparable.empty()) {
            return std::optional(std::move(compared));
        }
    }
    return std::optional<Comparison>();
}

std::optional<double> numberOf(const SectionFigure& figure)
{
    return figure.observation.figure.number();
}

DotRow rowOf(const Catalogue& catalogue, const LocalAgainstForce& rate)
{
    const Measure* measure = catalogue.measure(rate.measure);
    const std::string local = figureText(rate.local->observation.figure);
    const std::string force = figureText(rate.force->observation.figure);
    return {.key = rate.measure,
            .label = measure == nullptr ? std::string() : measure->name,
            .values = {numberOf(*rate.force), numberOf(*rate.local)},
            .valueTexts = {force, local},
            .remark = local + " v " + force};
}

DotRows besideForce(const Project& project, const Priority& priority,
                    const std::vector<LocalAgainstForce>& rates)
{
    const Catalogue& catalogue = project.catalogue();
    const Area* csp = project.assessedArea();
    const Area* force = catalogue.enclosing(csp->id, AreaKind::Force);
    DotRows chart;
    std::string unit;
    std::string period;
    std::string source;
    for (const LocalAgainstForce& rate : rates) {
        if (!rate.local || !rate.force || !numberOf(*rate.local) || !numberOf(*rate.force)) {
            continue;
        }
        const Observation& local = rate.local->observation;
        if (chart.rows.empty()) {
            unit = local.unit;
            period = rate.period;
            const Source* from = catalogue.sourceOf(local.key.batch);
            source = from == nullptr             ? rate.local->sourceKey
                     : from->attribution.empty() ? from->title
                                                 : from->attribution;
        }
        if (local.unit == unit && rate.period == period) {
            chart.rows.push_back(rowOf(catalogue, rate));
        }
    }
    if (chart.rows.empty()) {
        return chart;
    }
    chart.series = {force->name, csp->name};
    chart.words.title = priority.title + " beside the force, " + period;
    chart.words.subtitle = csp->name + " v " + force->name + ", " + unit;
    chart.words.axis = unit;
    chart.words.footer = {"Source: " + source, "Period: " + period + "."};
    chart.words.marking = project.marking();
    chart.words.description = chart.words.title + ": " + std::to_string(chart.rows.size())
                              + " measures. The table above it says the same in figures.";
    return chart;
}

} // namespace

Result<std::optional<Comparison>> sectionComparison(const Project& project, const Priority& priority,
                                                    std::optional<MeasureId> measure)
{
    const Area* csp = project.assessedArea();
    if (csp == nullptr) {
        return std::optional<Comparison>();
    }
    for (const MeasureId each : measure ? std::vector{*measure} : measuresOf(project.catalogue(), priority)) {
        auto compared = byWard(project, *csp, each);
        if (!compared || compared->has_value()) {
            return compared;
        }
    }
    return std::optional<Comparison>();
}

Result<DotRows> sectionRates(const Project& project, const Priority& priority)
{
    const auto rates = localAgainstForce(project, priority);
    if (!rates) {
        return rates.error();
    }
    return project.assessedArea() == nullptr ? DotRows() : besideForce(project, priority, *rates);
}

Result<std::optional<ChartSpec>> sectionChart(const Project& project, const Priority& priority)
{
    const auto compared = sectionComparison(project, priority, std::nullopt);
    if (!compared) {
        return compared.error();
    }
    if (compared->has_value()) {
        return std::optional<ChartSpec>(rankedBars(**compared, project.marking()));
    }
    auto beside = sectionRates(project, priority);
    if (!beside) {
        return beside.error();
    }
    return beside->rows.empty() ? std::optional<ChartSpec>() : std::optional<ChartSpec>(std::move(*beside));
}

} // namespace wardwise::project
