// How long the real program takes to bring in a national year of street files, and a year of one force, how
// much memory it needs, and how that compares with another program that reads the same files. Reported, never
// asserted; what comes in is checked.
//
//   import_benchmark FOLDER [--rows=N] [--forces=N] [--months=N] [--runs=N] [--keep] [--ready]
//   [--beside=COMMAND]
//
// FOLDER gets the files (1.5 GB unless --rows says less) and loses them at the end unless they are to be
// kept. With
// --ready they are there: lookup.csv and what csv/ holds, and districts.csv and population.csv if there are
// any. COMMAND is run by the shell in turn with ours, in FOLDER, where files.txt lists the street files.
#include "tests/benchmark/import/street_year.h"
#include "tests/benchmark/import/timed_program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <stdexcept>

namespace {

using namespace wardwise::benchmark_of;

constexpr std::int64_t kForceYear = 23'000'000; ///< bytes of 100,000 rows, as a force of moderate size has

struct Options
{
    std::string folder;
    YearExtent extent;
    int runs = 5;
    bool keep = false;
    bool isReady = false;
    std::string beside;
};

/// The number behind "--name=", where the argument is that.
std::optional<std::string> valueOf(const std::string& argument, const std::string& name)
{
    const std::string start = "--" + name + "=";
    return argument.compare(0, start.size(), start) == 0 ? std::optional(argument.substr(start.size()))
                                                         : std::nullopt;
}

Options read(const std::vector<std::string>& arguments)
{
    Options options;
    for (const std::string& argument : arguments) {
        if (const auto rows = valueOf(argument, "rows")) {
            options.extent.rows = std::max(1LL, std::stoll(*rows));
        } else if (const auto forces = valueOf(argument, "forces")) {
            options.extent.forces = std::clamp(std::stoi(*forces), 1, 43);
        } else if (const auto months = valueOf(argument, "months")) {
            options.extent.months = std::clamp(std::stoi(*months), 1, 36);
        } else if (const auto runs = valueOf(argument, "runs")) {
            options.runs = std::clamp(std::stoi(*runs), 1, 100);
        } else if (const auto beside = valueOf(argument, "beside")) {
            options.beside = *beside;
        } else if (argument == "--keep") {
            options.keep = true;
        } else if (argument == "--ready") {
            options.isReady = true;
            options.keep = true;
        } else if (argument.compare(0, 2, "--") != 0 && options.folder.empty()) {
            options.folder = argument;
        } else {
            throw std::runtime_error("What does " + argument + " mean? See the first lines of this program.");
        }
    }
    if (options.folder.empty()) {
        throw std::runtime_error("Say which folder the files may be written to.");
    }
    return options;
}

double median(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

void print(const std::string& what, const std::vector<Taken>& runs, double idle)
{
    std::vector<double> wall;
    std::vector<double> processor;
    double peak = 0;
    for (const Taken& run : runs) {
        wall.push_back(run.wall);
        processor.push_back(run.processor);
        peak = std::max(peak, run.peak);
    }
    std::printf("%-28s %9.0f %9.0f %9.0f %9.0f %9.0f\n", what.c_str(), 1000 * median(wall),
                1000 * *std::min_element(wall.begin(), wall.end()), 1000 * median(processor), peak,
                peak - idle);
}

/// The quotients of the runs, pair by pair.
void printRatio(const std::vector<Taken>& ours, const std::vector<Taken>& theirs)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (std::size_t run = 0; run < ours.size(); ++run) {
        wall.push_back(ours[run].wall / theirs[run].wall);
        processor.push_back(ours[run].processor / theirs[run].processor);
    }
    std::printf("Ours over the other, median: wall %.3f, processor %.3f\n", median(wall), median(processor));
}

class Benchmark
{
public:
    explicit Benchmark(const Options& options)
        : m_options(options)
        , m_folder(QDir(QString::fromStdString(options.folder)).absolutePath())
    {
    }

    void run()
    {
        if (!m_options.isReady) {
            m_sums = writeStreetYear(m_folder.path().toStdString(), m_options.extent);
            std::printf("%lld rows in %lld files, %.0f MB\n", static_cast<long long>(m_sums->rows),
                        static_cast<long long>(m_sums->files), static_cast<double>(m_sums->bytes) / 1e6);
        }
        listFiles();
        prepareProject();
        const double idle = good(wardwise({"sources", file("base.wardwise")})).peak;
        std::printf("%-28s %9s %9s %9s %9s %9s\n", "Milliseconds and MB", "median", "least", "processor",
                    "peak", "over idle");
        std::vector<Taken> ours;
        std::vector<Taken> theirs;
        for (int round = 0; round < m_options.runs; ++round) {
            ours.push_back(import({file("csv")}, round == 0 ? m_sums : std::nullopt));
            if (!m_options.beside.empty()) {
                theirs.push_back(good(timedProgram(
                    {"sh", "-c", "cd '" + m_folder.path().toStdString() + "' && " + m_options.beside},
                    file("beside.txt"))));
            }
        }
        print("The year imported", ours, idle);
        if (!theirs.empty()) {
            print("The other program", theirs, 0);
            printRatio(ours, theirs);
        }
        timeRest(idle);
    }

