// wardwise figures PROJECT [--area NAME] [--measure NAME] [--source ID] [--format ...]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/domain/measure_parts.h"
#include "core/project/computed_figures.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct FiguresArguments
{
    std::string path;
    std::string area;
    std::string measure;
    std::string source;
    Format format = Format::Table;
};

/// "Burglary", "Victims [Mosaic group: M Family Basics]".
std::string measureLabel(const Catalogue& catalogue, const ObservationKey& key)
{
    std::string label = catalogue.measure(key.measure)->name;
    if (const Breakdown* part = catalogue.breakdown(key.breakdown); part != nullptr && part->id != kWhole) {
        label += " [" + (part->dimension.empty() ? "" : part->dimension + ": ") + part->category + "]";
    }
    return label;
}

Cell valueCell(const Observation& observation)
{
    const std::string shown = project::figureText(observation.figure);
    if (const auto number = observation.figure.number()) {
        return numberCell(shown, plainText(*number, observation.figure.decimals));
    }
    if (const auto* missing = std::get_if<Missing>(&observation.figure.value)) {
        return {shown, std::string(toText(*missing)), false};
    }
    return textCell(shown);
}

/// One row for each place at which the figure stands in its source, or one without a line.
void addRows(const Catalogue& catalogue, const Observation& observation, Table& table)
{
    const Area* area = catalogue.area(observation.key.area);
    const std::string source = catalogue.sourceOf(observation.key.batch)->key;
    const auto addRow = [&](const std::string& line) {
        table.rows.push_back(
            {textCell(area->name), textCell(area->code), textCell(measureLabel(catalogue, observation.key)),
             textCell(catalogue.period(observation.key.period)->label),
             textCell(std::string(toText(observation.key.quantity))), valueCell(observation),
             textCell(observation.unit), textCell(source), numberCell(line, line), textCell({})});
    };
    if (observation.citations.empty()) {
        addRow({});
    }
    for (const Citation& citation : observation.citations) {
        addRow(std::to_string(citation.line));
    }
}

/// The sums of a measure that is made of others; nothing of any other.
Result<void> addSums(const project::Project& project, MeasureId measure,
                     const store::ObservationFilter& filter, Table& table)
{
    const auto sums = project::computedFigures(project, measure, filter.area, filter.source);
    if (!sums) {
        return sums.error();
    }
    const Catalogue& catalogue = project.catalogue();
    for (const project::ComputedFigure& sum : *sums) {
        const Area* area = catalogue.area(sum.area);
        const Measure* whole = catalogue.measure(measure);
        const Cell value = sum.count ? countCell(sum.count->value)
                                     : numberCell(fixedText(sum.weightedSum.value_or(0.0), 1),
                                                  plainText(sum.weightedSum.value_or(0.0)));
        table.rows.push_back(
            {textCell(area->name), textCell(area->code), textCell(whole->name),
             textCell(catalogue.period(sum.period)->label),
             textCell(sum.count ? std::string(toText(Quantity::Count)) : std::string("weighted sum")), value,
             textCell(whole->weightUnit), textCell(catalogue.source(sum.source)->key), numberCell({}, {}),
             textCell(madeOfInWords(catalogue, measure))});
    }
    return {};
}

Result<store::ObservationFilter> filterFor(const Catalogue& catalogue, const FiguresArguments& arguments)
{
    store::ObservationFilter filter;
    if (!arguments.area.empty()) {
        const auto area = findArea(catalogue, arguments.area);
        if (!area) {
            return area.error();
        }
        filter.area = (*area)->id;
    }
    if (!arguments.measure.empty()) {
        for (const Measure* measure : measuresNamed(catalogue, arguments.measure)) {
            filter.measures.push_back(measure->id);
        }
        if (filter.measures.empty()) {
            return findMeasure(catalogue, arguments.measure).error();
        }
    }
    if (!arguments.source.empty()) {
        const auto source = findSource(catalogue, arguments.source);
        if (!source) {
            return source.error();
        }
        filter.source = (*source)->id;
    }
    return filter;
}

ExitStatus runFigures(const FiguresArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const Catalogue& catalogue = (*project)->catalogue();
    const auto filter = filterFor(catalogue, arguments);
    if (!filter) {
        return fail(filter.error());
    }
    Table table{{{"area", "Area"},
                 {"area_code", "Code"},
                 {"measure", "Measure"},
                 {"period", "Period"},
                 {"quantity", "Quantity"},
                 {"value", "Value"},
                 {"unit", "Unit"},
                 {"source", "Source"},
                 {"line", "Line"},
                 {"computed", "Computed"}},
                {}};
    const auto read =
        store::forEachObservation((*project)->connection(), *filter, [&](const Observation& observation) {
            addRows(catalogue, observation, table);
        });
    if (!read) {
        return fail(read.error());
    }
    for (const MeasureId measure : filter->measures) {
        if (auto added = addSums(**project, measure, *filter, table); !added) {
            return fail(added.error());
        }
    }
    print(table, arguments.format);
    return ExitStatus::Done;
}

} // namespace

void addFigures(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<FiguresArguments>();
    CLI::App* command = app.add_subcommand("figures", "Every stored figure with its source");
    addProject(*command, arguments->path);
    command->add_option("--area", arguments->area, "Only this area (code or name)");
    command->add_option("--measure", arguments->measure, "Only this measure");
    command->add_option("--source", arguments->source, "Only this source");
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runFigures(*arguments); }};
    });
}

} // namespace wardwise::app
