// wardwise set PROJECT --area A --measure M --period P --quantity Q VALUE --source TEXT [--part TEXT]
//              [--note TEXT]
#include "app/commands/arguments.h"
#include "app/commands/output.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct SetArguments
{
    std::string path;
    project::FigureEntry entry;
};

ExitStatus runSet(const SetArguments& arguments)
{
    auto project = openProject(arguments.path, store::Access::Write);
    if (!project) {
        return fail(project.error());
    }
    const auto entered = (*project)->enterFigure(arguments.entry);
    if (!entered) {
        return fail(entered.error());
    }
    for (const std::string& added : entered->added) {
        say("wardwise: added " + added + ".");
    }
    const std::string before = entered->before.empty() ? "" : entered->before + " \u2192 ";
    printLine(entered->label + " " + before + entered->after);
    return ExitStatus::Done;
}

} // namespace

void addSet(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<SetArguments>();
    project::FigureEntry& entry = arguments->entry;
    CLI::App* command = app.add_subcommand("set", "Enter or correct one figure");
    addProject(*command, arguments->path);
    command->add_option("--area", entry.area, "Code or name; a new name makes a ward")->required();
    command->add_option("--measure", entry.measure, "Name; a new one makes a measure")->required();
    command->add_option("--part", entry.breakdown,
                        "The part that it is of, such as \"Age and sex: Males 25-29\"; the whole otherwise");
    command->add_option("--period", entry.period, "2018-19, 2018, 2018-10 or 2018-10..2019-02")->required();
    command
        ->add_option("--quantity", entry.quantity,
                     "count, rate, percentage, population, change, rank, money, ratio or text")
        ->required();
    command->add_option("VALUE", entry.value, "A number, or suppressed, not-recorded, not-applicable")
        ->required();
    command->add_option("--source", entry.source, "The source's id, or where the figure comes from")
        ->required();
    command->add_option("--note", entry.note, "Why, or anything to remember");
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runSet(*arguments); }};
    });
}

} // namespace wardwise::app
