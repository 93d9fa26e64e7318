// The chart of a section: wards where they can be classed, else the partnership beside its force.
#include "tests/core/sample_fixture.h"

#include "core/project/section_chart.h"

#include <algorithm>

namespace wardwise::project {
namespace {

using SectionChartTest = test::SampleTest;

std::optional<ChartSpec> chartOf(const Project& project, const std::string& title)
{
    const auto& all = project.priorities();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Priority& p) { return p.title == title; });
    EXPECT_NE(at, all.end()) << title;
    const auto chart = sectionChart(project, *at);
    EXPECT_TRUE(chart) << (chart ? "" : chart.error().message);
    return chart ? *chart : std::nullopt;
}

TEST_F(SectionChartTest, RanksTheWardsOfAMeasureThatAnotherSourceCountsAlike)
{
    // The document gives anti-social behaviour for two wards of fifteen; police.uk counts it for all.
    const auto chart = chartOf(sample(), "Anti-social Behaviour (ASB)");
    ASSERT_TRUE(chart);
    const auto* bars = std::get_if<RankedBars>(&*chart);
    ASSERT_NE(bars, nullptr);
    EXPECT_EQ(bars->bars.size(), 15U);
    EXPECT_NE(bars->words.footer.front().find("police.uk"), std::string::npos);
    EXPECT_EQ(bars->words.marking, "OFFICIAL");
}

TEST_F(SectionChartTest, ShowsTheRatesBesideTheForceWhereWardsCannotBeClassed)
{
    const auto chart = chartOf(sample(), "Domestic Abuse");
    ASSERT_TRUE(chart);
    const auto* dots = std::get_if<DotRows>(&*chart);
    ASSERT_NE(dots, nullptr);
    ASSERT_FALSE(dots->rows.empty());
    EXPECT_EQ(dots->series, (std::vector<std::string>{"Staffordshire", "Cannock Chase"}));
    EXPECT_EQ(dots->rows.front().label, "Domestic Abuse");
    EXPECT_EQ(dots->rows.front().values, (std::vector<std::optional<double>>{15.8, 16.1}));
    EXPECT_EQ(dots->rows.front().remark, "16.1 v 15.8");
}

TEST_F(SectionChartTest, IsNoneWhereThereIsNothingToDraw)
{
    EXPECT_FALSE(chartOf(sample(), "Modern Slavery"));
}

} // namespace
} // namespace wardwise::project
