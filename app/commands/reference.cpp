// wardwise reference PROJECT [--add NAME ...] [--remove NAME] [--format ...]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/project/keep_reference.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct ReferenceArguments
{
    std::string path;
    std::string add;
    std::string remove;
    std::vector<std::string> areas;
    std::vector<std::string> leftOut;
    std::vector<std::string> published; ///< "All crime=59.3,46.8"
    ReferenceOptions options;
    std::string family;
    std::string note;
    Format format = Format::Table;
};

ExitStatus listReferences(const project::Project& project, Format format)
{
    Table table{{{"reference", "Reference set"}, {"made_of", "Made of"}, {"note", "Note"}}, {}};
    for (const KeptReference& set : project.catalogue().references) {
        table.rows.push_back(
            {textCell(set.name), textCell(project::inWords(project.catalogue(), set)), textCell(set.note)});
    }
    print(table, format);
    return ExitStatus::Done;
}

Result<std::vector<AreaId>> areasNamed(const Catalogue& catalogue, const std::vector<std::string>& names)
{
    std::vector<AreaId> areas;
    areas.reserve(names.size());
    for (const std::string& name : names) {
        const auto area = findArea(catalogue, name);
        if (!area) {
            return area.error();
        }
        areas.push_back((*area)->id);
    }
    return areas;
}

/// Reads "All crime=59.3,46.8", or without an SD "All crime=76.1".
Result<PublishedReference> readPublished(const Catalogue& catalogue, const std::string& text,
                                         const std::string& family)
{
    const std::size_t equals = text.rfind('=');
    const std::size_t comma = equals == std::string::npos ? equals : text.find(',', equals);
    const Error shape{ErrorCode::Invalid,
                      "\"" + text
                          + "\" isn't a published figure. Write \"MEASURE=MEAN,SD\" or, of a single rate, "
                            "\"MEASURE=RATE\".",
                      {}};
    if (equals == std::string::npos) {
        return shape;
    }
    const auto measure = findMeasure(catalogue, text.substr(0, equals),
                                     family.empty() ? std::vector<std::string>() : std::vector{family});
    if (!measure) {
        return measure.error();
    }
    const auto mean =
        readNumber(text.substr(equals + 1, comma == std::string::npos ? comma : comma - equals - 1));
    const auto sd = comma == std::string::npos ? std::nullopt : readNumber(text.substr(comma + 1));
    if (!mean || (comma != std::string::npos && !sd)) {
        return shape;
    }
    return PublishedReference{(*measure)->id, mean->value, sd ? std::optional(sd->value) : std::nullopt, {}};
}

ExitStatus addSet(project::Project& project, const ReferenceArguments& arguments)
{
    KeptReference set;
    set.name = arguments.add;
    set.note = arguments.note;
    set.options = arguments.options;
    const auto areas = areasNamed(project.catalogue(), arguments.areas);
    const auto out = areasNamed(project.catalogue(), arguments.leftOut);
    if (!areas || !out) {
        return fail(areas ? out.error() : areas.error());
    }
    set.areas = *areas;
    set.leftOut = *out;
    for (const std::string& text : arguments.published) {
        const auto rate = readPublished(project.catalogue(), text, arguments.family);
        if (!rate) {
            return fail(rate.error());
        }
        set.published.push_back(*rate);
    }
    if (auto stored = project.keepReference(set); !stored) {
        return fail(stored.error());
    }
    printLine(set.name + ": " + project::inWords(project.catalogue(), set) + ".");
    return ExitStatus::Done;
}

ExitStatus removeSet(project::Project& project, const std::string& name)
{
    const auto& sets = project.catalogue().references;
    const auto found = std::find_if(sets.begin(), sets.end(),
                                    [&](const KeptReference& set) { return sameText(set.name, name); });
    if (found == sets.end()) {
        return fail({ErrorCode::NotFound, "There's no reference set \"" + name + "\" in this project.", {}});
    }
    if (auto removed = project.removeReference(found->id); !removed) {
        return fail(removed.error());
    }
    printLine("Removed: " + name);
    return ExitStatus::Done;
}

ExitStatus runReference(const ReferenceArguments& arguments)
{
    const bool writes = !arguments.add.empty() || !arguments.remove.empty();
    auto project = openProject(arguments.path, writes ? store::Access::Write : store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    return !arguments.add.empty()      ? addSet(**project, arguments)
           : !arguments.remove.empty() ? removeSet(**project, arguments.remove)
                                       : listReferences(**project, arguments.format);
}

} // namespace

void addReference(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ReferenceArguments>();
    CLI::App* command =
        app.add_subcommand("reference", "The reference sets that the project keeps; add or remove one");
    addProject(*command, arguments->path);
    auto* add = command->add_option("--add", arguments->add, "Name of a new reference set");
    command
        ->add_option("--area", arguments->areas, "A ward, or an area whose wards are meant; may be repeated")
        ->needs(add);
    command->add_option("--leave-out", arguments->leftOut, "A ward that is left out; may be repeated")
        ->needs(add);
    command
        ->add_option(
            "--published", arguments->published,
            "A published mean and SD, \"MEASURE=MEAN,SD\", or a single rate, \"MEASURE=RATE\"; may be "
            "repeated")
        ->needs(add);
    command
        ->add_flag("--without-itself", arguments->options.withoutItself, "Each ward against the others alone")
        ->needs(add);
    command->add_flag("--weighted", arguments->options.weighted, "Mean and SD weighted by population")
        ->needs(add);
    command
        ->add_flag("--without-outliers", arguments->options.withoutOutliers,
                   "Leave rates out that are far out: over three quartile ranges beyond the quartiles")
        ->needs(add);
    command
        ->add_option("--family,--source", arguments->family,
                     "Whose measures are meant, such as police.uk, where several have them")
        ->needs(add);
    command->add_option("--note", arguments->note, "Why these areas, or where the figures stand")->needs(add);
    command->add_option("--remove", arguments->remove, "Remove a reference set")->excludes(add);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runReference(*arguments); }};
    });
}

} // namespace wardwise::app
