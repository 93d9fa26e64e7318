#include "tests/benchmark/job.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>

namespace wardwise::benchmark_of {

namespace {

struct Round
{
    double milliseconds = 0;
    double ofProcessor = 0; ///< by all threads: what other programs do on the machine doesn't count
};

Round timed(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t busy = std::clock();
    work();
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(),
            1000.0 * static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC};
}

double median(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

void run(benchmark::State& state, const Job& job, double budget)
{
    std::vector<double> times;
    std::vector<double> processor;
    while (state.KeepRunning()) {
        if (job.prepare) {
            job.prepare();
        }
        const Round round = timed(job.work);
        times.push_back(round.milliseconds);
        processor.push_back(round.ofProcessor);
        state.SetIterationTime(round.milliseconds / 1000.0);
    }
    state.counters["median_ms"] = median(times);
    state.counters["slowest_ms"] = *std::max_element(times.begin(), times.end());
    state.counters["processor_ms"] = median(processor);
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
    const std::string title = name + " (budget " + std::to_string(std::lround(budget)) + " ms)";
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
            const auto counter = [&](const char* of) { return run.counters.at(of).value; };
            m_lines.push_back({name, counter("median_ms"), counter("slowest_ms"), counter("processor_ms"),
                               counter("budget_ms")});
        }
    }
}

void BudgetReporter::Finalize()
{
    ConsoleReporter::Finalize();
    std::printf("\n%-54s %9s %9s %9s %9s\n", "Milliseconds", "median", "slowest", "processor", "budget");
    for (const Line& line : m_lines) {
        const bool kept = line.median <= line.budget;
        std::printf("%-54s %9.2f %9.2f %9.2f %9.0f  %s\n", line.name.c_str(), line.median, line.slowest,
                    line.processor, line.budget, kept ? "within" : "over");
    }
}

} // namespace wardwise::benchmark_of
