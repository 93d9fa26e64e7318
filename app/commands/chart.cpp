// wardwise chart PROJECT --list | CHART --out FILE [--size WxH] [--theme light|dark|print] | --all --out DIR
#include "app/commands/arguments.h"
#include "app/commands/chart_list.h"
#include "app/commands/choice.h"
#include "app/commands/output.h"
#include "ui/charts/chart_export.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct ChartArguments
{
    std::string path;
    std::string chart;
    std::string out;
    std::string size = "1280x720";
    ThemeKind theme = ThemeKind::Light;
    ChartQuestion question;
    bool list = false;
    bool all = false;
    Format format = Format::Table;
};

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
    const std::string source = chart.source.empty() ? std::string() : chart.source + "-";
    QString name = QString::fromStdString(toText({chart.id.kind, source + chart.id.measure})).toLower();
    for (QChar& c : name) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('.')) {
            c = QLatin1Char('-');
        }
    }
    return name.left(120);
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
        ChartQuestion question = arguments.question;
        question.request.source = chart.source;
        question.request.form = chart.hasForms ? question.request.form : RateForm::LocatedOnly;
        const auto drawn = makeChart(project, chart.id, question);
        if (!drawn) {
            return fail(drawn.error());
        }
        if (drawn->isEmpty) {
            continue;
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
        table.rows.push_back({textCell(toText(chart.id)), textCell(chart.source)});
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
    const auto wanted = chartIdOf(arguments.chart);
    if (!wanted) {
        return fail({ErrorCode::NotFound,
                     "There's no chart " + arguments.chart + "; --list shows those there are.",
                     {}});
    }
    const auto chart = makeChart(**project, *wanted, arguments.question);
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
    project::ComparisonRequest& request = arguments->question.request;
    CLI::App* command = app.add_subcommand("chart", "Write a chart as SVG, PDF, PNG or its data as CSV");
    addProject(*command, arguments->path);
    command->add_option("CHART", arguments->chart,
                        R"(The chart's id, such as "ranked:All crime", "multiples:all" or "risk:scores")");
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
    addChoice(*command, "--limits", arguments->question.limits,
              {{"adjusted", FunnelLimits::Adjusted}, {"chance", FunnelLimits::Chance}},
              "A funnel's limits: adjusted for how places differ, or chance alone");
    command->add_option("--ward", arguments->question.ward,
                        "The ward that is named in every panel of all measures");
    command->add_option("--against", arguments->question.against,
                        "Of a pair: another measure, or another period of the source");
    command->add_option("--scheme", arguments->question.scheme,
                        "Of risk scores: the scheme's key; the one in use unless said");
    addRateForm(*command, request.form);
    addRebase(*command, arguments->question.rebase);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {arguments->list ? Needs::Nothing : Needs::Drawing,
                  [arguments] { return runChart(*arguments); }};
    });
}

} // namespace wardwise::app
