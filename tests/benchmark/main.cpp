// How long the analyst waits, against the budgets: reported, never asserted.
#include "tests/benchmark/job.h"
#include "tests/benchmark/jobs.h"
#include "tests/benchmark/large_project.h"

#include "core/project/new_project.h"
#include "ui/theme.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTemporaryDir>

#include <cstdio>

namespace {

using namespace wardwise;
using namespace wardwise::benchmark_of;

/// Takes "--wards=N" and "--measures=N" out of the arguments; the rest are Google Benchmark's.
Extent takeExtent(std::vector<char*>& arguments)
{
    Extent extent;
    const auto take = [&](const char* name, int& number) {
        const QString start = QLatin1String("--") + QLatin1String(name) + QLatin1Char('=');
        std::erase_if(arguments, [&](const char* argument) {
            const QString text = QString::fromLocal8Bit(argument);
            if (!text.startsWith(start)) {
                return false;
            }
            number = std::max(1, text.mid(start.size()).toInt());
            return true;
        });
    };
    take("wards", extent.wards);
    take("measures", extent.measures);
    return extent;
}

bool writeFiles(const Files& files, Extent extent)
{
    QElapsedTimer timer;
    timer.start();
    const auto large = writeLargeProject(files.large, extent);
    std::printf("%d wards by %d measures, written in %lld ms\n", extent.wards, extent.measures,
                static_cast<long long>(timer.elapsed()));
    const auto sample = project::createSample(files.sample, project::kSampleName, true);
    for (const auto* made : {&large, &sample}) {
        if (!*made) {
            std::fprintf(stderr, "%s %s\n", made->error().message.c_str(), made->error().detail.c_str());
        }
    }
    return large && sample;
}

int runAll(std::vector<char*> arguments)
{
    const QTemporaryDir folder;
    const Files files{folder.filePath(QStringLiteral("large.wardwise")),
                      folder.filePath(QStringLiteral("sample.wardwise"))};
    if (!writeFiles(files, takeExtent(arguments))) {
        return 1;
    }
    addColumnJobs();
    addProjectJobs(files);
    addWindowJobs(files);
    addProseJobs(files);
    addRiskJobs();
    addStartJobs(files);
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) {
        return 1;
    }
    BudgetReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    closeSharedWindow();
    return reporter.failed() ? 1 : 0;
}

/// Drawing without a display says what it can't do for windows, each time.
void tell(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& message)
{
    if (!message.startsWith(QLatin1String("This plugin does not support"))) {
        std::fprintf(stderr, "%s\n", qPrintable(message));
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(tell);
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyTheme(ThemeKind::Light);
    try {
        return runAll({argv, argv + argc});
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "%s\n", mistake.what());
        return 1;
    }
}
