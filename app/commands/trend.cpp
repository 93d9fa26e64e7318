// wardwise trend PROJECT --measure NAME [--area NAME] [--source ID] [--rebase YYYY-MM]... [--format KIND]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/charts/chart_table.h"
#include "core/charts/travel_chart.h"
#include "core/report/travel_json.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct TrendArguments
{
    std::string path;
    project::TravelRequest request;
    Format format = Format::Table;
};

Cell cellOf(const ChartColumn& column, const ChartCell& cell)
{
    if (column.kind == ColumnKind::Figures) {
        return numberCell(cell.text, cell.number ? plainText(*cell.number) : std::string());
    }
    return {cell.text, cell.code.empty() ? cell.text : cell.code, false};
}

/// The chart's data: the same as beside it on screen.
void printMonths(const Travel& travel, Format format)
{
    const ChartTable chart = tableOf(travelChart(travel, {}));
    Table table;
    table.columns.reserve(chart.columns.size());
    table.rows.reserve(chart.rows.size());
    for (const ChartColumn& column : chart.columns) {
        table.columns.push_back({column.key, column.title});
    }
    for (const auto& row : chart.rows) {
        std::vector<Cell> cells;
        cells.reserve(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells.push_back(cellOf(chart.columns[i], row[i]));
        }
        table.rows.push_back(std::move(cells));
    }
    print(table, format);
}

/// What the months say; it stands before the table.
void sayTravel(const Travel& travel)
{
    printLine(travel.measure + ", " + travel.area + ", " + travel.periodInWords + "; source "
              + travel.sourceKey);
    if (!travel.madeOf.empty()) {
        printLine("Computed: " + travel.madeOf);
    }
    printLine(travel.sentence);
    if (!travel.points.empty()) {
        printLine(travel.whyChart);
    }
    if (travel.suggestedRebase) {
        printLine("Suggested: --rebase " + toText(*travel.suggestedRebase) + ", if a reason is known.");
    }
    for (const std::string& note : travel.notes) {
        printLine("Note: " + note);
    }
}

ExitStatus runTrend(const TrendArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto travel = (*project)->travel(arguments.request);
    if (!travel) {
        return fail(travel.error());
    }
    if (arguments.format == Format::Json) {
        printBytes(report::travelJson(*travel));
        return ExitStatus::Done;
    }
    if (arguments.format == Format::Table) {
        sayTravel(*travel);
        if (travel->points.empty()) {
            return ExitStatus::Done;
        }
        printLine("");
    }
    printMonths(*travel, arguments.format);
    return ExitStatus::Done;
}

} // namespace

void addTrend(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<TrendArguments>();
    project::TravelRequest& request = arguments->request;
    CLI::App* command = app.add_subcommand("trend", "The direction of travel of a measure with months");
    addProject(*command, arguments->path);
    command->add_option("--measure", request.measure, "Whose months are shown")->required();
    command->add_option("--area", request.area,
                        "A ward, or an area whose wards are added up; the assessed one unless said");
    command->add_option("--source", request.source, "The source's id");
    addRebase(*command, request.rebase);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runTrend(*arguments); }};
    });
}

} // namespace wardwise::app
