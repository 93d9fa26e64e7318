// wardwise changes PROJECT [--area NAME] [--source ID] [--period LABEL] [--all] [--format KIND]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/comparison/year_words.h"
#include "core/project/year_changes.h"
#include "core/report/year_changes_json.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct ChangesArguments
{
    std::string path;
    project::YearChangesRequest request;
    bool all = false;
    Format format = Format::Table;
};

Cell countOf(const YearSide& side)
{
    return side.count ? countCell(side.count->value) : numberCell("", "");
}

Cell rateOf(const YearSide& side)
{
    return side.rate ? numberCell(fixedText(side.rate->value, 1), plainText(side.rate->value))
                     : numberCell("", "");
}

Cell rankOf(const YearSide& side)
{
    return side.rank ? countCell(*side.rank) : numberCell("", "");
}

Cell pOf(const std::optional<double>& p)
{
    constexpr int kDecimals = 3;
    return p ? numberCell(*p < 0.001 ? "< 0.001" : fixedText(*p, kDecimals), plainText(*p))
             : numberCell("", "");
}

void addRow(Table& table, const SourceChanges& source, const YearChange& change)
{
    table.rows.push_back(
        {textCell(source.sourceKey), textCell(change.measure), textCell(change.areaName),
         countOf(change.before), countOf(change.after), rateOf(change.before), rateOf(change.after),
         change.percent ? numberCell(comparison::changeText(change.percent), plainText(*change.percent))
                        : numberCell("", ""),
         textCell(comparison::changeLimitsText(change.percent95)), pOf(change.exactP), pOf(change.adjustedP),
         rankOf(change.before), rankOf(change.after), textCell(comparison::findingText(change))});
}

Table changesTable()
{
    return {{{"source", "Source"},
             {"measure", "Measure"},
             {"area", "Area"},
             {"count_before", "Count then"},
             {"count_after", "Now"},
             {"rate_before", "Rate then"},
             {"rate_after", "Now"},
             {"percent", "Change"},
             {"percent95", "95 % interval"},
             {"p_exact", "p"},
             {"p_adjusted", "Adjusted p"},
             {"rank_before", "Rank then"},
             {"rank_after", "Now"},
             {"finding", "What it is"}},
            {}};
}

Table flagsTable(const SourceChanges& source, bool all)
{
    Table table{{{"area", "Ward"},
                 {"measure", "Measure"},
                 {"reference", "Against"},
                 {"before", "Then"},
                 {"after", "Now"},
                 {"kind", "Flag"},
                 {"change", "Own change"}},
                {}};
    for (const FlagChange& flag : source.flags) {
        if (all || flag.isFound) {
            table.rows.push_back({textCell(flag.areaName), textCell(flag.measure),
                                  textCell(flag.referenceLabel), textCell(std::string(inWords(flag.before))),
                                  textCell(std::string(inWords(flag.after))),
                                  textCell(std::string(kindOf(flag))),
                                  textCell(flag.isFound ? "more than chance" : "within chance")});
        }
    }
    return table;
}

void printSource(const SourceChanges& source, bool all)
{
    if (!source.whyNone.empty()) {
        printLine(source.sourceKey + ": not compared. " + source.whyNone);
        printLine("");
        return;
    }
    printLine(source.sourceKey + ", " + source.afterInWords + " against " + source.beforeInWords);
    printLine(source.summary);
    for (const std::string& finding : source.findings) {
        printLine("- " + finding);
    }
    printLine("");
    if (all) {
        Table table = changesTable();
        for (const auto* family : {&source.wholes, &source.wards}) {
            for (const YearChange& change : *family) {
                addRow(table, source, change);
            }
        }
        print(table, Format::Table);
        printLine("");
    }
    const Table flags = flagsTable(source, all);
    if (!flags.rows.empty()) {
        print(flags, Format::Table);
        printLine("");
    }
    for (const std::string& note : source.notes) {
        printLine("Note: " + note);
    }
    printLine("");
}

void printClaims(const std::vector<ClaimChange>& claims)
{
    if (claims.empty()) {
        return;
    }
    printLine("Claims of which the figures say something else now: "
              + groupedText(static_cast<std::int64_t>(claims.size())));
    for (const ClaimChange& change : claims) {
        printLine("- " + change.statement + (change.section.empty() ? "" : " (" + change.section + ")"));
        printLine("  was " + std::string(inWords(change.before)) + ", now "
                  + std::string(inWords(change.after)) + ". " + change.sentence);
    }
    printLine("");
}

ExitStatus runChanges(const ChangesArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto changes = project::yearChanges(**project, arguments.request);
    if (!changes) {
        return fail(changes.error());
    }
    if (arguments.format == Format::Json) {
        printBytes(report::yearChangesJson(*changes));
        return ExitStatus::Done;
    }
    if (arguments.format == Format::Csv) {
        Table table = changesTable();
        for (const SourceChanges& source : changes->sources) {
            for (const auto* family : {&source.wholes, &source.wards}) {
                for (const YearChange& change : *family) {
                    addRow(table, source, change);
                }
            }
        }
        print(table, Format::Csv);
        return ExitStatus::Done;
    }
    for (const SourceChanges& source : changes->sources) {
        printSource(source, arguments.all);
    }
    printClaims(changes->claims);
    return ExitStatus::Done;
}

} // namespace

void addChanges(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ChangesArguments>();
    CLI::App* command = app.add_subcommand("changes", "What changed since the same months of last year");
    addProject(*command, arguments->path);
    command->add_option("--area", arguments->request.area,
                        "Whose wards are looked at; the assessed area unless said");
    command->add_option("--source", arguments->request.source, "The source's id; all of them unless said");
    command->add_option("--period", arguments->request.period,
                        "The later period; the newest with the same months a year before unless said");
    command->add_flag("--all", arguments->all, "Every change and flag, not only those beyond chance");
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runChanges(*arguments); }};
    });
}

} // namespace wardwise::app
