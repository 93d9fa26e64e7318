// wardwise [PROJECT]: the window
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/project/new_project.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

/// The sample, in a copy that may be played with, made on the first start.
Result<QString> sampleCopy()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path = QDir(folder).filePath(QStringLiteral("Cannock Chase 2019 (sample).wardwise"));
    if (QFileInfo::exists(path)) {
        return path;
    }
    if (!QDir().mkpath(folder)) {
        return Error{ErrorCode::Io,
                     "The folder " + folder.toStdString()
                         + " can't be made for the sample. Check its permissions.",
                     {}};
    }
    if (auto made = project::createSample(path, project::kSampleName, false); !made) {
        return made.error();
    }
    return path;
}

Result<void> openWindow(const QString& path)
{
    auto project = project::Project::open(path, store::Access::WriteOrRead);
    if (!project) {
        return project.error();
    }
    auto* window = new MainWindow(std::move(*project));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setTheme(systemTheme());
    QObject::connect(window, &MainWindow::openWanted, window, [window](const QString& wanted) {
        if (const auto opened = openWindow(wanted); !opened) {
            window->present(opened.error());
        }
    });
    window->show();
    return {};
}

ExitStatus run(const std::string& argument)
{
    applyTheme(systemTheme());
    const auto path = argument.empty() ? sampleCopy() : Result<QString>(QFile::decodeName(argument.c_str()));
    if (!path) {
        return fail(path.error());
    }
    if (const auto opened = openWindow(*path); !opened) {
        return fail(opened.error());
    }
    return QApplication::exec() == 0 ? ExitStatus::Done : ExitStatus::CannotRun;
}

} // namespace

void addWindow(CLI::App& app, Chosen& chosen)
{
    app.add_option_function<std::string>(
        "PROJECT",
        [&chosen](const std::string& path) {
            chosen = {Needs::Window, [path] { return run(path); }, path};
        },
        "The project to open in a window; the sample unless one is named");
    chosen = {Needs::Window, [] { return run({}); }};
}

} // namespace wardwise::app
