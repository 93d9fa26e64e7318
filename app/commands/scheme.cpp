// wardwise scheme PROJECT [--list | --export KEY [--out FILE] | --import FILE | --check FILE | --use KEY]
//                 [--format ...]: the schemes by which threats are rated and scored
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/project/risk_schemes.h"
#include "core/report/scheme_json.h"
#include "core/report/write_file.h"

#include <QFile>

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct SchemeArguments
{
    std::string path;
    bool list = false;
    std::string exported;
    std::string out;
    std::string imported;
    std::string checked;
    std::string used;
    Format format = Format::Table;

    [[nodiscard]] bool writes() const { return !imported.empty() || !used.empty(); }
};

Result<std::string> readSchemeFile(const std::string& path)
{
    QFile file(QFile::decodeName(path.c_str()));
    if (!file.exists()) {
        return Error{ErrorCode::NotFound, "There's no file " + path + ". Check its name.", {}};
    }
    constexpr auto kMost = static_cast<qint64>(report::kLargestSchemeFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io, path + " can't be read: " + file.errorString().toStdString() + ".", {}};
    }
    const QByteArray bytes = file.read(kMost + 1); // no more of it than shows that it's too large
    if (bytes.size() > kMost) {
        return Error{
            ErrorCode::Invalid, path + " is larger than 1 MB, which no scheme is. Choose another file.", {}};
    }
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::Io, path + " can't be read: " + file.errorString().toStdString() + ".", {}};
    }
    return bytes.toStdString();
}

std::string inOneLine(const risk::Scheme& scheme)
{
    return scheme.key + ", version " + std::to_string(scheme.version) + ": " + scheme.title;
}

ExitStatus listSchemes(const project::Project& project, Format format)
{
    const auto all = project::schemes(project);
    if (!all) {
        return fail(all.error());
    }
    const auto used = project::schemeInUse(project);
    if (!used) {
        return fail(used.error());
    }
    Table table{{{"key", "Key"},
                 {"version", "Version"},
                 {"title", "Title"},
                 {"in_use", "In use"},
                 {"illustrative", "Values"}},
                {}};
    for (const risk::Scheme& each : *all) {
        const bool isUsed = each.key == used->key && each.version == used->version;
        table.rows.push_back({textCell(each.key),
                              countCell(each.version),
                              textCell(each.title),
                              {isUsed ? "in use" : "", isUsed ? "yes" : "no", false},
                              {each.ordinalOnly    ? "none: words in their order"
                               : each.illustrative ? "illustrative"
                                                   : "the partnership's",
                               each.illustrative ? "yes" : "no", false}});
    }
    print(table, format);
    return ExitStatus::Done;
}

ExitStatus exportScheme(const project::Project& project, const SchemeArguments& arguments)
{
    const auto scheme = project::findScheme(project, arguments.exported);
    if (!scheme) {
        return fail(scheme.error());
    }
    const std::string json = report::schemeJson(*scheme);
    if (arguments.out.empty()) {
        printBytes(QByteArray::fromStdString(json));
        return ExitStatus::Done;
    }
    if (auto apart = checkOutputPath(arguments.path, arguments.out); !apart) {
        return fail(apart.error());
    }
    if (auto wrote = report::writeFile(QFile::decodeName(arguments.out.c_str()), json); !wrote) {
        return fail(wrote.error());
    }
    printLine("Wrote " + inOneLine(*scheme) + " to " + arguments.out + ".");
    return ExitStatus::Done;
}

ExitStatus importScheme(project::Project& project, const std::string& path)
{
    const auto json = readSchemeFile(path);
    if (!json) {
        return fail(json.error());
    }
    const auto known = project::schemes(project);
    if (!known) {
        return fail(known.error());
    }
    const auto stored = project::importScheme(project, *json);
    if (!stored) {
        return fail({stored.error().code, path + ": " + stored.error().message, stored.error().detail});
    }
    const bool isNew = std::find(known->begin(), known->end(), *stored) == known->end();
    printLine((isNew ? "Imported " : "Already there: ") + inOneLine(*stored));
    const auto used = project::schemeInUse(project);
    if (used && used->key != stored->key) {
        printLine("The assessment is still scored by " + used->key + "; --use " + stored->key
                  + " changes that.");
    }
    return ExitStatus::Done;
}

