#include "tests/benchmark/job.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>

namespace wardwise::benchmark_of {

namespace {

double millisecondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void run(benchmark::State& state, const Job& job, double budget)
{
    std::vector<double> times;
    while (state.KeepRunning()) {
        if (job.prepare) {
            job.prepare();
        }
        times.push_back(millisecondsOf(job.work));
        state.SetIterationTime(times.back() / 1000.0);
    }
    std::sort(times.begin(), times.end());
    state.counters["median_ms"] = times[times.size() / 2];
    state.counters["slowest_ms"] = times.back();
    state.counters["budget_ms"] = budget;
    if (job.complaint) {
        if (const std::string complaint = job.complaint(); !complaint.empty()) {
            state.SkipWithError(complaint.c_str());
        }
    }
}

} // namespace

void addJob(const std::string& name, double budget, const std::function<Job()>& make)
{
    auto job = std::make_shared<std::unique_ptr<Job>>();
    std::string budgetText = std::to_string(budget);
    budgetText.erase(budgetText.find('.') + 2);
    const std::string title = name + " (budget " + budgetText + " ms)";
    benchmark::RegisterBenchmark(title.c_str(),
                                 [=](benchmark::State& state) {
                                     if (!*job) {
                                         *job = std::make_unique<Job>(make());
                                     }
                                     run(state, **job, budget);
                                 })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

void settle()
{
    constexpr int kRounds = 3; // what is posted while posted events are delivered
    for (int round = 0; round < kRounds; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

PaintWatch::PaintWatch(const QWidget* widget) : m_widget(widget)
{
    qApp->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        const auto* painted = qobject_cast<const QWidget*>(watched);
        m_paints += painted == m_widget || m_widget->isAncestorOf(painted) ? 1 : 0;
    }
    return QObject::eventFilter(watched, event);
}

void BudgetReporter::ReportRuns(const std::vector<Run>& runs)
{
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
        m_failed = m_failed || run.error_occurred;
        const auto budget = run.counters.find("budget_ms");
        if (!run.error_occurred && run.run_type == Run::RT_Iteration && budget != run.counters.end()) {
            std::string name = run.benchmark_name();
            name.erase(std::min(name.find(" (budget"), name.size()));
            m_lines.push_back({name, run.counters.at("median_ms").value, run.counters.at("slowest_ms").value,
                               budget->second.value});
        }
    }
}

void BudgetReporter::Finalize()
{
    ConsoleReporter::Finalize();
    std::printf("\n%-58s %9s %9s %9s\n", "Milliseconds", "median", "slowest", "budget");
    for (const Line& line : m_lines) {
        const bool kept = line.median <= line.budget;
        std::printf("%-58s %9.2f %9.2f %9.1f  %s\n", line.name.c_str(), line.median, line.slowest,
                    line.budget, kept ? "within" : "over");
    }
}

} // namespace wardwise::benchmark_of
