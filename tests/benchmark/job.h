// A job of the analyst's that is timed against its budget, and the report that says how it went.
#pragma once

#include <QApplication>

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <vector>

namespace wardwise::benchmark_of {

// What a person takes for at once, for smooth, and for a program that starts quickly.
constexpr double kAtOnce = 100.0;
constexpr double kFrame = 1000.0 / 60;
constexpr double kStart = 300.0;

/// One job, as often as it's repeated: what isn't timed, then what is.
struct Job
{
    std::function<void()> prepare;
    std::function<void()> work;
    /// Empty where the work did what it's meant to do; said after the last round.
    std::function<std::string()> complaint;
};

/// Registers the job under its name and budget in milliseconds. `make` runs once before the first round.
void addJob(const std::string& name, double budget, const std::function<Job()>& make);

/// Everything posted is delivered and everything to be drawn is drawn when this returns.
void settle();

/// Counts the paintings of a widget and what it holds.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(const QWidget* widget);
    bool eventFilter(QObject* watched, QEvent* event) override;

    [[nodiscard]] int paints() const { return m_paints; }

private:
    const QWidget* m_widget;
    int m_paints = 0;
};

/// The usual lines, and at the end a table of what was measured against its budget, in plain words.
class BudgetReporter : public benchmark::ConsoleReporter
{
public:
    BudgetReporter() : ConsoleReporter(OO_Tabular) {}

    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

    /// Whether a job didn't do what it's meant to do.
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    struct Line
    {
        std::string name;
        double median = 0;
        double slowest = 0;
        double processor = 0;
        double budget = 0;
    };

    std::vector<Line> m_lines;
    bool m_failed = false;
};

} // namespace wardwise::benchmark_of
