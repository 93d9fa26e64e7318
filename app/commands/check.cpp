// wardwise check PROJECT [--format ...]: the integrity of the file
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/store/table_export.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct CheckArguments
{
    std::string path;
    Format format = Format::Table;
};

ExitStatus runCheck(const CheckArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto problems = store::integrityProblems((*project)->connection());
    if (!problems) {
        return fail(problems.error());
    }
    Table table{{{"check", "Check"}, {"result", "Result"}}, {}};
    for (const std::string& problem : *problems) {
        table.rows.push_back({textCell("integrity"), textCell(problem)});
    }
    if (problems->empty()) {
        table.rows.push_back({textCell("integrity"), textCell("ok")});
    }
    print(table, arguments.format);
    return problems->empty() ? ExitStatus::Done : ExitStatus::DataProblem;
}

} // namespace

void addCheck(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<CheckArguments>();
    CLI::App* command = app.add_subcommand("check", "Check the file's integrity");
    addProject(*command, arguments->path);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runCheck(*arguments); }};
    });
}

} // namespace wardwise::app
