// wardwise new PROJECT [--sample NAME | --csp CODE] [--name NAME] [--force]
#include "app/commands/output.h"
#include "core/project/new_project.h"

#include <QFile>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct Arguments
{
    std::string path;
    std::string sample;
    bool fromSample = false;
    project::NewProject project;
};

ExitStatus run(const Arguments& arguments)
{
    const QString path = QFile::decodeName(arguments.path.c_str());
    const auto made = arguments.sample.empty()
                          ? project::createProject(path, arguments.project)
                          : project::createSample(path, arguments.sample, arguments.project.replace);
    if (!made) {
        return fail(made.error());
    }
    printLine("Made " + arguments.path + ".");
    return ExitStatus::Done;
}

} // namespace

void addNew(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("new", "Make a project");
    command->add_option("PROJECT", arguments->path, "The file to make (.wardwise)")->required();
    auto* sample =
        command->add_option("--sample", arguments->sample, "Fill it with the sample: cannock-chase-2019");
    command->add_option("--csp", arguments->project.cspCode, "Code of the partnership that it's for")
        ->excludes(sample);
    command->add_option("--name", arguments->project.cspName, "Name of the partnership")->excludes(sample);
    command->add_flag("--force", arguments->project.replace, "Replace the file if it exists");
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return run(*arguments); }};
    });
}

} // namespace wardwise::app
