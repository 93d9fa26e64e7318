// wardwise new PROJECT [--sample NAME | --csp CODE [--name NAME] [--lookup FILE]... [--year Y] [--title TEXT]
// [--marking M]] [--force]
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/import/read_area_lookup.h"
#include "core/project/new_project.h"

#include <QFile>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct NewArguments
{
    std::string path;
    std::string sample;
    std::vector<std::string> lookups;
    project::NewProject project;
};

/// Reads the lookups, and takes from them what the project needs.
Result<void> readLookups(const std::vector<std::string>& paths, project::NewProject& project)
{
    if (project.cspCode.empty()) {
        return Error{ErrorCode::Invalid, "Say with --csp which partnership of the lookup it's for.", {}};
    }
    import::AreaLookup lookup;
    for (const std::string& path : paths) {
        auto read = import::readAreaLookupFile(QFile::decodeName(path.c_str()));
        if (!read) {
            return read.error();
        }
        if (auto same = import::checkSameYear(lookup, *read); !same) {
            return same.error();
        }
        lookup = lookup.places.empty() ? std::move(*read)
                                       : import::combineLookups(std::move(lookup), std::move(*read));
    }
    const auto csp = import::findPartnership(lookup, project.cspCode);
    if (!csp) {
        return csp.error();
    }
    project.cspCode = (*csp)->code;
    project.places = import::placesFor(lookup, **csp);
    for (const std::string& note : lookup.notes) {
        say("wardwise: " + note);
    }
    return {};
}

std::string countedPlaces(const std::vector<import::Place>& places, AreaKind kind, const std::string& one,
                          const std::string& several)
{
    const auto count = import::countOf(places, kind);
    return groupedText(count) + " " + (count == 1 ? one : several);
}

std::string madeOf(const std::vector<import::Place>& places)
{
    if (places.empty()) {
        return {};
    }
    return " It has " + countedPlaces(places, AreaKind::Csp, "partnership", "partnerships") + ", "
           + countedPlaces(places, AreaKind::District, "district", "districts") + " and "
           + countedPlaces(places, AreaKind::Ward, "ward", "wards") + ".";
}

ExitStatus runNew(const NewArguments& arguments)
{
    const QString path = QFile::decodeName(arguments.path.c_str());
    project::NewProject project = arguments.project;
    for (char& c : project.marking) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (!arguments.lookups.empty()) {
        if (auto read = readLookups(arguments.lookups, project); !read) {
            return fail(read.error());
        }
    }
    const auto made = arguments.sample.empty()
                          ? project::createProject(path, project)
                          : project::createSample(path, arguments.sample, project.replace);
    if (!made) {
        return fail(made.error());
    }
    printLine("Made " + arguments.path + "." + madeOf(project.places));
    return ExitStatus::Done;
}

} // namespace

void addNew(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<NewArguments>();
    CLI::App* command = app.add_subcommand("new", "Make a project");
    command->add_option("PROJECT", arguments->path, "The file to make (.wardwise)")->required();
    auto* sample =
        command->add_option("--sample", arguments->sample, "Fill it with the sample: cannock-chase-2019");
    command->add_option("--csp", arguments->project.cspCode, "Code of the partnership that it's for")
        ->excludes(sample);
    command->add_option("--name", arguments->project.cspName, "Name of the partnership")->excludes(sample);
    command
        ->add_option(
            "--lookup", arguments->lookups,
            "ONS lookup (CSV) with districts, partnerships and forces, or with wards; may be repeated")
        ->allow_extra_args(false)
        ->excludes(sample);
    command->add_option("--year", arguments->project.year, "Year of the assessment: 2026")->excludes(sample);
    command->add_option("--title", arguments->project.title, "Title of the assessment")->excludes(sample);
    command
        ->add_option("--marking", arguments->project.marking,
                     "Protective marking: OFFICIAL or OFFICIAL-SENSITIVE")
        ->excludes(sample);
    command->add_flag("--force", arguments->project.replace, "Replace the file if it exists");
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runNew(*arguments); }};
    });
}

} // namespace wardwise::app
