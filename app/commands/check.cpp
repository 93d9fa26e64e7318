// wardwise check PROJECT [--integrity] [--format ...]: the integrity of the file, claims, built-in checks,
// and sentences whose figures changed
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/project/claims.h"
#include "core/project/stale_sentences.h"
#include "core/store/table_export.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct CheckArguments
{
    std::string path;
    bool onlyIntegrity = false;
    Format format = Format::Table;
};

using Statements = std::vector<project::CheckedStatement>;

using StaleSentences = std::vector<project::StaleSentence>;

Table checkTable(const std::vector<std::string>& problems, const Statements& statements,
                 const StaleSentences& stale)
{
    Table table{{{"check", "Check"},
                 {"result", "Result"},
                 {"id", "Id"},
                 {"statement", "Statement"},
                 {"section", "Section"},
                 {"line", "Line"},
                 {"explanation", "Explanation"}},
                {}};
    const auto add = [&](const char* check, const std::string& result,
                         const project::CheckedStatement& statement, const std::string& explanation) {
        table.rows.push_back({textCell(check), textCell(result), textCell(statement.key),
                              textCell(statement.statement), textCell(statement.sectionTitle),
                              statement.line ? countCell(*statement.line) : numberCell({}, {}),
                              textCell(explanation)});
    };
    for (const std::string& problem : problems) {
        add("integrity", problem, {}, {});
    }
    if (problems.empty()) {
        add("integrity", "ok", {}, {});
    }
    for (const project::CheckedStatement& each : statements) {
        add(each.isBuiltIn() ? "built-in" : "claim", std::string(toText(each.outcome.status)), each,
            each.outcome.sentence + (each.outcome.reason.empty() ? "" : " " + each.outcome.reason));
    }
    for (const project::StaleSentence& each : stale) {
        project::CheckedStatement sentence;
        sentence.statement = each.sentence;
        sentence.sectionTitle = each.section;
        add("sentence", "changed", sentence, project::inWords(each));
    }
    return table;
}

/// What the table says of one statement, where it's too long for a table's line.
void printStatement(const project::CheckedStatement& each)
{
    std::string where = each.sectionTitle;
    if (each.line) {
        where += (where.empty() ? "line " : ", line ") + std::to_string(*each.line);
    }
    printLine("  " + each.statement + (where.empty() ? "" : " (" + where + ")"));
    printLine("      " + each.outcome.sentence
              + (each.outcome.reason.empty() ? "" : " " + each.outcome.reason));
}

void printGrouped(const Statements& statements, bool builtIn)
{
    for (int status = 0; status < kClaimStatuses; ++status) {
        const auto isOne = [&](const project::CheckedStatement& each) {
            return each.isBuiltIn() == builtIn && static_cast<int>(each.outcome.status) == status;
        };
        const auto count = std::count_if(statements.begin(), statements.end(), isOne);
        if (count == 0) {
            continue;
        }
        printLine({});
        printLine((builtIn ? "Built-in checks, " : "Claims, ")
                  + std::string(inWords(static_cast<ClaimStatus>(status))) + ": " + groupedText(count));
        for (const project::CheckedStatement& each : statements) {
            if (isOne(each)) {
                printStatement(each);
            }
        }
    }
}

void printChecks(const std::vector<std::string>& problems, const Statements& statements,
                 const StaleSentences& stale)
{
    for (const std::string& problem : problems) {
        printLine("Integrity: " + problem);
    }
    if (problems.empty()) {
        printLine("Integrity: ok");
    }
    printGrouped(statements, false);
    printGrouped(statements, true);
    if (!stale.empty()) {
        printLine({});
        printLine("Changed since they were read: " + groupedText(static_cast<std::int64_t>(stale.size())));
    }
    for (const project::StaleSentence& each : stale) {
        printLine("  " + project::inWords(each));
    }
}

bool isContradicted(const project::CheckedStatement& each)
{
    return !each.isBuiltIn() && each.outcome.status == ClaimStatus::Contradicted;
}

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
    // A damaged file's claims would rest on what may be wrong.
    auto statements = arguments.onlyIntegrity || !problems->empty() ? Result(Statements{})
                                                                    : project::checkedStatements(**project);
    if (!statements) {
        return fail(statements.error());
    }
    const auto stale =
        arguments.onlyIntegrity || !problems->empty() ? StaleSentences{} : project::staleSentences(**project);
    if (arguments.format == Format::Table) {
        printChecks(*problems, *statements, stale);
    } else {
        print(checkTable(*problems, *statements, stale), arguments.format);
    }
    const bool isWrong = !problems->empty() || !stale.empty()
                         || std::any_of(statements->begin(), statements->end(), isContradicted);
    return isWrong ? ExitStatus::DataProblem : ExitStatus::Done;
}

} // namespace

void addCheck(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<CheckArguments>();
    CLI::App* command = app.add_subcommand(
        "check", "Check the file's integrity, claims, what figures must agree in, and changed sentences");
    addProject(*command, arguments->path);
    command->add_flag("--integrity", arguments->onlyIntegrity, "Check the file's integrity alone");
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runCheck(*arguments); }};
    });
}

} // namespace wardwise::app
