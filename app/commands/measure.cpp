// wardwise measure PROJECT [--define "NAME=PART+PART"] [--weights FILE --name NAME [--weight-unit TEXT]
//                  [--weights-from TEXT] [--dry-run]] [--template FILE] [--family F] [--unit UNIT]
//                  [--remove NAME] [--format ...]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "app/commands/weights.h"
#include "core/domain/measure_parts.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct MeasureArguments
{
    std::string path;
    std::string define;
    std::string family;
    std::string unit;
    std::string remove;
    WeightArguments weights;
    Format format = Format::Table;
};

ExitStatus list(const project::Project& project, Format format)
{
    const Catalogue& catalogue = project.catalogue();
    Table table{{{"measure", "Measure"},
                 {"family", "Family"},
                 {"unit", "Unit"},
                 {"computed", "Computed"},
                 {"note", "Note"}},
                {}};
    for (const Measure* measure : project::definedMeasures(catalogue)) {
        table.rows.push_back(
            {textCell(measure->name),
             textCell(measure->family),
             {unitLabel(measure->unit, measure->weightUnit), std::string(toText(measure->unit)), false},
             textCell(madeOfInWords(catalogue, measure->id)),
             textCell(measure->note)});
    }
    print(table, format);
    return ExitStatus::Done;
}

ExitStatus define(project::Project& project, const MeasureArguments& arguments,
                  std::optional<MeasureUnit> unit)
{
    auto definition = project::readDefinition(project.catalogue(), arguments.define, arguments.family);
    if (!definition) {
        return fail(definition.error());
    }
    definition->unit = unit;
    const auto stored = project.defineMeasure(*definition);
    if (!stored) {
        return fail(stored.error());
    }
    printLine(project.catalogue().measure(*stored)->name + " = "
              + madeOfInWords(project.catalogue(), *stored));
    return ExitStatus::Done;
}

ExitStatus remove(project::Project& project, const MeasureArguments& arguments)
{
    std::vector<std::string> families;
    if (!arguments.family.empty()) {
        families.push_back(arguments.family);
    }
    std::vector<const Measure*> made;
    for (const Measure* measure : measuresNamed(project.catalogue(), arguments.remove)) {
        const bool fits = families.empty() || measure->family == families.front();
        if (fits && project.catalogue().isMadeOfMeasures(measure->id)) {
            made.push_back(measure);
        }
    }
    const auto named = made.size() == 1 ? Result<const Measure*>(made.front())
                                        : findMeasure(project.catalogue(), arguments.remove, families);
    if (!named) {
        return fail(named.error());
    }
    const std::string name = (*named)->name;
    if (auto removed = project.removeDefinedMeasure((*named)->id); !removed) {
        return fail(removed.error());
    }
    printLine("Removed: " + name);
    return ExitStatus::Done;
}

ExitStatus runMeasure(const MeasureArguments& arguments)
{
    const auto unit = arguments.unit.empty() ? std::nullopt : measureUnitFromText(arguments.unit);
    if (!arguments.unit.empty() && !unit) {
        return fail({ErrorCode::Invalid,
                     "There's no unit \"" + arguments.unit
                         + "\". Use rate-per-1000-residents, rate-per-1000-households or count.",
                     {}});
    }
    const WeightArguments& weights = arguments.weights;
    const bool writes = !arguments.define.empty() || !arguments.remove.empty() || weights.writes();
    auto project = openProject(arguments.path, writes ? store::Access::Write : store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    return !arguments.define.empty() ? define(**project, arguments, unit)
           : !weights.file.empty() ? loadWeights(**project, weights, arguments.family, unit, arguments.format)
           : !weights.blank.empty()    ? writeTemplate(**project, weights, arguments.path, arguments.family)
           : !arguments.remove.empty() ? remove(**project, arguments)
                                       : list(**project, arguments.format);
}

} // namespace

void addMeasure(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<MeasureArguments>();
    CLI::App* command =
        app.add_subcommand("measure", "The measures made of measures; define, weight, change or remove one");
    addProject(*command, arguments->path);
    auto* define = command->add_option("--define", arguments->define,
                                       "What a measure is made of: \"Theft=Shoplifting+Other theft\"");
    command->add_option("--family", arguments->family,
                        "Whose measures are meant, such as police.uk, where several have them");
    auto* unit = command->add_option("--unit", arguments->unit,
                                     "Unit of the measure, such as rate-per-1000-households");
    auto* remove = command->add_option("--remove", arguments->remove, "Remove a measure made of others");
    remove->excludes(define)->excludes(unit);
    addWeights(*command, arguments->weights)->excludes(define)->excludes(remove);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runMeasure(*arguments); }};
    });
}

} // namespace wardwise::app
