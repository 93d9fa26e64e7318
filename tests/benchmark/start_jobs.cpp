// The program's start with the sample: as a process, and its parts.
#include "tests/benchmark/job.h"
#include "tests/benchmark/jobs.h"

#include "ui/main_window.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QProcess>

#include <stdexcept>

namespace wardwise::benchmark_of {

namespace {

/// The real program, from its start to its end: it shows the window, draws it and writes the picture.
Job snapshot(const QString& path, const QString& page)
{
    const QString picture = path + QStringLiteral(".png");
    return {[picture] { QFile::remove(picture); },
            [=] {
                QProcess program;
                program.start(QStringLiteral(WARDWISE_PROGRAM),
                              {QStringLiteral("snapshot"), path, QStringLiteral("--page"), page,
                               QStringLiteral("--out"), picture});
                program.waitForFinished();
            },
            [picture] { return QFileInfo::exists(picture) ? std::string() : "There's no picture."; }};
}

Job opening(const QString& path)
{
    auto window = std::make_shared<std::unique_ptr<MainWindow>>();
    return {[window] {
                closeSharedWindow();
                window->reset();
            },
            [=] {
                auto project = project::Project::open(path, store::Access::WriteOrRead);
                if (!project) {
                    throw std::runtime_error(project.error().message);
                }
                *window = std::make_unique<MainWindow>(std::move(*project));
                (*window)->setTheme(ThemeKind::Light);
                (*window)->show();
                settle();
            },
            [window] {
                window->reset();
                return std::string();
            }};
}

} // namespace

void addStartJobs(const Files& files)
{
    addJob("Sample opened to the window painted", kStart, [=] { return opening(files.sample); });
    addJob("Program started with the sample to its picture written", kStart,
           [=] { return snapshot(files.sample, QStringLiteral("wards")); });
}

} // namespace wardwise::benchmark_of
