// Survey percentages beside other areas': intervals and tests only where it's known how many were asked.
#include "core/charts/chart_table.h"
#include "core/project/figure_charts.h"
#include "core/project/new_project.h"
#include "core/project/survey_results.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

class SurveyResultsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("survey.wardwise"));
        ASSERT_TRUE(createSample(path, kSampleName, false));
        auto project = Project::open(path, store::Access::Write);
        ASSERT_TRUE(project);
        m_project = std::move(*project);
    }

    void enter(const char* area, const char* measure, const char* quantity, const char* value)
    {
        const auto entered = m_project->enterFigure({.area = area,
                                                     .measure = measure,
                                                     .period = "2019",
                                                     .quantity = quantity,
                                                     .value = value,
                                                     .source = "document",
                                                     .note = {}});
        ASSERT_TRUE(entered) << entered.error().message;
    }

    [[nodiscard]] std::vector<MeasureId> measures() const
    {
        return {measuresNamed(m_project->catalogue(), "Feel safe after dark").front()->id};
    }

    [[nodiscard]] SurveyResult result() const
    {
        const auto found = surveyResults(*m_project, measures());
        EXPECT_TRUE(found && found->size() == 1);
        return found && !found->empty() ? found->front() : SurveyResult{};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(SurveyResultsTest, HaveNoIntervalWhereItIsNotKnownHowManyWereAsked)
{
    const SurveyResult found = result();
    EXPECT_EQ(found.value, 84.6);
    EXPECT_FALSE(found.asked || found.interval);
    EXPECT_EQ(found.sentence, "84.6 %; how many were asked isn't known, so there's no interval.");
    enter("Staffordshire", "Feel safe after dark", "percentage", "80.0 %");
    const SurveyResult beside = result();
    ASSERT_EQ(beside.against.size(), 1U);
    EXPECT_NEAR(beside.against.front().difference, 4.6, 1e-9);
    EXPECT_FALSE(beside.against.front().limits || beside.against.front().p);
    EXPECT_NE(beside.sentence.find("4.6 points more than Staffordshire (80.0 %); not tested."),
              std::string::npos)
        << beside.sentence;
}

TEST_F(SurveyResultsTest, HaveWilsonsIntervalAndATestWhereItIs)
{
    enter("Cannock Chase", kNumberAsked, "count", "500");
    SurveyResult found = result();
    ASSERT_TRUE(found.interval);
    EXPECT_NEAR(found.interval->low, 81.17, 0.01); // 423 of 500
    EXPECT_NEAR(found.interval->high, 87.50, 0.01);
    enter("Staffordshire", "Feel safe after dark", "percentage", "80.0 %");
    EXPECT_FALSE(result().against.front().p) << "how many the force's survey asked isn't known";
    enter("Staffordshire", kNumberAsked, "count", "2000");
    found = result();
    ASSERT_TRUE(found.against.front().limits);
    EXPECT_NEAR(found.against.front().limits->low, 0.777, 0.005);
    EXPECT_NEAR(found.against.front().limits->high, 8.017, 0.005);
    EXPECT_NEAR(*found.against.front().p, 0.0192, 0.0005);
    EXPECT_NE(found.sentence.find("more than chance alone gives"), std::string::npos) << found.sentence;
}

TEST_F(SurveyResultsTest, AreDrawnWithTheirIntervals)
{
    enter("Cannock Chase", kNumberAsked, "count", "500");
    const auto table = figureTable(*m_project, measures());
    ASSERT_TRUE(table);
    const DotRows chart = percentageChart(*m_project, *table, "Survey", {result()});
    ASSERT_EQ(chart.rows.size(), 1U);
    EXPECT_EQ(chart.series, std::vector<std::string>{"Cannock Chase"});
    ASSERT_EQ(chart.rows.front().intervals.size(), 1U);
    EXPECT_NEAR(chart.rows.front().intervals.front()->low, 81.17, 0.01);
    const ChartTable data = tableOf(chart);
    EXPECT_EQ(data.columns.back().key, "high95");
    EXPECT_EQ(data.rows.front().back().text, "87.50");
    const DotRows bare = percentageChart(*m_project, *table, "Survey");
    EXPECT_TRUE(bare.rows.front().intervals.empty());
    EXPECT_EQ(tableOf(bare).columns.size(), 4U);
}

} // namespace
} // namespace wardwise::project
