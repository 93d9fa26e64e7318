// The ranked bars of a comparison: bars, lines, words, and their data as CSV.
#include "core/charts/chart_table.h"
#include "core/charts/ranked_bars.h"
#include "core/report/chart_csv.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise {
namespace {

ComparisonRow row(const std::string& name, std::optional<double> rate,
                  WardClass wardClass = WardClass::Within)
{
    ComparisonRow made;
    made.rate.name = name;
    made.rate.decimals = 1;
    made.wardClass = rate ? wardClass : WardClass::NotComparable;
    if (rate) {
        made.rate.rate = Rate{*rate};
        made.rate.ci95 = Interval{*rate - 1, *rate + 1};
    } else {
        made.rate.whyNone = "suppressed";
    }
    return made;
}

Comparison threeWards()
{
    Comparison comparison;
    comparison.area = "Cannock Chase";
    comparison.measure = "All crime";
    comparison.measureNote = "excluding ASB";
    comparison.periodTitle = "2018-19";
    comparison.periodInWords = "April 2018 to March 2019";
    comparison.sourceTitle = "The document";
    comparison.reference.label = "the 15 wards of Cannock Chase";
    comparison.reference.areas = 15;
    comparison.reference.mean = 67.04;
    comparison.reference.sd = 34.883;
    comparison.rows = {row("Cannock South", 178.3, WardClass::SignificantlyAbove), row("Hagley", 48.7),
                       row("Rawnsley", std::nullopt)};
    comparison.notes = {"A note."};
    return comparison;
}

bool says(const std::vector<std::string>& lines, const std::string& words)
{
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

TEST(RankedBars, KeepEveryWardAlsoThoseWithoutARate)
{
    const auto chart = rankedBars(threeWards(), "OFFICIAL");
    ASSERT_EQ(chart.bars.size(), 3U);
    EXPECT_EQ(chart.bars[0].label, "Cannock South");
    EXPECT_EQ(chart.bars[0].valueText, "178.3");
    EXPECT_EQ(chart.bars[0].wardClass, WardClass::SignificantlyAbove);
    EXPECT_EQ(chart.bars[0].interval, (Interval{178.3 - 1, 178.3 + 1}));
    EXPECT_FALSE(chart.bars[2].value.has_value());
    EXPECT_EQ(chart.bars[2].valueText, "suppressed");
}

TEST(RankedBars, DrawTheMeanAndBothThresholds)
{
    const auto lines = rankedBars(threeWards(), "OFFICIAL").lines;
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0], (ReferenceLine{LineRole::Mean, "Mean 67.0", 67.04}));
    EXPECT_EQ(lines[1].label, "+1 SD 101.9");
    EXPECT_EQ(lines[2].label, "+2 SD 136.8");
    EXPECT_DOUBLE_EQ(lines[2].value, 67.04 + 2 * 34.883);
}

TEST(RankedBars, DrawNoThresholdsWithoutASpread)
{
    auto comparison = threeWards();
    comparison.reference.sd = 0;
    EXPECT_EQ(rankedBars(comparison, "").lines.size(), 1U);
    comparison.reference.mean.reset();
    EXPECT_TRUE(rankedBars(comparison, "").lines.empty());
}

TEST(RankedBars, SayWhatTheyShowInWords)
{
    const auto words = rankedBars(threeWards(), "OFFICIAL").words;
    EXPECT_EQ(words.title, "All crime (excluding ASB) by ward, Cannock Chase, 2018-19");
    EXPECT_NE(words.subtitle.find("the 15 wards of Cannock Chase"), std::string::npos) << words.subtitle;
    EXPECT_EQ(words.axis, "Rate per 1,000 residents a year");
    EXPECT_EQ(words.marking, "OFFICIAL");
    EXPECT_TRUE(says(words.footer, "Source: The document"));
    EXPECT_TRUE(says(words.footer, "Period: April 2018 to March 2019"));
    EXPECT_TRUE(says(words.footer, "sample SD 34.9, 15 areas"));
    EXPECT_TRUE(says(words.footer, "Whiskers: 95 %"));
    EXPECT_TRUE(says(words.footer, "A note."));
    EXPECT_NE(words.description.find("highest Cannock South with 178.3"), std::string::npos)
        << words.description;
    EXPECT_EQ(words.explanation, "");
}

