// wardwise [PROJECT]: the window
#include "app/commands/output.h"
#include "ui/start/open_windows.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

ExitStatus runWindow(const std::string& argument)
{
    applyTheme(systemTheme());
    OpenWindows windows(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    if (argument.empty()) {
        windows.start();
    } else if (const auto opened = windows.open(QFile::decodeName(argument.c_str())); !opened) {
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
            chosen = {Needs::Window, [path] { return runWindow(path); }, path};
        },
        "The project to open in a window; without one, the start page with the recent ones");
    chosen = {Needs::Window, [] { return runWindow({}); }};
}

} // namespace wardwise::app
