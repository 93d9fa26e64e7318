// wardwise: the window, or one sub-command without a display.
#include "app/commands/commands.h"
#include "app/commands/output.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <array>
#include <cstdio>

#include <CLI/CLI.hpp>

namespace {

using namespace wardwise::app;

// Every sub-command; the order is that of --help.
constexpr std::array<Register, 22> kCommands{
    addWindow,  addNew,     addSet,    addFigures, addCompare, addChart,     addSnapshot, addExport,
    addCheck,   addHistory, addImport, addSources, addMeasure, addReference, addProfile,  addTrend,
    addSection, addRisk,    addScheme, addRate,    addNext,    addChanges};

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("wardwise"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WARDWISE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Wardwise"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

QtMessageHandler usualMessages = nullptr;

/// Without a desktop session Qt says which runtime folder it chose and what the drawing platform can't do for
/// windows: nobody at a command line needs to know.
void tell(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set"))
        && !message.startsWith(QLatin1String("This plugin does not support"))) {
        usualMessages(type, context, message);
    }
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

bool platformIsChosen()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int start(int argc, char** argv, const Chosen& chosen)
{
    usualMessages = qInstallMessageHandler(tell);
    if (chosen.needs == Needs::Nothing) {
        const QCoreApplication application(argc, argv);
        nameProgram();
        return static_cast<int>(checkOutput(chosen.run()));
    }
    if (chosen.needs == Needs::Drawing) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!chosen.path.empty() && !QFileInfo::exists(QFile::decodeName(chosen.path.c_str()))) {
        say("wardwise: there's no file and no sub-command " + chosen.path
            + "; wardwise --help lists the sub-commands.");
        return static_cast<int>(ExitStatus::CannotRun);
    } else if (!hasDisplay() && !platformIsChosen()) {
        say("wardwise: there's no display to open a window on. Set DISPLAY, or use a sub-command: wardwise "
            "--help lists them.");
        return static_cast<int>(ExitStatus::CannotRun);
    }
    if (chosen.scale != 1.0) {
        qputenv("QT_SCALE_FACTOR", QByteArray::number(chosen.scale));
    }
    const QApplication application(argc, argv);
    nameProgram();
    return static_cast<int>(checkOutput(chosen.run()));
}

int runProgram(int argc, char** argv)
{
    CLI::App app{"Wardwise: a workbench for a Community Safety Partnership's strategic assessment",
                 "wardwise"};
    app.set_version_flag("--version", "wardwise " WARDWISE_VERSION);
    app.require_subcommand(0, 1);
    Chosen chosen;
    for (const Register add : kCommands) {
        add(app, chosen);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ExtrasError&) {
        const std::string first = argc > 1 ? argv[1] : "";
        say("wardwise: there's an argument too many, or " + first
            + " isn't a sub-command; wardwise --help lists them.");
        return static_cast<int>(ExitStatus::CannotRun);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            return app.exit(error);
        }
        say(std::string("wardwise: ") + error.what() + "; wardwise --help shows how it's called.");
        return static_cast<int>(ExitStatus::CannotRun);
    }
    return start(argc, argv, chosen);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return runProgram(argc, argv);
    } catch (...) {
        // Out of memory, most likely: say so without needing any.
        std::fputs(
            "wardwise: something went wrong that shouldn't; nothing half done was stored. Try again.\n",
            stderr);
        return static_cast<int>(ExitStatus::CannotRun);
    }
}
