// The chart of months, and its data as a table and as CSV.
#include "tests/core/travel_series_text.h"

#include "core/charts/chart_table.h"
#include "core/charts/travel_chart.h"
#include "core/report/chart_csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace wardwise {
namespace {

Travel burglary()
{
    std::vector<int> counts;
    counts.reserve(30);
    for (int i = 0; i < 30; ++i) {
        counts.push_back(i < 16 ? 40 + i % 3 : 20 + i % 3);
    }
    counts[5] = test::kMissing;
    counts[24] = 60;
    Travel travel = comparison::travelOf(test::seriesOf(counts));
    travel.area = "Amber";
    travel.measure = "Burglary";
    travel.sourceTitle = "Street files";
    return travel;
}

std::size_t columnOf(const ChartTable& table, const std::string& key)
{
    const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                                 [&](const ChartColumn& column) { return column.key == key; });
    return static_cast<std::size_t>(at - table.columns.begin());
}

TEST(TravelChart, SaysWhatTheTravelSays)
{
    const Travel travel = burglary();
    const TravelChart chart = travelChart(travel, "OFFICIAL");
    EXPECT_EQ(chart.words.title, "Burglary by month, Amber, April 2016 to September 2018");
    EXPECT_EQ(chart.words.subtitle, travel.sentence);
    EXPECT_EQ(chart.words.axis, "Number a month");
    EXPECT_EQ(chart.words.marking, "OFFICIAL");
    EXPECT_EQ(chart.words.footer.at(0), "Source: Street files");
    EXPECT_EQ(chart.words.footer.at(2), travel.whyChart);
    ASSERT_EQ(chart.months.size(), 30U);
    EXPECT_FALSE(chart.months[5].value.has_value());
    EXPECT_EQ(chart.months[24].mark, MonthMark::OutlyingHigh);
    EXPECT_EQ(chart.months[24].remark, "Stands out beyond chance");
    EXPECT_EQ(chart.step, (Month{2017, 8}));
    EXPECT_EQ(chart.stepLabel, "Step: August 2017");
}

TEST(TravelChart, MarksWhereItWasRebased)
{
    Travel travel = burglary();
    travel.segments = {{.first = {2016, 4}, .last = {2017, 7}}, {.first = {2017, 8}, .last = {2018, 9}}};
    const TravelChart chart = travelChart(travel, {});
    EXPECT_FALSE(chart.months[0].startsSegment) << "the first needs no line";
    EXPECT_TRUE(chart.months[16].startsSegment);
}

TEST(TravelChart, ItsTableHasEveryMonth)
{
    const ChartTable table = tableOf(travelChart(burglary(), {}));
    ASSERT_EQ(table.rows.size(), 30U);
    for (const auto& row : table.rows) {
        ASSERT_EQ(row.size(), table.columns.size());
    }
    const auto& outlying = table.rows[24];
    EXPECT_EQ(outlying[columnOf(table, "month")].text, "April 2018");
    EXPECT_EQ(outlying[columnOf(table, "month")].code, "2018-04");
    EXPECT_EQ(outlying[columnOf(table, "count")].number, 60.0);
    EXPECT_EQ(outlying[columnOf(table, "value")].text, "60");
    EXPECT_EQ(outlying[columnOf(table, "last_year")].number, 40.0);
    EXPECT_EQ(outlying[columnOf(table, "mark")].code, "outlying-high");
    EXPECT_TRUE(outlying[columnOf(table, "centre")].number.has_value());
    EXPECT_TRUE(outlying[columnOf(table, "high")].number.has_value());
    EXPECT_EQ(table.rows[5][columnOf(table, "value")].text, "missing");
    EXPECT_FALSE(table.rows[5][columnOf(table, "value")].number.has_value());
    EXPECT_FALSE(table.rows[5][columnOf(table, "count")].number.has_value());
    const std::string csv = report::chartCsv(travelChart(burglary(), {}));
    EXPECT_NE(csv.find("2018-04,60,,60,40,"), std::string::npos) << csv;
}

TEST(TravelChart, WithoutMonthsItHasWordsAlone)
{
    const TravelChart chart = travelChart(comparison::travelOf({}), {});
    EXPECT_TRUE(chart.months.empty());
    EXPECT_EQ(chart.words.explanation, "No month has a figure.");
    EXPECT_TRUE(tableOf(chart).rows.empty());
}

} // namespace
} // namespace wardwise
