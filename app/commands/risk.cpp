// wardwise risk PROJECT [--scheme KEY] [--stability N] [--seed S] [--threads N] [--top K...] [--vary
// WHAT,...]
//               [--format ...]: which threats matter most, and how sure that is
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "app/commands/risk_table.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

constexpr std::size_t kMostThreads = 256;
constexpr std::size_t kMostTop = 1000;
constexpr std::uint64_t kLargestSeed = (std::uint64_t{1} << 53U) - 1; ///< that JSON's doubles hold

struct RiskArguments
{
    std::string path;
    std::string scheme;
    bool draws = false;
    risk::StabilityChoice choice;
    std::vector<std::size_t> tops;
    Format format = Format::Table;
};

void readVaried(risk::StabilityChoice& choice, const std::vector<std::string>& words)
{
    choice.overRanges = choice.overScorers = choice.overConfidence = choice.overOneLevel = false;
    for (const std::string& word : words) {
        if (word == "ranges") {
            choice.overRanges = true;
        } else if (word == "scorers") {
            choice.overScorers = true;
        } else if (word == "confidence") {
            choice.overConfidence = true;
        } else if (word == "levels") {
            choice.overOneLevel = true;
        } else {
            throw CLI::ValidationError("--vary takes a list of ranges, scorers, confidence and levels, such "
                                       "as ranges,scorers, not \""
                                       + word + "\"");
        }
    }
}

ExitStatus runRisk(const RiskArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto scores = project::riskScores(**project, arguments.scheme);
    if (!scores) {
        return fail(scores.error());
    }
    std::optional<risk::Stability> stability;
    if (arguments.draws) {
        auto drawn = risk::Stability::make(scores->scheme, scores->stabilityInputs(), arguments.choice);
        if (!drawn) {
            return fail(drawn.error());
        }
        stability = std::move(*drawn);
    }
    RiskView view{*scores, stability ? &*stability : nullptr, arguments.tops};
    std::sort(view.tops.begin(), view.tops.end());
    view.tops.erase(std::unique(view.tops.begin(), view.tops.end()), view.tops.end());
    if (arguments.format == Format::Json) {
        printBytes(QByteArray::fromStdString(report::riskJson(reportOf(view))));
    } else if (arguments.format == Format::Csv) {
        print(riskCsv(view), Format::Csv);
    } else {
        printRisk(view);
    }
    return ExitStatus::Done;
}

void addDrawing(CLI::App& command, RiskArguments& arguments)
{
    auto* draws = command.add_option_function<std::size_t>(
        "--stability",
        [&arguments](std::size_t count) {
            arguments.draws = true;
            arguments.choice.draws = count;
        },
        "Draw what the ratings leave open this many times, such as 10000, for the chances of each place");
    command.add_option("--seed", arguments.choice.seed, "The same seed gives the same draws")
        ->check(CLI::Range(std::uint64_t{0}, kLargestSeed))
        ->needs(draws);
    command.add_option("--threads", arguments.choice.threads, "Makes it faster, and changes no result")
        ->check(CLI::Range(std::size_t{1}, kMostThreads));
    command
        .add_option_function<std::vector<std::string>>(
            "--vary",
            [&arguments](const std::vector<std::string>& words) { readVaried(arguments.choice, words); },
            "What is drawn: ranges, scorers, confidence and levels; the first three unless said")
        ->delimiter(',')
        ->needs(draws);
}

} // namespace

void addRisk(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<RiskArguments>();
    CLI::App* command =
        app.add_subcommand("risk", "Which threats matter most by a scheme of ratings, and how sure that is");
    addProject(*command, arguments->path);
    command->add_option("--scheme", arguments->scheme, "The scheme's key; the one in use unless said");
    addDrawing(*command, *arguments);
    command
        ->add_option("--top", arguments->tops,
                     "The chance of being among the first this many, such as 3; several as 1,3,5")
        ->delimiter(',')
        ->check(CLI::Range(std::size_t{1}, kMostTop));
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runRisk(*arguments); }};
    });
}

} // namespace wardwise::app
