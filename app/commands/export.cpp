// wardwise export PROJECT --out DIR: every table as CSV with a data dictionary
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/report/export_tables.h"

#include <QFile>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct ExportArguments
{
    std::string path;
    std::string out;
};

ExitStatus runExport(const ExportArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto written =
        report::exportTables((*project)->connection(), QFile::decodeName(arguments.out.c_str()));
    if (!written) {
        return fail(written.error());
    }
    printLine("Wrote " + std::to_string(*written) + " files to " + arguments.out + ".");
    return ExitStatus::Done;
}

} // namespace

void addExport(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ExportArguments>();
    CLI::App* command = app.add_subcommand("export", "Every table as CSV with a data dictionary");
    addProject(*command, arguments->path);
    command->add_option("--out", arguments->out, "The folder to write to")->required();
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runExport(*arguments); }};
    });
}

} // namespace wardwise::app
