// The tables of the charts of scores: every value that they draw, and why there's none.
#include "core/charts/chart_table.h"
#include "core/report/chart_csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace wardwise {
namespace {

/// A row's cells as words.
std::vector<std::string> textsOf(const std::vector<ChartCell>& row)
{
    std::vector<std::string> texts;
    std::transform(row.begin(), row.end(), std::back_inserter(texts),
                   [](const ChartCell& cell) { return cell.text; });
    return texts;
}

std::vector<std::string> titlesOf(const ChartTable& table)
{
    std::vector<std::string> titles;
    std::transform(table.columns.begin(), table.columns.end(), std::back_inserter(titles),
                   [](const ChartColumn& column) { return column.title; });
    return titles;
}

using Texts = std::vector<std::string>;

HeatMatrix twoByTwo()
{
    HeatMatrix chart;
    chart.rowTitle = "Threat";
    chart.remarkTitle = "Score";
    chart.columns = {{"Physical", "Harm"}, {"How likely", "Likelihood"}};
    HeatCell range{.text = "Moderate to severe"};
    range.strength = 0.5;
    range.strengthTo = 0.75;
    chart.rows.push_back({.key = PriorityId{1},
                          .label = "County Lines",
                          .cells = {range, {.kind = HeatKind::OffScale, .text = "very bad"}},
                          .remark = "42 (30-55)",
                          .heading = "Priority"});
    chart.rows.push_back(
        {.key = PriorityId{2}, .label = "Fire", .cells = {{.text = "Minor", .strength = 0.25}}});
    return chart;
}

TEST(ScoreTables, AHeatMatrixHasARowForEachCell)
{
    const ChartTable table = tableOf(twoByTwo());
    EXPECT_EQ(titlesOf(table), (Texts{"Under", "Threat", "Group", "Column", "Cell", "Shade, 0 to 1",
                                      "Shade to", "Kind", "Score"}));
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(textsOf(table.rows[0]), (Texts{"Priority", "County Lines", "Harm", "Physical",
                                             "Moderate to severe", "0.50", "0.75", "rated", "42 (30-55)"}));
    EXPECT_EQ(textsOf(table.rows[1]), (Texts{"Priority", "County Lines", "Likelihood", "How likely",
                                             "very bad", "", "", "not on the scale", "42 (30-55)"}));
    EXPECT_EQ(table.rows[1][7].code, "off-scale");
    // Under the same heading as the row above, and blank where the row has no cell.
    EXPECT_EQ(textsOf(table.rows[3]),
              (Texts{"Priority", "Fire", "Likelihood", "How likely", "", "", "", "blank", ""}));
}

TEST(ScoreTables, AHeatMatrixThatListsHasARowForEachEntry)
{
    HeatMatrix chart;
    chart.columns = {{"Likely"}};
    HeatCell cell{.text = "20"};
    cell.entries = {{PriorityId{1}, "County Lines"}, {PriorityId{2}, "Modern Slavery"}};
    chart.rows.push_back({.key = std::nullopt, .label = "Severe", .cells = {cell}});
    const ChartTable table = tableOf(chart);
    EXPECT_EQ(titlesOf(table),
              (Texts{"Row", "Column", "Cell", "Listed", "Shade, 0 to 1", "Shade to", "Kind"}));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0][3].text, "County Lines");
    EXPECT_EQ(table.rows[1][3].text, "Modern Slavery");
}

TEST(ScoreTables, SlopesHaveBothSidesAndHowTheyMoved)
{
    SlopeChart chart;
    chart.sides = {"2017-18", "2018-19"};
    chart.items.push_back({PriorityId{1}, "County Lines", 5.0, 2.0, "5", "2", {}, Moved::Up});
    chart.items.push_back({PriorityId{2}, "Modern Slavery", std::nullopt, 7.0, {}, "7", {}, Moved::New});
    const ChartTable table = tableOf(chart);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(textsOf(table.rows[0]), (Texts{"County Lines", "5.00", "5", "2.00", "2", "up"}));
    EXPECT_EQ(textsOf(table.rows[1]), (Texts{"Modern Slavery", "", "", "7.00", "7", "new"}));
    EXPECT_FALSE(table.rows[1][1].number.has_value());
    EXPECT_EQ(table.columns[3].title, "2018-19");
}

