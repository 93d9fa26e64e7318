// Household groups: every group, its two shares, and the index that they give.
#include "tests/core/project_text.h"

#include "core/project/figure_charts.h"
#include "core/project/group_shares.h"
#include "core/project/new_project.h"
#include "core/project/ward_entries.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::project {
namespace {

TEST(GroupShares, AreOfAllGroupsWithAnIndexWhereBothSharesAreKnown)
{
    const test::ProjectFolder folder;
    ASSERT_TRUE(createSample(folder.path(), kSampleName, false).has_value());
    const auto project = folder.reopen();
    ASSERT_NE(project, nullptr);
    const auto groups = groupShares(*project);
    ASSERT_TRUE(groups.has_value());
    ASSERT_EQ(groups->size(), 14U);
    const GroupShare& families = (*groups)[12];
    EXPECT_EQ(families.name, "M Family Basics");
    EXPECT_EQ(families.description, "Parents on tight budgets");
    ASSERT_TRUE(families.index.has_value());
    EXPECT_NEAR(*families.index, 26.0 / 14.0 * 100.0, 1e-12);
    EXPECT_EQ(indexText(families.index), "186");
    const GroupShare& rural = (*groups)[0];
    EXPECT_FALSE(rural.population.figure.has_value());
    EXPECT_FALSE(rural.index.has_value());
    ASSERT_TRUE(rural.population.entry.has_value());
    EXPECT_EQ(rural.population.entry->breakdown, "Mosaic group: A Country Living");
    FigureEntry entry = *rural.population.entry;
    entry.value = "0";
    ASSERT_TRUE(project->enterFigures({entry}, "Enter").has_value());
    EXPECT_FALSE((*groupShares(*project))[0].index.has_value()) << "nobody lives in it: there's no index";
}

TEST(GroupShares, HaveAnIntervalOfTheIndexWhereTheNumberOfVictimsIsStored)
{
    const test::ProjectFolder folder;
    ASSERT_TRUE(createSample(folder.path(), kSampleName, false).has_value());
    const auto project = folder.reopen();
    ASSERT_NE(project, nullptr);
    const auto families = [&] { return (*groupShares(*project))[12]; };
    EXPECT_FALSE(families().indexInterval);
    EXPECT_EQ(families().whyNoInterval, "how many victims the shares are of isn't stored");
    FigureEntry entry = *families().victims.entry;
    entry.observation.reset();
    entry.breakdown.clear();
    entry.quantity = "count";
    entry.value = "1000";
    const auto entered = project->enterFigures({entry}, "Enter");
    ASSERT_TRUE(entered.has_value()) << entered.error().message;
    // Wilson's limits of 260 of 1,000 by prop.test(260, 1000, correct = FALSE): 0.233769 and 0.288068; over
    // 14 %.
    const auto limits = families().indexInterval;
    ASSERT_TRUE(limits.has_value()) << families().whyNoInterval;
    EXPECT_NEAR(limits->low, 0.233769 / 0.14 * 100, 0.01);
    EXPECT_NEAR(limits->high, 0.288068 / 0.14 * 100, 0.01);
    EXPECT_EQ(indexIntervalText(limits), "167 to 206");
    const DotRows chart = groupChart(*project, *groupShares(*project));
    ASSERT_EQ(chart.rows.size(), 1U);
    EXPECT_EQ(chart.rows.front().remark, "index 186 (167 to 206)");
    EXPECT_NE(chart.words.footer.back().find("Wilson"), std::string::npos);
}

TEST(GroupShares, AreNoneInAProjectWithoutGroups)
{
    const test::ProjectFolder folder;
    const auto project = folder.open(test::tenWards());
    ASSERT_NE(project, nullptr);
    const auto groups = groupShares(*project);
    ASSERT_TRUE(groups.has_value());
    EXPECT_TRUE(groups->empty());
}

class WardEntriesTest : public ::testing::Test
{
protected:
    void open(const std::string& notation, const std::string& period)
    {
        m_project = m_folder.open(notation);
        ASSERT_NE(m_project, nullptr);
        const auto source = m_project->wardSources();
        ASSERT_TRUE(source.has_value() && !source->empty());
        const auto figures = m_project->figures(source->front());
        const auto choice = (*figures)->periodNamed(period);
        ASSERT_TRUE(choice.has_value()) << choice.error().message;
        const auto area = findArea(m_project->catalogue(), "C1");
        const auto reference = comparison::referenceSet(m_project->catalogue(), **area, "C1");
        ASSERT_TRUE(reference.has_value());
        m_table = WardTable(*figures, **area, *choice, *reference, SdKind::Sample);
    }

    [[nodiscard]] Result<FigureEntry> entry(std::size_t row, std::size_t column) const
    {
        return measureEntry(*m_project, m_table, row, column);
    }

    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
    WardTable m_table;
};

TEST_F(WardEntriesTest, ARateComputedFromOneCountIsChangedByTheCount)
{
    open("csp C1 Cannock\nward W1 One in C1\nward W2 Two in C1\nsource survey\nperiod 2018-19\n"
         "W1 pop 1000 burglary 10\nW2 pop 1000\n",
         "2018-19");
    const auto counted = entry(0, 0);
    ASSERT_TRUE(counted.has_value());
    EXPECT_EQ(counted->quantity, "count");
    EXPECT_TRUE(counted->observation.has_value());
    const auto empty = entry(1, 0);
    ASSERT_TRUE(empty.has_value());
    EXPECT_EQ(empty->quantity, "rate");
    EXPECT_FALSE(empty->observation.has_value());
    ASSERT_TRUE(populationEntry(*m_project, m_table, 0).has_value());
}

TEST_F(WardEntriesTest, ASumHasNoFigureOfItsOwn)
{
    open("csp C1 Cannock\nward W1 One in C1\nsource survey\nperiod 2018-19\nmeasure All = burglary drugs\n"
         "W1 pop 1000 burglary 10 drugs 5\n",
         "2018-19");
    ASSERT_EQ(m_table.columns().front().name, "All");
    const auto sum = entry(0, 0);
    ASSERT_FALSE(sum.has_value());
    EXPECT_NE(sum.error().message.find("adds up other measures"), std::string::npos);
}

TEST_F(WardEntriesTest, ARunOfMonthsIsComputedFromSeveralCounts)
{
    open("csp C1 Cannock\nward W1 One in C1\nsource survey\nperiod 2018-10\nW1 pop 1000 burglary 1\n"
         "period 2018-11\nW1 burglary 2\n",
         "2018-10..2018-11");
    const auto run = entry(0, 0);
    ASSERT_FALSE(run.has_value());
    EXPECT_NE(run.error().message.find("computed from several stored counts"), std::string::npos);
}

} // namespace
} // namespace wardwise::project