TEST(RankedBars, SayWhyNothingIsClassed)
{
    auto comparison = threeWards();
    comparison.notComparable = "The source covers 15 of 201 wards only.";
    comparison.reference.mean.reset();
    comparison.reference.sd.reset();
    const auto words = rankedBars(comparison, "").words;
    EXPECT_NE(words.subtitle.find("Not classed"), std::string::npos) << words.subtitle;
    EXPECT_TRUE(says(words.footer, "15 of 201 wards only"));
}

TEST(RankedBars, ShowTheFortyHighestAndSaySo)
{
    auto comparison = threeWards();
    comparison.rows.clear();
    for (int i = 0; i < 201; ++i) {
        comparison.rows.push_back(row("Ward " + std::to_string(i), 300 - i));
    }
    const auto chart = rankedBars(comparison, "");
    ASSERT_EQ(chart.bars.size(), 40U);
    EXPECT_EQ(chart.bars.back().label, "Ward 39");
    EXPECT_NE(chart.words.subtitle.find("40 highest of 201 wards"), std::string::npos)
        << chart.words.subtitle;
    EXPECT_EQ(rankedBars(comparison, "", 500).bars.size(), 201U);
    comparison.rows.resize(40);
    EXPECT_EQ(rankedBars(comparison, "").words.subtitle.find("highest of"), std::string::npos);
}

TEST(RankedBars, ExplainAnEmptyChart)
{
    auto comparison = threeWards();
    comparison.rows.clear();
    const auto chart = rankedBars(comparison, "");
    EXPECT_TRUE(chart.bars.empty());
    EXPECT_NE(chart.words.explanation.find("no wards to show"), std::string::npos);
    EXPECT_EQ(chart.words.description, chart.words.explanation);
}

TEST(AxisLabel, NamesTheUnit)
{
    EXPECT_EQ(axisLabel(MeasureUnit::RatePer10000), "Rate per 10,000 a year");
    EXPECT_EQ(axisLabel(MeasureUnit::Percentage), "%");
}

TEST(RateText, KeepsAtLeastOneDecimal)
{
    AreaRate rate;
    rate.rate = Rate{27};
    rate.decimals = 0;
    EXPECT_EQ(rateText(rate), "27.0");
    rate.decimals = 2;
    EXPECT_EQ(rateText(rate), "27.00");
}

TEST(ChartTable, HasTheChartsOwnWordsAndNumbers)
{
    const ChartTable table = tableOf(rankedBars(threeWards(), "OFFICIAL"));
    ASSERT_EQ(table.columns.size(), 5U);
    EXPECT_EQ(table.columns[1].title, "Rate per 1,000 residents a year");
    EXPECT_EQ(table.columns[1].kind, ColumnKind::Figures);
    ASSERT_EQ(table.rows.size(), 6U); // three wards, three lines
    EXPECT_EQ(table.rows[0][0].text, "Cannock South");
    EXPECT_EQ(table.rows[0][1].text, "178.3");
    EXPECT_EQ(table.rows[0][1].number, 178.3);
    EXPECT_EQ(table.rows[0][2].text, "177.3");
    EXPECT_EQ(table.rows[0][4].text, "significantly above");
    EXPECT_EQ(table.rows[2][1].text, "suppressed");
    EXPECT_FALSE(table.rows[2][1].number.has_value());
    EXPECT_EQ(table.rows[2][2].text, "");
    EXPECT_EQ(table.rows[4][0].text, "+1 SD 101.9");
    EXPECT_EQ(table.rows[4][1].text, "101.9");
    for (const auto& row : table.rows) {
        EXPECT_EQ(row.size(), table.columns.size());
    }
}

TEST(ChartCsv, HoldsEveryBarLineAndWord)
{
    const std::string csv = report::chartCsv(rankedBars(threeWards(), "OFFICIAL"));
    EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
    for (const char* line : {"area,value,low95,high95,class,as shown\r\n",
                             "Cannock South,178.3,177.3,179.3,significantly-above,178.3\r\n",
                             "Rawnsley,,,,not-comparable,suppressed\r\n", "Mean 67.0,67.04,,,line,67.0\r\n",
                             "'+2 SD 136.8,136.806,,,line,136.8\r\n", "OFFICIAL,,,,,\r\n"}) {
        EXPECT_NE(csv.find(line), std::string::npos) << line << csv;
    }
}

TEST(ChartCsv, DisarmsNamesThatWouldRunAsFormulas)
{
    auto comparison = threeWards();
    comparison.rows.front().rate.name = "=HYPERLINK(\"x\")";
    EXPECT_NE(report::chartCsv(rankedBars(comparison, "")).find("\"'=HYPERLINK(\"\"x\"\")\","),
              std::string::npos);
}

} // namespace
} // namespace wardwise