    /// Removes what was written, but nothing that was there before.
    void tidy()
    {
        for (const char* name :
             {"base.wardwise", "base.wardwise-shm", "base.wardwise-wal", "run.wardwise", "run.wardwise-shm",
              "run.wardwise-wal", "output.json", "beside.txt", "files.txt"}) {
            m_folder.remove(QLatin1String(name));
        }
        if (!m_options.keep) {
            for (const char* name : {"lookup.csv", "districts.csv", "population.csv"}) {
                m_folder.remove(QLatin1String(name));
            }
            QDir(m_folder.filePath(QStringLiteral("csv"))).removeRecursively();
        }
    }

private:
    [[nodiscard]] std::string file(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name)).toStdString();
    }

    [[nodiscard]] Taken wardwise(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), WARDWISE_PROGRAM);
        return timedProgram(arguments, file("output.json"));
    }

    static Taken good(const Taken& taken)
    {
        if (taken.status != 0) {
            throw std::runtime_error("A program ended with status " + std::to_string(taken.status) + ".");
        }
        return taken;
    }

    void listFiles()
    {
        QFile list(m_folder.filePath(QStringLiteral("files.txt")));
        if (!list.open(QIODevice::WriteOnly)) {
            throw std::runtime_error("Can't write files.txt.");
        }
        QDirIterator files(m_folder.filePath(QStringLiteral("csv")), {QStringLiteral("*.csv")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            list.write(path.toUtf8() + "\n");
            // 2023-01-NAME-street.csv
            Group& group = m_forces[files.fileName().mid(8)];
            group.files.push_back(path.toStdString());
            group.bytes += files.fileInfo().size();
        }
    }

    /// A project of the whole country, without street files.
    void prepareProject()
    {
        good(wardwise({"new", file("base.wardwise"), "--csp", "X1", "--name", "Country", "--force"}));
        std::vector<std::string> arguments{"import", file("base.wardwise"), "--all-areas", "--period",
                                           "mid-2022"};
        for (const char* name : {"lookup.csv", "districts.csv", "population.csv"}) {
            if (m_folder.exists(QLatin1String(name))) {
                arguments.push_back(file(name));
            }
        }
        good(wardwise(arguments));
    }

    Taken import(const std::vector<std::string>& files, const std::optional<YearSums>& expected,
                 bool isPreview = false)
    {
        const QString run = m_folder.filePath(QStringLiteral("run.wardwise"));
        QFile::remove(run);
        if (!QFile::copy(m_folder.filePath(QStringLiteral("base.wardwise")), run)) {
            throw std::runtime_error("Can't copy the project.");
        }
        std::vector<std::string> arguments{"import", run.toStdString(), "--format", "json"};
        arguments.insert(arguments.end(), files.begin(), files.end());
        if (isPreview) {
            arguments.emplace_back("--dry-run");
        }
        const Taken taken = good(wardwise(arguments));
        if (expected) {
            check(*expected);
        }
        return taken;
    }

    /// Does the report say what was written?
    void check(const YearSums& expected) const
    {
        QFile output(m_folder.filePath(QStringLiteral("output.json")));
        if (!output.open(QIODevice::ReadOnly)) {
            throw std::runtime_error("There's no report.");
        }
        const QJsonObject report = QJsonDocument::fromJson(output.readAll()).object();
        YearSums found;
        found.bytes = expected.bytes;
        for (const auto& value : report.value(QLatin1String("files")).toArray()) {
            found.rows += value.toObject().value(QLatin1String("accepted")).toInteger();
            ++found.files;
        }
        for (const auto& value : report.value(QLatin1String("unlocated")).toObject()) {
            found.noLocation += value.toInteger();
        }
        found.unknownLsoa = report.value(QLatin1String("unknown_lsoa")).toInteger();
        found.repeatedIds = report.value(QLatin1String("duplicate_ids")).toInteger();
        if (!(found == expected)) {
            throw std::runtime_error("What came in isn't what was written.");
        }
    }

    void timeRest(double idle)
    {
        const auto several = [&](const std::string& what, const auto& once) {
            std::vector<Taken> runs;
            for (int round = 0; round < m_options.runs; ++round) {
                runs.push_back(once());
            }
            print(what, runs, idle);
        };
        several("The year previewed", [&] { return import({file("csv")}, {}, true); });
        import({file("csv")}, {});
        several("Sources of that project", [&] { return good(wardwise({"sources", file("run.wardwise")})); });
        several("Comparison of its wards", [&] {
            // Another look-up than ours may have no place of this code: that takes no time, and says so.
            return wardwise(
                {"compare", file("run.wardwise"), "--area", "E23000000", "--measure", "Burglary"});
        });
        const auto force =
            std::min_element(m_forces.begin(), m_forces.end(), [](const auto& a, const auto& b) {
                return std::abs(a.second.bytes - kForceYear) < std::abs(b.second.bytes - kForceYear);
            });
        std::printf("A force-year is %.1f MB:\n", static_cast<double>(force->second.bytes) / 1e6);
        several("Its year imported", [&] { return import(force->second.files, {}); });
    }

    struct Group
    {
        std::vector<std::string> files;
        std::int64_t bytes = 0;
    };

    Options m_options;
    QDir m_folder;
    std::optional<YearSums> m_sums;
    std::map<QString, Group> m_forces; ///< by what their files' names share
};

} // namespace

int main(int argc, char** argv)
{
    try {
        const Options options = read({argv + 1, argv + argc});
        Benchmark benchmark(options);
        QDir().mkpath(QString::fromStdString(options.folder));
        benchmark.run();
        benchmark.tidy();
        return 0;
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "%s\n", mistake.what());
        return 1;
    }
}