TEST(ScoreTables, StackedRowsHaveARowForEachPartAndTheWhole)
{
    StackedRows chart;
    chart.words.axis = "Score";
    chart.series = {"Harm", "Likelihood"};
    chart.baseWords = "Start";
    chart.rows.push_back(
        {PriorityId{1}, "County Lines", {30.25, std::nullopt}, "35.3", 5.0, Interval{30.0, 41.0}});
    const ChartTable table = tableOf(chart);
    EXPECT_EQ(titlesOf(table), (Texts{"Row", "Part", "Score", "Figure", "From", "To"}));
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(textsOf(table.rows[0]), (Texts{"County Lines", "Start", "5.0", "", "", ""}));
    EXPECT_EQ(textsOf(table.rows[1]), (Texts{"County Lines", "Harm", "30.3", "", "", ""}));
    EXPECT_EQ(textsOf(table.rows[2]), (Texts{"County Lines", "Likelihood", "", "missing", "", ""}));
    EXPECT_EQ(textsOf(table.rows[3]), (Texts{"County Lines", "Whole", "35.3", "35.3", "30.0", "41.0"}));
}

TEST(ScoreTables, BubblesHaveSizeAndIntervalsAndAreasDoNot)
{
    PointChart chart;
    chart.words.axis = "Harm";
    chart.xAxis = "Likelihood";
    PlotPoint point;
    point.key = PriorityId{1};
    point.label = "County Lines";
    point.at = {7.0, 30.0};
    point.xText = "7.0";
    point.yText = "30.0";
    chart.points = {point};
    EXPECT_EQ(titlesOf(tableOf(chart)), (Texts{"Name", "Likelihood", "Harm", "Place"}));
    chart.sizeWords = "Recorded events";
    chart.intervalWords = "95 % interval";
    chart.points[0].size = 1331.0;
    chart.points[0].sizeText = "1,331";
    chart.points[0].across = Interval{6.0, 8.5};
    const ChartTable table = tableOf(chart);
    EXPECT_EQ(titlesOf(table), (Texts{"Name", "Likelihood", "Harm", "Place", "Recorded events", "Across from",
                                      "Across to", "Up from", "Up to"}));
    EXPECT_EQ(textsOf(table.rows[0]),
              (Texts{"County Lines", "7.0", "30.0", "", "1,331", "6.00", "8.50", "", ""}));
    chart.points[0].key = AreaId{1};
    EXPECT_EQ(tableOf(chart).columns[0].key, "area");
}

TEST(ScoreTables, ZonesSayFromWhereToWhere)
{
    DotRows chart;
    chart.series = {"Score"};
    chart.rows.push_back({PriorityId{1}, "County Lines", {42.0}, {"42.0"}, {}, {}});
    chart.zones = {{0.0, 30.0, "Business as usual", 0},
                   {30.0, std::numeric_limits<double>::infinity(), "Priority", 1}};
    const ChartTable table = tableOf(chart);
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(textsOf(table.rows[1]), (Texts{"Business as usual", "zone", "0.00", "0.0 to 30.0"}));
    EXPECT_EQ(textsOf(table.rows[2]), (Texts{"Priority", "zone", "30.00", "from 30.0"}));
}

TEST(ScoreTables, GoIntoAFile)
{
    const std::string csv = report::chartCsv(twoByTwo());
    EXPECT_NE(csv.find("heading,row,group,column,text,shade,shade_to,kind,remark"), std::string::npos) << csv;
    EXPECT_NE(csv.find("Priority,County Lines,Likelihood,How likely,very bad,,,off-scale,42 (30-55)"),
              std::string::npos)
        << csv;
}

} // namespace
} // namespace wardwise
