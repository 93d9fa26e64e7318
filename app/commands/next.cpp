// wardwise next PROJECT --out FILE --year LABEL [--period LABEL] [FILE...]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/account_name.h"
#include "core/base/number_text.h"
#include "core/project/import_project.h"
#include "core/project/next_assessment.h"
#include "core/project/year_changes.h"

#include <QFile>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct NextArguments
{
    std::string path;
    std::string out;
    std::string year;
    std::string period;
    std::vector<std::string> files;
};

void sayCarried(const project::CarriedAssessment& carried, const std::string& out)
{
    printLine("Made " + out + ": " + carried.title + ", from that of " + carried.lastYear + ".");
    printLine(
        "Carried over: " + countText(carried.sections, "section") + ", "
        + countText(carried.recommendations, "recommendation")
        + (carried.closed > 0
               ? ", of which " + groupedText(carried.closed) + " are done or dropped and kept as history"
               : std::string())
        + "."
        + (carried.rebound > 0 ? " " + countText(carried.rebound, "figure")
                                     + (carried.rebound == 1 ? " is" : " are") + " of the new period now."
                               : std::string()));
}

Result<bool> importNext(const NextArguments& arguments)
{
    QStringList files;
    for (const std::string& file : arguments.files) {
        files << QString::fromStdString(file);
    }
    import::ImportOptions options;
    options.by = accountName();
    import::Progress progress;
    const auto report = project::importInto(QString::fromStdString(arguments.out), files, options, progress);
    if (!report) {
        return report.error();
    }
    if (!report->has_value()) {
        return true;
    }
    for (const import::ReportedBatch& batch : (*report)->batches) {
        printLine("Added \"" + batch.label + "\" as load " + std::to_string(batch.id.value)
                  + (batch.figures > 0 ? ": " + groupedText(batch.figures) + " figures." : "."));
    }
    for (const import::Question& question : (*report)->questions) {
        printLine("Must be said first: " + question.text + " Use wardwise import.");
    }
    for (const std::string& warning : (*report)->warnings) {
        printLine("Warning: " + warning);
    }
    return (*report)->refused() == 0 && (*report)->questions.empty();
}

/// One line for each source that has both years.
Result<void> sayChanges(const std::string& path)
{
    const auto project = openProject(path, store::Access::Read);
    if (!project) {
        return project.error();
    }
    const auto changes = project::yearChanges(**project);
    if (!changes) {
        return changes.error();
    }
    for (const SourceChanges& source : changes->sources) {
        if (source.whyNone.empty()) {
            printLine(source.sourceKey + ", " + source.afterInWords + " against " + source.beforeInWords
                      + ": " + source.summary);
        }
    }
    printLine("wardwise changes " + path + " lists them.");
    return {};
}

ExitStatus runNext(const NextArguments& arguments)
{
    const auto carried = project::makeNextAssessment(
        QFile::decodeName(arguments.path.c_str()),
        {.to = QFile::decodeName(arguments.out.c_str()), .year = arguments.year, .period = arguments.period});
    if (!carried) {
        return fail(carried.error());
    }
    sayCarried(*carried, arguments.out);
    if (arguments.files.empty()) {
        return ExitStatus::Done;
    }
    const auto imported = importNext(arguments);
    if (!imported) {
        say("wardwise: " + arguments.out + " was made, but nothing was imported into it.");
        return fail(imported.error());
    }
    if (auto said = sayChanges(arguments.out); !said) {
        return fail(said.error());
    }
    return *imported ? ExitStatus::Done : ExitStatus::DataProblem;
}

} // namespace

void addNext(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<NextArguments>();
    CLI::App* command =
        app.add_subcommand("next", "Make next year's assessment from this one, in a file of its own");
    addProject(*command, arguments->path);
    command->add_option("--out", arguments->out, "The file to make (.wardwise)")->required();
    command->add_option("--year", arguments->year, "Year of the new assessment: 2020")->required();
    command->add_option("--period", arguments->period,
                        "The period that figures are of; the same months a year later unless said");
    command->add_option("FILE", arguments->files, "Files to take in at once, as with import");
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runNext(*arguments); }};
    });
}

} // namespace wardwise::app
