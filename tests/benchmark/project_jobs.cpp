// The open project without a window: reading, comparing, searching.
#include "tests/benchmark/job.h"
#include "tests/benchmark/jobs.h"

#include "core/project/project.h"
#include "core/project/search.h"

#include <stdexcept>

namespace wardwise::benchmark_of {

namespace {

std::unique_ptr<project::Project> open(const QString& path)
{
    auto opened = project::Project::open(path, store::Access::Read);
    if (!opened) {
        throw std::runtime_error(opened.error().message);
    }
    return std::move(*opened);
}

void readFigures(const project::Project& project)
{
    for (const Source& source : project.catalogue().sources) {
        benchmark::DoNotOptimize(project.figures(source.id));
    }
}

project::WardTable compareAll(const project::Project& project)
{
    const Area& area = *project.assessedArea();
    const auto figures = project.figures(project.wardSources()->front());
    const auto reference = comparison::referenceSet(project.catalogue(), area, "csp");
    project::WardTable table(*figures, area, (*figures)->periods().front(), *reference, SdKind::Sample);
    table.compareAll();
    return table;
}

Job openingProject(const QString& path)
{
    auto project = std::make_shared<std::unique_ptr<project::Project>>();
    return {[project] { project->reset(); }, [project, path] { *project = open(path); }, {}};
}

Job reading(const QString& path)
{
    auto project = std::make_shared<std::unique_ptr<project::Project>>();
    return {[project, path] { *project = open(path); }, [project] { readFigures(**project); }, {}};
}

Job comparing(const QString& path)
{
    const std::shared_ptr<project::Project> project = open(path);
    readFigures(*project);
    auto table = std::make_shared<project::WardTable>();
    return {[table] { *table = {}; }, [project, table] { *table = compareAll(*project); },
            [table] { return table->columns().empty() ? "The table has no columns." : std::string(); }};
}

Job searching(const QString& path, const std::string& text)
{
    constexpr std::size_t kMost = 12;
    const std::shared_ptr<project::Project> project = open(path);
    readFigures(*project);
    auto found = std::make_shared<std::size_t>(0);
    return {{},
            [=] { *found = project::search(*project, text, kMost)->size(); },
            [=] { return *found == 0 ? "Nothing was found." : std::string(); }};
}

} // namespace

void addProjectJobs(const Files& files)
{
    const QString path = files.large;
    addJob("Open the large project", kAtOnce, [=] { return openingProject(path); });
    addJob("Read its ward figures", kAtOnce, [=] { return reading(path); });
    addJob("Compare every ward by every measure", kAtOnce, [=] { return comparing(path); });
    for (const char* text : {"m", "ward 001", "ward 0012 measure 0003", "12"}) {
        addJob(std::string("Search for \"") + text + "\"", kAtOnce, [=] { return searching(path, text); });
    }
}

} // namespace wardwise::benchmark_of
