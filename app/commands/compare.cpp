// wardwise compare PROJECT --area NAME --measure NAME [--period LABEL] [--source ID] [--reference
// csp|force|ID] [--sd KIND]
#include "app/commands/arguments.h"
#include "app/commands/choice.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"
#include "core/report/comparison_json.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct CompareArguments
{
    std::string path;
    project::ComparisonRequest request;
    Format format = Format::Table;
    bool sentences = false;
    bool whatIf = false;
};

Cell eventsCell(const std::optional<Count>& count)
{
    return count ? numberCell(groupedText(count->value), std::to_string(count->value)) : numberCell("", "");
}

Cell realCell(const std::optional<double>& value, int decimals)
{
    return value ? numberCell(fixedText(*value, decimals), plainText(*value)) : numberCell("", "");
}

Cell rankCell(const std::optional<int>& rank)
{
    return rank ? numberCell(std::to_string(*rank), std::to_string(*rank)) : numberCell("", "");
}

Cell funnelCell(FunnelClass funnelClass)
{
    return {std::string(inWords(funnelClass)), std::string(toText(funnelClass)), false};
}

std::vector<Cell> rowOf(const ComparisonRow& row, const AreaVerdict& verdict,
                        const std::optional<RateForm>& form)
{
    const AreaRate& rate = row.rate;
    const auto people = rate.population ? std::optional(Count{rate.population->value}) : std::nullopt;
    const Cell value =
        rate.rate ? numberCell(rateText(rate), plainText(rate.rate->value)) : numberCell(rate.whyNone, "");
    return {textCell(rate.name),
            textCell(rate.code),
            eventsCell(rate.count),
            textCell(rate.countSource ? std::string(toText(*rate.countSource)) : std::string()),
            realCell(rate.scaledCount, 1),
            eventsCell(people),
            value,
            textCell(rate.rateSource ? std::string(toText(*rate.rateSource)) : std::string()),
            realCell(rate.ci95 ? std::optional(rate.ci95->low) : std::nullopt, 1),
            realCell(rate.ci95 ? std::optional(rate.ci95->high) : std::nullopt, 1),
            realCell(row.z, 2),
            {std::string(inWords(row.wardClass)), std::string(toText(row.wardClass)), false},
            funnelCell(verdict.funnel),
            funnelCell(verdict.adjusted),
            realCell(verdict.adjustedZ, 2),
            rankCell(row.rank),
            rankCell(verdict.bestRank),
            rankCell(verdict.worstRank),
            realCell(row.index, 0),
            realCell(verdict.smoothed ? std::optional(verdict.smoothed->value) : std::nullopt, 1),
            textCell(verdict.sentence),
            textCell(form ? std::string(toText(*form)) : std::string()),
            textCell(row.reason)};
}

/// What a reader of the table must know; in the table format it stands before it.
void sayContext(const Comparison& comparison, const Verdicts& verdicts)
{
    if (!comparison.madeOf.empty()) {
        printLine("Computed: " + comparison.madeOf);
    }
    const Reference& reference = comparison.reference;
    printLine(comparison.measure + ", " + comparison.area + ", " + comparison.periodInWords + ", "
              + unitLabel(comparison.unit, comparison.weightUnit)
              + (comparison.form ? ", " + std::string(inWords(*comparison.form)) : std::string())
              + "; source " + comparison.sourceKey);
    if (reference.mean && reference.sd) {
        printLine("Reference set: " + reference.label + "; mean " + fixedText(*reference.mean, 2) + ", "
                  + std::string(toText(reference.sdKind)) + " SD " + fixedText(*reference.sd, 2) + " of "
                  + groupedText(reference.areas) + " areas"
                  + (reference.how.empty() ? std::string() : "; " + reference.how));
    }
    for (const std::string& note : comparison.notes) {
        printLine("Note: " + note);
    }
    for (const std::string& note : verdicts.notes) {
        printLine("Note: " + note);
    }
    printLine("");
}

void removeColumn(Table& table, const std::string& key)
{
    const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                                 [&](const Column& column) { return column.key == key; });
    const auto place = at - table.columns.begin();
    table.columns.erase(at);
    for (auto& row : table.rows) {
        row.erase(row.begin() + place);
    }
}

