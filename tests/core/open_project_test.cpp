// An open project and what happens to its file meanwhile.
#include "tests/core/project_text.h"

#include "core/charts/ranked_bars.h"

#include <QFile>

#include <gtest/gtest.h>

namespace wardwise {
namespace {

using test::ProjectFolder;

project::FigureEntry burglaries(const std::string& value)
{
    return {.area = "Ward 1",
            .measure = "burglary",
            .period = "2018-19",
            .quantity = "count",
            .value = value,
            .source = "survey",
            .note = {}};
}

TEST(OpenProject, TakesNoEditOnceItsFileIsGone)
{
    const ProjectFolder folder;
    const auto project = folder.open(test::tenWards());
    ASSERT_NE(project, nullptr);
    ASSERT_TRUE(project->enterFigure(burglaries("11")));
    ASSERT_TRUE(QFile::remove(folder.path()));
    const auto lost = project->enterFigure(burglaries("12"));
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, ErrorCode::NotFound);
    EXPECT_NE(lost.error().message.find("deleted, moved or replaced"), std::string::npos)
        << lost.error().message;
}

TEST(OpenProject, ShowsWhatAnotherConnectionStored)
{
    const ProjectFolder folder;
    const auto writing = folder.open(test::tenWards());
    ASSERT_NE(writing, nullptr);
    auto reading = project::Project::open(folder.path(), store::Access::WriteOrRead);
    ASSERT_TRUE(reading) << reading.error().message;
    EXPECT_TRUE((*reading)->isReadOnly());
    const auto nothing = (*reading)->refreshIfChanged();
    ASSERT_TRUE(nothing);
    EXPECT_FALSE(*nothing);
    ASSERT_TRUE(writing->enterFigure(burglaries("999")));
    const auto something = (*reading)->refreshIfChanged();
    ASSERT_TRUE(something);
    EXPECT_TRUE(*something);
    const auto comparison = (*reading)->compare(
        {.area = "Ward 1", .measure = "burglary", .period = {}, .source = {}, .reference = {}});
    ASSERT_TRUE(comparison) << comparison.error().message;
    EXPECT_EQ(comparison->rows.front().rate.count, Count{999});
}

TEST(OpenProject, AlwaysHasTheSelectedWardInItsChart)
{
    const ProjectFolder folder;
    const auto project = folder.open(test::tenWards());
    ASSERT_NE(project, nullptr);
    const auto comparison =
        project->compare({.area = "C1", .measure = "burglary", .period = {}, .source = {}, .reference = {}});
    ASSERT_TRUE(comparison) << comparison.error().message;
    const AreaId last = comparison->rows.back().rate.area;
    const RankedBars chart = rankedBars(*comparison, "OFFICIAL", 3, last);
    ASSERT_EQ(chart.bars.size(), 4U);
    EXPECT_EQ(chart.bars.back().area, last);
    EXPECT_NE(chart.words.subtitle.find("3 highest of 10 wards and " + comparison->rows.back().rate.name),
              std::string::npos)
        << chart.words.subtitle;
    EXPECT_EQ(rankedBars(*comparison, "OFFICIAL", 3, comparison->rows.front().rate.area).bars.size(), 3U);
}

} // namespace
} // namespace wardwise