/// Everything that is wrong, with its place; nothing is stored.
ExitStatus checkSchemeFile(const std::string& path, Format format)
{
    const auto json = readSchemeFile(path);
    if (!json) {
        return fail(json.error());
    }
    const auto read = report::readScheme(*json);
    const auto* scheme = std::get_if<risk::Scheme>(&read);
    const auto findings =
        scheme == nullptr ? std::get<report::SchemeFindings>(read) : report::SchemeFindings();
    const auto warnings = scheme == nullptr ? report::SchemeFindings() : risk::schemeWarnings(*scheme);
    Table table{{{"kind", "What"}, {"place", "Place"}, {"text", "Finding"}}, {}};
    const auto add = [&](const char* kind, const report::SchemeFindings& all) {
        for (const risk::SchemeFinding& each : all) {
            table.rows.push_back({textCell(kind), textCell(each.place), textCell(each.text)});
        }
    };
    add("wrong", findings);
    add("warning", warnings);
    if (format != Format::Table) {
        print(table, format);
    } else {
        printLine(scheme == nullptr ? path + " can't be used as a scheme."
                                    : "It can be used: " + inOneLine(*scheme));
        for (const auto& row : table.rows) {
            printLine("- " + (row[1].plain.empty() ? "" : row[1].plain + ": ") + row[2].plain);
        }
    }
    return findings.empty() ? ExitStatus::Done : ExitStatus::DataProblem;
}

ExitStatus useScheme(project::Project& project, const std::string& key)
{
    const auto scheme = project::findScheme(project, key);
    if (!scheme) {
        return fail(scheme.error());
    }
    if (auto used = project::useScheme(project, *scheme); !used) {
        return fail(used.error());
    }
    printLine("The assessment is scored by " + inOneLine(*scheme));
    return ExitStatus::Done;
}

ExitStatus runScheme(const SchemeArguments& arguments)
{
    auto project =
        openProject(arguments.path, arguments.writes() ? store::Access::Write : store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    return !arguments.exported.empty()   ? exportScheme(**project, arguments)
           : !arguments.imported.empty() ? importScheme(**project, arguments.imported)
           : !arguments.checked.empty()  ? checkSchemeFile(arguments.checked, arguments.format)
           : !arguments.used.empty()     ? useScheme(**project, arguments.used)
                                         : listSchemes(**project, arguments.format);
}

} // namespace

void addScheme(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<SchemeArguments>();
    CLI::App* command = app.add_subcommand(
        "scheme", "The schemes by which threats are rated and scored: list, exchange, choose one");
    addProject(*command, arguments->path);
    std::vector<CLI::Option*> actions{
        command->add_flag("--list", arguments->list, "The schemes there are; this is what happens anyway"),
        command->add_option("--export", arguments->exported,
                            "Write the scheme of that key as JSON to --out, or standard output"),
        command->add_option("--import", arguments->imported,
                            "Take a scheme in; where its key is there, as the next version"),
        command->add_option("--check", arguments->checked,
                            "Say what is wrong with a scheme's file, without taking it in"),
        command->add_option("--use", arguments->used, "Score the assessment by the scheme of that key")};
    for (std::size_t i = 0; i < actions.size(); ++i) {
        for (std::size_t other = i + 1; other < actions.size(); ++other) {
            actions[i]->excludes(actions[other]);
        }
    }
    command->add_option("--out", arguments->out, "The file that --export writes")->needs(actions[1]);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runScheme(*arguments); }};
    });
}

} // namespace wardwise::app