void printRows(const Comparison& comparison, const Verdicts& verdicts, Format format)
{
    Table table{
        {{"ward", "Ward"},
         {"code", "Code"},
         {"count", "Count"},
         {"count_source", "Count is"},
         {"scaled_count", "Scaled to"},
         {"population", comparison.unit == MeasureUnit::RatePer1000Households ? "Households" : "Population"},
         {"rate", "Rate"},
         {"rate_source", "Rate is"},
         {"ci95_low", "95% low"},
         {"ci95_high", "95% high"},
         {"z", "z"},
         {"class", "Class"},
         {"funnel", "Funnel"},
         {"funnel_adjusted", "Adjusted"},
         {"z_adjusted", "Adjusted z"},
         {"rank", "Rank"},
         {"rank_best", "Best rank"},
         {"rank_worst", "Worst rank"},
         {"index", "Index"},
         {"smoothed", "Smoothed"},
         {"verdict", "Verdict"},
         {"unlocated", "Unlocated rows"},
         {"reason", "Reason"}},
        {}};
    const bool common = !comparison.notComparable.empty() && format == Format::Table;
    for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
        table.rows.push_back(rowOf(comparison.rows[i], verdicts.areas.at(i), comparison.form));
        if (common) {
            table.rows.back().back() = textCell(""); // said once, below the table
        }
    }
    if (format == Format::Table) { // whose heading says the form
        removeColumn(table, "unlocated");
        for (const char* forAFile : {"z_adjusted", "rank_best", "rank_worst", "smoothed", "verdict"}) {
            removeColumn(table, forAFile);
        }
        if (comparison.form != RateForm::ScaledForUnlocated) {
            removeColumn(table, "scaled_count");
        }
    }
    print(table, format);
}

/// A paragraph for each ward.
void saySentences(const Comparison& comparison, const Verdicts& verdicts)
{
    for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
        const AreaRate& rate = comparison.rows[i].rate;
        const std::string& sentence = verdicts.areas.at(i).sentence;
        printLine(rate.name + ": " + (sentence.empty() ? rate.whyNone + "." : sentence));
    }
}

/// A row for each ward, a column for each method.
ExitStatus printWhatIf(const project::Project& project, const CompareArguments& arguments)
{
    const auto found = project.whatIf(arguments.request);
    if (!found) {
        return fail(found.error());
    }
    Table table{{{"ward", "Ward"}}, {}};
    for (const std::string& method : found->methods) {
        table.columns.push_back({method, method});
    }
    for (const comparison::WhatIfRow& row : found->rows) {
        std::vector<Cell> cells{textCell(row.name)};
        for (const comparison::Flag& flag : row.flags) {
            cells.push_back(textCell(flag.words));
        }
        table.rows.push_back(std::move(cells));
    }
    if (arguments.format == Format::Table) {
        printLine(inWords(*found));
    }
    print(table, arguments.format);
    return ExitStatus::Done;
}

ExitStatus runCompare(const CompareArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    if (arguments.whatIf) {
        return printWhatIf(**project, arguments);
    }
    const auto judged = (*project)->judge(arguments.request);
    if (!judged) {
        return fail(judged.error());
    }
    const auto& [comparison, verdicts] = *judged;
    if (arguments.sentences) {
        saySentences(comparison, verdicts);
    } else if (arguments.format == Format::Json) {
        printBytes(report::comparisonJson(comparison, verdicts));
    } else {
        if (arguments.format == Format::Table) {
            sayContext(comparison, verdicts);
        }
        printRows(comparison, verdicts, arguments.format);
    }
    if (!comparison.notComparable.empty()) {
        say("wardwise: nothing was classed. " + comparison.notComparable);
        return ExitStatus::DataProblem;
    }
    return ExitStatus::Done;
}

} // namespace

void addCompare(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<CompareArguments>();
    project::ComparisonRequest& request = arguments->request;
    CLI::App* command = app.add_subcommand("compare", "An area's wards against a reference set");
    addProject(*command, arguments->path);
    command->add_option("--area", request.area, "The area whose wards are compared (code or name)")
        ->required();
    command->add_option("--measure", request.measure, "What is compared")->required();
    command->add_option("--period", request.period, "The period's label, or a run of months");
    command->add_option("--source", request.source, "The source's id");
    command->add_option("--reference", request.reference,
                        "csp, force, or an area whose wards are the reference set");
    addChoice(*command, "--sd", request.sdKind,
              {{"sample", SdKind::Sample}, {"population", SdKind::Population}}, "Divisor of the SD");
    addRateForm(*command, request.form);
    addFormat(*command, arguments->format);
    command->add_flag("--sentences", arguments->sentences, "The verdict on each ward in plain English");
    command->add_flag("--what-if", arguments->whatIf, "How each ward would be flagged by other methods");
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runCompare(*arguments); }};
    });
}

} // namespace wardwise::app
