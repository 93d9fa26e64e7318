#include "app/commands/weights.h"

#include "app/commands/arguments.h"
#include "core/base/number_text.h"
#include "core/domain/measure_parts.h"
#include "core/project/measure_weights.h"
#include "core/report/write_file.h"

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

Table weightsTable(const Catalogue& catalogue, const project::WeightCheck& check)
{
    Table table{{{"line", "Line"},
                 {"name", "In the table"},
                 {"measure", "Measure"},
                 {"weight", "Weight"},
                 {"refused", "Refused because"}},
                {}};
    table.rows.reserve(check.rows.size());
    for (const project::CheckedWeight& each : check.rows) {
        const Measure* measure = each.measure ? catalogue.measure(*each.measure) : nullptr;
        table.rows.push_back({countCell(each.row.line), textCell(each.row.measure),
                              textCell(measure == nullptr ? std::string() : measure->name),
                              each.weight ? numberCell(plainText(*each.weight), plainText(*each.weight))
                                          : textCell(each.row.weight),
                              textCell(each.refusal)});
    }
    return table;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names) {
        all += all.empty() ? name : ", " + name;
    }
    return all;
}

} // namespace

CLI::Option* addWeights(CLI::App& command, WeightArguments& arguments)
{
    auto* weights =
        command.add_option("--weights", arguments.file,
                           "A table of weights (CSV, XLSX, ODS) that makes a weighted measure, such "
                           "as crime harm: counts times weights");
    auto* name = command.add_option("--name", arguments.name, "Name of the weighted measure");
    weights->needs(name);
    name->needs(weights);
    command
        .add_option("--weight-unit", arguments.unit,
                    "What the weights are in, such as days, where their heading doesn't say it")
        ->needs(weights);
    command
        .add_option("--weights-from", arguments.from,
                    "Whose weights they are, with the attribution that their licence asks for")
        ->needs(weights);
    command.add_flag("--dry-run", arguments.dryRun, "Only say what the weights would make")->needs(weights);
    command
        .add_option("--template", arguments.blank,
                    "Write a CSV of the measures that can be weighted, to be filled in")
        ->excludes(weights);
    return weights;
}

ExitStatus loadWeights(project::Project& project, const WeightArguments& arguments, const std::string& family,
                       std::optional<MeasureUnit> unit, Format format)
{
    const auto counted = project.countedMeasures();
    if (!counted) {
        return fail(counted.error());
    }
    const auto table = import::readWeightTable(QString::fromStdString(arguments.file));
    if (!table) {
        return fail(table.error());
    }
    const auto check = project::checkWeights(project.catalogue(), *counted, *table,
                                             {arguments.name, arguments.unit, family, arguments.from, unit});
    if (!check) {
        return fail(check.error());
    }
    print(weightsTable(project.catalogue(), *check), format);
    if (!check->unweighted.empty()) {
        say("No row weighs these, so they aren't in " + check->definition.name + ": "
            + joined(check->unweighted) + ".");
    }
    if (const std::size_t refused = check->refused(); refused > 0) {
        say(countText(static_cast<std::int64_t>(refused), "row") + (refused == 1 ? " is" : " are")
            + " refused, so nothing was stored. Correct " + (refused == 1 ? "it" : "them") + " or take "
            + (refused == 1 ? "it" : "them") + " out.");
        return ExitStatus::DataProblem;
    }
    if (arguments.dryRun) {
        say("Would make " + check->definition.name + ", in " + check->definition.weightUnit + ".");
        return ExitStatus::Done;
    }
    const auto stored = project.defineMeasure(check->definition);
    if (!stored) {
        return fail(stored.error());
    }
    const Measure* made = project.catalogue().measure(*stored);
    say(made->name + ", " + unitLabel(made->unit, made->weightUnit) + ": "
        + madeOfInWords(project.catalogue(), *stored) + ".");
    return ExitStatus::Done;
}

ExitStatus writeTemplate(const project::Project& project, const WeightArguments& arguments,
                         const std::string& path, const std::string& family)
{
    if (auto allowed = checkOutputPath(path, arguments.blank); !allowed) {
        return fail(allowed.error());
    }
    const auto counted = project.countedMeasures();
    if (!counted) {
        return fail(counted.error());
    }
    const std::string text = project::weightTemplate(project.catalogue(), *counted, family);
    if (auto written = report::writeFile(QString::fromStdString(arguments.blank), text); !written) {
        return fail(written.error());
    }
    return ExitStatus::Done;
}

} // namespace wardwise::app
