// wardwise history PROJECT [--undo | --redo] [--format ...]
#include "app/commands/arguments.h"
#include "app/commands/output.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct HistoryArguments
{
    std::string path;
    bool undo = false;
    bool redo = false;
    Format format = Format::Table;
};

ExitStatus step(const HistoryArguments& arguments)
{
    auto project = openProject(arguments.path, store::Access::Write);
    if (!project) {
        return fail(project.error());
    }
    const auto label = arguments.undo ? (*project)->undo() : (*project)->redo();
    if (!label) {
        return fail(label.error());
    }
    printLine((arguments.undo ? "Undone: " : "Redone: ") + *label);
    return ExitStatus::Done;
}

ExitStatus runHistory(const HistoryArguments& arguments)
{
    if (arguments.undo || arguments.redo) {
        return step(arguments);
    }
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto history = (*project)->history();
    if (!history) {
        return fail(history.error());
    }
    Table table{{{"made_at", "When (UTC)"}, {"edit", "Edit"}, {"state", "State"}}, {}};
    for (const store::EditEntry& entry : *history) {
        table.rows.push_back(
            {textCell(entry.madeAt), textCell(entry.label), textCell(entry.undone ? "undone" : "done")});
    }
    print(table, arguments.format);
    return ExitStatus::Done;
}

} // namespace

void addHistory(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<HistoryArguments>();
    CLI::App* command =
        app.add_subcommand("history", "The edits made, newest first; take one back or make it again");
    addProject(*command, arguments->path);
    auto* undo = command->add_flag("--undo", arguments->undo, "Take back the newest edit");
    command->add_flag("--redo", arguments->redo, "Make the last undone edit again")->excludes(undo);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runHistory(*arguments); }};
    });
}

} // namespace wardwise::app
