// The sub-commands of the command line: each adds itself to the parser and is run when it was chosen.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own
class App;
}

namespace wardwise::app {

/// What the shell is told: done, done but something is wrong with the data, could not run.
enum class ExitStatus
{
    Done = 0,
    DataProblem = 1,
    CannotRun = 2
};

/// What a sub-command needs from Qt: nothing but the event loop's object, or the means to draw.
enum class Needs
{
    Nothing,
    Drawing,
    Window
};

/// The chosen sub-command, ready to run once Qt is up.
struct Chosen
{
    Needs needs = Needs::Nothing;
    std::function<ExitStatus()> run;
    std::string path = {}; ///< the project that the window is to open; empty otherwise
    double scale = 1.0;    ///< pixels to each of Qt's own, as on a screen at 200 %
};

using Register = void (*)(CLI::App& app, Chosen& chosen);

// A new sub-command is a file of its own, a line here and a line in main.cpp's list.
void addWindow(CLI::App& app, Chosen& chosen);
void addNew(CLI::App& app, Chosen& chosen);
void addSet(CLI::App& app, Chosen& chosen);
void addFigures(CLI::App& app, Chosen& chosen);
void addCompare(CLI::App& app, Chosen& chosen);
void addChart(CLI::App& app, Chosen& chosen);
void addSnapshot(CLI::App& app, Chosen& chosen);
void addExport(CLI::App& app, Chosen& chosen);
void addCheck(CLI::App& app, Chosen& chosen);
void addHistory(CLI::App& app, Chosen& chosen);
void addImport(CLI::App& app, Chosen& chosen);
void addSources(CLI::App& app, Chosen& chosen);
void addMeasure(CLI::App& app, Chosen& chosen);
void addProfile(CLI::App& app, Chosen& chosen);
void addReference(CLI::App& app, Chosen& chosen);
void addSection(CLI::App& app, Chosen& chosen);
void addRisk(CLI::App& app, Chosen& chosen);
void addScheme(CLI::App& app, Chosen& chosen);
void addRate(CLI::App& app, Chosen& chosen);
void addTrend(CLI::App& app, Chosen& chosen);
void addNext(CLI::App& app, Chosen& chosen);
void addChanges(CLI::App& app, Chosen& chosen);

} // namespace wardwise::app
