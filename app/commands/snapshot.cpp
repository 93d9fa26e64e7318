// wardwise snapshot PROJECT --page NAME --out FILE.png [--size WxH] [--scale N] [--theme light|dark]
// [--select AREA]
#include "app/commands/arguments.h"
#include "app/commands/choice.h"
#include "app/commands/output.h"
#include "core/report/write_file.h"
#include "ui/main_window.h"
#include "ui/theme.h"
#include "ui/views/page.h"
#include "ui/views/sources/sources_page.h"
#include "ui/views/wards/wards_chart.h"
#include "ui/views/wards/wards_page.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QPixmap>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct SnapshotArguments
{
    std::string path;
    std::string page = "wards";
    std::string out;
    std::string size = "1280x800";
    double scale = 1.0;
    ThemeKind theme = ThemeKind::Light;
    std::string ward;
    std::string measure;
    std::string source;
    std::string reference;
    std::string chart;
    RateForm form = RateForm::LocatedOnly;
};

Error noSuch(const char* what, const std::string& name)
{
    return {ErrorCode::NotFound,
            std::string("There's no ") + what + " \"" + name + "\" to show in this project.",
            {}};
}

std::string pageIds(const MainWindow& window)
{
    std::string ids;
    for (const Page* page : window.pages()) {
        ids += (ids.empty() ? "" : ", ") + page->id().toStdString();
    }
    return ids;
}

Result<void> select(MainWindow& window, const SnapshotArguments& arguments)
{
    const Catalogue& catalogue = window.project().catalogue();
    auto selection = window.project().selection();
    if (!arguments.measure.empty()
        && !window.wardsPage()->chooseMeasure(QString::fromStdString(arguments.measure))) {
        const auto measure = findMeasure(catalogue, arguments.measure);
        if (!measure) {
            return noSuch("measure", arguments.measure);
        }
        selection.measure = (*measure)->id;
    } else {
        selection = window.project().selection();
    }
    if (!arguments.ward.empty()) {
        const auto area = findArea(catalogue, arguments.ward);
        if (!area) {
            return area.error();
        }
        selection.area = (*area)->id;
    }
    window.project().select(selection);
    return {};
}

Result<void> prepare(MainWindow& window, const SnapshotArguments& arguments)
{
    if (!window.goTo(QString::fromStdString(arguments.page))) {
        return Error{ErrorCode::NotFound,
                     "There's no page \"" + arguments.page + "\". Pages are " + pageIds(window)
                         + ", or the title of a section.",
                     {}};
    }
    WardsPage* wards = window.wardsPage();
    auto* sources = qobject_cast<SourcesPage*>(window.currentPage());
    if (sources != nullptr && !arguments.source.empty()
        && !sources->chooseSource(QString::fromStdString(arguments.source))) {
        return noSuch("source", arguments.source);
    }
    if (sources != nullptr) {
        return select(window, arguments);
    }
    if (!arguments.source.empty() && !wards->chooseSource(QString::fromStdString(arguments.source))) {
        return noSuch("source", arguments.source);
    }
    if (!arguments.reference.empty()
        && !wards->chooseReference(QString::fromStdString(arguments.reference))) {
        return noSuch("reference set", arguments.reference);
    }
    if (arguments.form != RateForm::LocatedOnly && !wards->chooseForm(arguments.form)) {
        return noSuch("form", std::string(inWords(arguments.form)));
    }
    if (!arguments.chart.empty() && !wards->charts()->chooseKind(QString::fromStdString(arguments.chart))) {
        return noSuch("chart", arguments.chart);
    }
    return select(window, arguments);
}

ExitStatus runSnapshot(const SnapshotArguments& arguments)
{
    const auto size = readSize(arguments.size);
    if (!size) {
        return fail(size.error());
    }
    const QString out = QFile::decodeName(arguments.out.c_str());
    if (QFileInfo(out).suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) != 0) {
        return fail({ErrorCode::Invalid, "A snapshot is a PNG: give --out a name that ends in .png.", {}});
    }
    if (auto apart = checkOutputPath(arguments.path, arguments.out); !apart) {
        return fail(apart.error());
    }
    auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    applyTheme(arguments.theme);
    MainWindow window(std::move(*project));
    window.setTheme(arguments.theme);
    window.resize(size->toSize());
    window.show();
    if (auto prepared = prepare(window, arguments); !prepared) {
        return fail(prepared.error());
    }
    constexpr int kRounds = 5; // layouts whose heights follow their widths settle over several
    for (int i = 0; i < kRounds; ++i) {
        window.resize(size->toSize()); // a narrow window first makes room by closing its inspector
        QApplication::processEvents();
    }
    if (window.size() != size->toSize()) {
        return fail({ErrorCode::Invalid,
                     "The window needs at least " + std::to_string(window.minimumSizeHint().width()) + "x"
                         + std::to_string(window.minimumSizeHint().height()) + ". Give a larger --size.",
                     {}});
    }
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (!window.grab().save(&png, "PNG")) {
        return fail({ErrorCode::Io, "The picture can't be made. Choose a smaller size.", {}});
    }
    const QByteArray& bytes = png.data();
    const auto wrote =
        report::writeFile(out, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!wrote) {
        return fail(wrote.error());
    }
    printLine("Wrote " + arguments.out + ".");
    return ExitStatus::Done;
}

} // namespace

void addSnapshot(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<SnapshotArguments>();
    CLI::App* command = app.add_subcommand("snapshot", "A picture of the window, without a display");
    addProject(*command, arguments->path);
    command->add_option("--page", arguments->page, "A page's id, such as wards, or the title of a section")
        ->required();
    command->add_option("--out", arguments->out, "FILE.png")->required();
    addSize(*command, arguments->size);
    addChoice(*command, "--theme", arguments->theme, {{"light", ThemeKind::Light}, {"dark", ThemeKind::Dark}},
              "Colours");
    command->add_option("--scale", arguments->scale, "Pixels to each of --size: 2 is a screen at 200 %")
        ->check(CLI::Range(1.0, 4.0));
    command->add_option("--select", arguments->ward, "An area to select");
    command->add_option("--measure", arguments->measure, "A measure to select");
    command->add_option("--source", arguments->source, "The source's id");
    command->add_option("--reference", arguments->reference,
                        "csp, force, or the name of a kept reference set");
    command->add_option(
        "--chart", arguments->chart,
        "The chart beside the wards: ranked, funnel, pair, lorenz, profile, multiples, trend or "
        "what-if");
    addRateForm(*command, arguments->form);
    command->callback([&chosen, arguments] {
        chosen = {.needs = Needs::Drawing,
                  .run = [arguments] { return runSnapshot(*arguments); },
                  .path = {},
                  .scale = arguments->scale};
    });
}

} // namespace wardwise::app
