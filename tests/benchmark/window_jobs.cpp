// The window on the large project: what is on the screen when a job is over has been painted.
#include "tests/benchmark/job.h"
#include "tests/benchmark/jobs.h"

#include "core/charts/ranked_bars.h"
#include "ui/charts/chart_view.h"
#include "ui/main_window.h"
#include "ui/views/page.h"
#include "ui/views/wards/comparison_choices.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_chart.h"
#include "ui/views/wards/wards_page.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <stdexcept>

namespace wardwise::benchmark_of {

namespace {

std::unique_ptr<project::Project> open(const QString& path, bool withFigures)
{
    auto opened = project::Project::open(path, store::Access::Write);
    if (!opened) {
        throw std::runtime_error(opened.error().message);
    }
    if (withFigures) {
        static_cast<void>((*opened)->wardSources());
    }
    return std::move(*opened);
}

std::unique_ptr<MainWindow> windowOn(std::unique_ptr<project::Project> project)
{
    auto window = std::make_unique<MainWindow>(std::move(project));
    window->setTheme(ThemeKind::Light);
    window->show();
    settle();
    return window;
}

std::unique_ptr<MainWindow>& shared()
{
    static std::unique_ptr<MainWindow> window;
    return window;
}

/// The window that most jobs are done in, on its page of wards.
MainWindow& sharedWindow(const QString& path)
{
    if (!shared()) {
        shared() = windowOn(open(path, true));
    }
    shared()->goTo(QStringLiteral("wards"));
    qobject_cast<QLineEdit*>(shared()->wardsPage()->filterBox())->clear();
    settle();
    return *shared();
}

/// A job after which the widget must have been painted anew, each time.
Job painting(QWidget* widget, std::function<void(int)> work, std::function<void(int)> prepare = {})
{
    auto rounds = std::make_shared<int>(0);
    auto unpainted = std::make_shared<int>(0);
    auto watch = std::make_shared<std::unique_ptr<PaintWatch>>();
    return {[=] {
                *unpainted += *watch && (*watch)->paints() == 0 ? 1 : 0;
                watch->reset();
                ++*rounds;
                if (prepare) {
                    prepare(*rounds);
                }
                settle();
                *watch = std::make_unique<PaintWatch>(widget);
            },
            [=] {
                work(*rounds);
                settle();
            },
            [=] {
                const bool last = *watch && (*watch)->paints() > 0;
                watch->reset();
                return *unpainted > 0 || !last ? "It wasn't painted." : std::string();
            }};
}

Job firstPaint(const QString& path, bool withFigures)
{
    auto window = std::make_shared<std::unique_ptr<MainWindow>>();
    auto project = std::make_shared<std::unique_ptr<project::Project>>();
    return {[=] {
                closeSharedWindow();
                window->reset();
                *project = withFigures ? open(path, true) : nullptr;
            },
            [=] { *window = windowOn(*project ? std::move(*project) : open(path, false)); },
            [=] {
                const int rows = (*window)->wardsPage()->table()->model()->rowCount();
                window->reset();
                return rows == 0 ? "The table is empty." : std::string();
            }};
}

Job sorting(const QString& path)
{
    WardTableView* table = sharedWindow(path).wardsPage()->table();
    return painting(table->viewport(), [table](int round) {
        const int column = 1 + (round / 2) % (table->model()->columnCount() - 1);
        table->sortByColumn(column, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
}

Job sortingByName(const QString& path)
{
    WardTableView* table = sharedWindow(path).wardsPage()->table();
    return painting(table->viewport(), [table](int round) {
        table->sortByColumn(0, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
}

Job filtering(const QString& path)
{
    WardsPage* page = sharedWindow(path).wardsPage();
    auto* box = qobject_cast<QLineEdit*>(page->filterBox());
    // As one types, and clears the box again.
    return painting(page->table()->viewport(), [box](int round) {
        const QStringList typed{QString(), QStringLiteral("7"), QStringLiteral("ward 00"),
                                QStringLiteral("ward 0012")};
        box->setText(typed[round % typed.size()]);
    });
}

Job selectingInTable(const QString& path)
{
    MainWindow& window = sharedWindow(path);
    WardTableView* table = window.wardsPage()->table();
    return painting(table->viewport(), [table](int round) {
        const int rows = table->model()->rowCount();
        const int columns = table->model()->columnCount() - 2;
        table->setCurrentIndex(table->model()->index((round * 997) % rows, 1 + round % columns));
    });
}

Job selectingInChart(const QString& path)
{
    MainWindow& window = sharedWindow(path);
    ChartView* chart = window.wardsPage()->chart();
    return painting(
        chart->viewport(),
        [chart](int round) {
            QKeyEvent press(QEvent::KeyPress, round % 2 == 0 ? Qt::Key_Home : Qt::Key_End, Qt::NoModifier);
            QCoreApplication::sendEvent(chart, &press);
        },
        [&window](int /*round*/) {
            auto selection = window.project().selection();
            selection.area.reset();
            window.project().select(selection);
        });
}

Job scrolling(const QString& path)
{
    WardTableView* table = sharedWindow(path).wardsPage()->table();
    return painting(table->viewport(), [table](int /*round*/) {
        QScrollBar* bar = table->verticalScrollBar();
        const int step = 3 * table->rowHeight(0);
        bar->setValue(bar->value() + step > bar->maximum() ? 0 : bar->value() + step);
    });
}

Job drawingChart(const QString& path)
{
    MainWindow& window = sharedWindow(path);
    ChartView* chart = window.wardsPage()->chart();
    return painting(chart->viewport(), [chart, &window](int round) {
        auto spec = std::get<RankedBars>(window.wardsPage()->chartSpec());
        spec.words.title += std::to_string(round); // another chart than the one on show
        chart->setSpec(spec);
    });
}

/// Another divisor of the SD: every class anew, with the chart of this kind beside the table.
Job flippingMethod(const QString& path, const QString& kind)
{
    MainWindow& window = sharedWindow(path);
    WardsPage* page = window.wardsPage();
    page->charts()->chooseKind(kind);
    auto* choices = page->findChild<ComparisonChoices*>();
    const auto choose = [choices](bool sample) {
        choices->chooseSdKind(sample ? SdKind::Sample : SdKind::Population);
    };
    return painting(
        page->table()->viewport(), [choose](int round) { choose(round % 2 == 0); },
        [choose](int round) { choose(round % 2 != 0); });
}

Job anotherMeasureIn(const QString& path, const QString& kind)
{
    MainWindow& window = sharedWindow(path);
    WardsPage* page = window.wardsPage();
    page->charts()->chooseKind(kind);
    WardTableView* table = page->table();
    return painting(
        page->chart()->viewport(),
        [table](int round) {
            const int columns = table->model()->columnCount() - 2;
            table->setCurrentIndex(table->model()->index(1 + round % 50, 2 + round % (columns - 1)));
        },
        [table](int /*round*/) { table->setCurrentIndex(table->model()->index(0, 1)); });
}

Job changingPage(const QString& path, const QString& id)
{
    MainWindow& window = sharedWindow(path);
    const QString other =
        id == QLatin1String("wards") ? QStringLiteral("priorities") : QStringLiteral("wards");
    return painting(
        window.page(id), [&window, id](int /*round*/) { window.goTo(id); },
        [&window, other](int round) {
            window.goTo(other);
            // What was selected meanwhile is to be seen there.
            WardTableView* table = window.wardsPage()->table();
            const int columns = table->model()->columnCount() - 2;
            table->setCurrentIndex(
                table->model()->index(round % table->model()->rowCount(), 1 + round % columns));
        });
}

Job correcting(const QString& path)
{
    MainWindow& window = sharedWindow(path);
    WardTableView* table = window.wardsPage()->table();
    return painting(
        table->viewport(),
        [&window](int round) {
            window.correctSelected(QString::number(round % 50), QStringLiteral("Made up once more"));
        },
        [table](int round) { table->setCurrentIndex(table->model()->index(round % 50, 3)); });
}

QStringList pageIds(const QString& path)
{
    const MainWindow window(open(path, false));
    QStringList ids;
    for (const Page* page : window.pages()) {
        ids << page->id();
    }
    return ids;
}

} // namespace

void closeSharedWindow()
{
    shared().reset();
}

void addWindowJobs(const Files& files)
{
    const QString path = files.large;
    addJob("Figures in memory to the ward table painted", kAtOnce, [=] { return firstPaint(path, true); });
    addJob("Large project opened to the ward table painted", kStart, [=] { return firstPaint(path, false); });
    addJob("Sort by a measure", kAtOnce, [=] { return sorting(path); });
    addJob("Sort by name", kAtOnce, [=] { return sortingByName(path); });
    addJob("Filter by name", kAtOnce, [=] { return filtering(path); });
    addJob("Select in the table: table, chart and inspector", kAtOnce,
           [=] { return selectingInTable(path); });
    addJob("Select in the chart: table, chart and inspector", kAtOnce,
           [=] { return selectingInChart(path); });
    addJob("Scroll one step", kFrame, [=] { return scrolling(path); });
    addJob("Draw another chart", kAtOnce, [=] { return drawingChart(path); });
    for (const char* kind : {"funnel", "pair", "multiples", "ranked"}) {
        addJob(std::string("Select another measure beside the chart ") + kind, kAtOnce,
               [=] { return anotherMeasureIn(path, QLatin1String(kind)); });
        addJob(std::string("Another SD, beside the chart ") + kind, kAtOnce,
               [=] { return flippingMethod(path, QLatin1String(kind)); });
    }
    for (const QString& id : pageIds(path)) {
        addJob("Go to the page " + id.toStdString(), kAtOnce, [=] { return changingPage(path, id); });
    }
    addJob("Correct a figure: stored, compared anew, painted", kAtOnce, [=] { return correcting(path); });
}

} // namespace wardwise::benchmark_of
