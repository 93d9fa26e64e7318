// wardwise chart PROJECT --list | CHART --out FILE [--size WxH] [--theme light|dark|print] | --all --out DIR
#include "app/commands/arguments.h"
#include "app/commands/choice.h"
#include "app/commands/output.h"
#include "core/charts/ranked_bars.h"
#include "ui/charts/chart_export.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

constexpr const char* kRanked = "ranked:";

struct ChartArguments
{
    std::string path;
    std::string chart;
    std::string out;
    std::string size = "1280x720";
    ThemeKind theme = ThemeKind::Light;
    project::ComparisonRequest request;
    bool list = false;
    bool all = false;
    Format format = Format::Table;
};

/// A chart that the project can make: a measure of a source.
struct Available
{
    std::string id;
    std::string source;
    std::string measure;
    bool hasForms = false; ///< its rates can be scaled for rows without a location
};

Result<std::vector<Available>> availableCharts(const project::Project& project)
{
    std::vector<Available> charts;
    const auto sources = project.wardSources();
    if (!sources) {
        return sources.error();
    }
    for (const SourceId id : *sources) {
        const auto figures = project.figures(id);
        if (!figures) {
            return figures.error();
        }
        for (const MeasureId measure : (*figures)->measures()) {
            const std::string& name = project.catalogue().measure(measure)->name;
            charts.push_back(
                {kRanked + name, project.catalogue().source(id)->key, name, (*figures)->hasUnlocatedRows()});
        }
    }
    return charts;
}

/// A chart, and why its bars aren't classed where they aren't.
struct Chart
{
    ChartSpec spec;
    std::string notComparable;
};

Result<Chart> chartOf(const project::Project& project, project::ComparisonRequest request)
{
    if (request.area.empty()) {
        const Area* area = project.assessedArea();
        if (area == nullptr) {
            return Error{ErrorCode::NotFound,
                         "This project has no assessed area. Say whose wards to show with --area.",
                         {}};
        }
        request.area = area->code;
    }
    const auto comparison = project.compare(request);
    if (!comparison) {
        return comparison.error();
    }
    return Chart{rankedBars(*comparison, project.marking()), comparison->notComparable};
}

Result<void> write(const ChartSpec& spec, const ChartArguments& arguments, const QString& path)
{
    const auto size = readSize(arguments.size);
    if (!size) {
        return size.error();
    }
    return writeChart(spec, arguments.theme, *size, path);
}

QString fileNameOf(const Available& chart)
{
    QString name = QString::fromStdString(chart.source + "-" + chart.measure).toLower();
    for (QChar& c : name) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('.')) {
            c = QLatin1Char('-');
        }
    }
    return QStringLiteral("ranked-") + name.left(120);
}

ExitStatus writeAll(const project::Project& project, const ChartArguments& arguments)
{
    const auto charts = availableCharts(project);
    if (!charts) {
        return fail(charts.error());
    }
    const QDir folder(QFile::decodeName(arguments.out.c_str()));
    if (!folder.mkpath(QStringLiteral("."))) {
        return fail({ErrorCode::Io,
                     "The folder " + arguments.out + " can't be made. Check its name and permissions.",
                     {}});
    }
    int written = 0;
    QSet<QString> used; // two measures may shorten to one name
    for (const Available& chart : *charts) {
        project::ComparisonRequest request = arguments.request;
        request.measure = chart.measure;
        request.source = chart.source;
        request.form = chart.hasForms ? request.form : RateForm::LocatedOnly;
        const auto drawn = chartOf(project, request);
        if (!drawn) {
            return fail(drawn.error());
        }
        QString name = fileNameOf(chart);
        for (int n = 2; used.contains(name); ++n) {
            name = fileNameOf(chart) + QStringLiteral("-%1").arg(n);
        }
        used.insert(name);
        for (const char* suffix : {".pdf", ".svg", ".png"}) {
            const QString path = folder.filePath(name + QLatin1String(suffix));
            if (auto wrote = write(drawn->spec, arguments, path); !wrote) {
                return fail(wrote.error());
            }
            ++written;
        }
    }
    printLine("Wrote " + std::to_string(written) + " files to " + arguments.out + ".");
    return ExitStatus::Done;
}

ExitStatus listAll(const project::Project& project, Format format)
{
    const auto charts = availableCharts(project);
    if (!charts) {
        return fail(charts.error());
    }
    Table table{{{"chart", "Chart"}, {"source", "Source"}}, {}};
    for (const Available& chart : *charts) {
        table.rows.push_back({textCell(chart.id), textCell(chart.source)});
    }
    print(table, format);
    return ExitStatus::Done;
}

ExitStatus runChart(ChartArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    if (arguments.list) {
        return listAll(**project, arguments.format);
    }
    if (arguments.out.empty() || (arguments.chart.empty() && !arguments.all)) {
        return fail({ErrorCode::Invalid,
                     "Say which chart and where: CHART --out FILE.svg. --list shows the charts there are.",
                     {}});
    }
    if (auto apart = checkOutputPath(arguments.path, arguments.out); !apart) {
        return fail(apart.error());
    }
    if (arguments.all) {
        return writeAll(**project, arguments);
    }
    if (arguments.chart.rfind(kRanked, 0) != 0) {
        return fail({ErrorCode::NotFound,
                     "There's no chart " + arguments.chart + "; --list shows those there are.",
                     {}});
    }
    arguments.request.measure = arguments.chart.substr(std::string(kRanked).size());
    const auto chart = chartOf(**project, arguments.request);
    if (!chart) {
        return fail(chart.error());
    }
    if (auto wrote = write(chart->spec, arguments, QFile::decodeName(arguments.out.c_str())); !wrote) {
        return fail(wrote.error());
    }
    printLine("Wrote " + arguments.out + ".");
    if (!chart->notComparable.empty()) {
        say("wardwise: nothing was classed. " + chart->notComparable);
        return ExitStatus::DataProblem;
    }
    return ExitStatus::Done;
}

} // namespace

void addChart(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ChartArguments>();
    project::ComparisonRequest& request = arguments->request;
    CLI::App* command = app.add_subcommand("chart", "Write a chart as SVG, PDF, PNG or its data as CSV");
    addProject(*command, arguments->path);
    command->add_option("CHART", arguments->chart, "The chart's id, such as \"ranked:All crime\"");
    command->add_flag("--list", arguments->list, "The charts that the project can make");
    command->add_flag("--all", arguments->all, "Write every chart as PDF, SVG and PNG into the folder --out");
    command->add_option("--out", arguments->out, "FILE.svg, .pdf, .png or .csv; a folder with --all");
    addSize(*command, arguments->size);
    addChoice(*command, "--theme", arguments->theme,
              {{"light", ThemeKind::Light}, {"dark", ThemeKind::Dark}, {"print", ThemeKind::Print}},
              "Colours");
    command->add_option("--area", request.area,
                        "The area whose wards are shown; the assessed one unless said");
    command->add_option("--period", request.period, "The period's label, or a run of months");
    command->add_option("--source", request.source, "The source's id");
    command->add_option("--reference", request.reference,
                        "csp, force, or an area whose wards are the reference set");
    addRateForm(*command, request.form);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {arguments->list ? Needs::Nothing : Needs::Drawing,
                  [arguments] { return runChart(*arguments); }};
    });
}

} // namespace wardwise::app
