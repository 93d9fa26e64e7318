// All measures as small panels, two periods of one measure, and how events are spread over wards and people.
#include "tests/core/project_text.h"

#include "core/charts/chart_table.h"
#include "core/charts/lorenz_chart.h"
#include "core/charts/small_multiples.h"
#include "core/comparison/spread.h"
#include "core/project/repeat_chart.h"
#include "core/project/ward_charts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::test {
namespace {

bool saysIn(const std::vector<std::string>& lines, const std::string& words)
{
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

/// Four wards of 1,000 people in two years, and a rate in the document's own words for the later one.
const std::string kTwoYears =
    "force F1 Staffordshire\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\nward W3 C in C1\n"
    "ward W4 D in C1\nsource survey\nperiod 2017-18\n"
    "W1 pop 1000 burglary 100 drugs 4\nW2 pop 1000 burglary 40 drugs 2\nW3 pop 1000 burglary 30 drugs 2\n"
    "W4 pop 1000 burglary 0 drugs 1\n"
    "period 2018-19\n"
    "W1 pop 1000 burglary 180 drugs 4\nW2 pop 1000 burglary 42 drugs suppressed\nW3 pop 1000 burglary 8 "
    "drugs 0\n"
    "W4 pop 1000 burglary 5 drugs 1\n";

TEST(SmallMultiples, HaveAPanelForEachMeasureWithItsOwnRanking)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoYears);
    const auto area = findArea(project->catalogue(), "W2");
    const auto chart = project::allMeasures(*project, request("C1", {}), (*area)->id);
    ASSERT_TRUE(chart) << chart.error().message;
    ASSERT_EQ(chart->panels.size(), 2U);
    const MeasurePanel& burglary = chart->panels[0];
    EXPECT_EQ(burglary.title, "burglary");
    ASSERT_EQ(burglary.bars.size(), 4U);
    EXPECT_EQ(burglary.bars[0].label, "A");
    EXPECT_EQ(burglary.bars[0].valueText, "180.0");
    EXPECT_EQ(placeWords(burglary, burglary.bars[0]).find("The highest of 4; index "), 0U)
        << placeWords(burglary, burglary.bars[0]);
    EXPECT_EQ(placeWords(burglary, burglary.bars[1]).find("2nd of 4"), 0U);
    EXPECT_DOUBLE_EQ(burglary.mean->value, 58.75);
    const MeasurePanel& drugs = chart->panels[1];
    EXPECT_EQ(drugs.bars.back().label, "B") << "without a rate, so last";
    EXPECT_FALSE(drugs.bars.back().value);
    EXPECT_EQ(drugs.bars.back().valueText, "suppressed");
    EXPECT_EQ(drugs.bars[2].value, 0.0) << "nought isn't missing";
    EXPECT_EQ(chart->ward, (*area)->id);
    EXPECT_EQ(chart->words.axis, "Per 1,000 residents a year") << "said once, as it's the same of all";
    EXPECT_TRUE(burglary.unit.empty());
    EXPECT_NE(chart->words.subtitle.find("scale of its own"), std::string::npos);
    EXPECT_TRUE(saysIn(chart->words.footer, "× marks wards without a rate"));
    EXPECT_TRUE(saysIn(chart->words.footer, "the 4 wards of Cannock")) << chart->words.footer[2];
}

TEST(SmallMultiples, SayUnitsWhereTheyDiffer)
{
    const ProjectFolder folder;
    const auto project =
        folder.open("force F1 Staffordshire\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\n"
                    "source survey\nmeasure happy percentage\nperiod 2018-19\n"
                    "W1 pop 1000 burglary 10 happy 40.0%\nW2 pop 1000 burglary 20 happy 60.0%\n");
    const auto chart = project::allMeasures(*project, request("C1", {}), std::nullopt);
    ASSERT_TRUE(chart) << chart.error().message;
    ASSERT_EQ(chart->panels.size(), 2U);
    EXPECT_TRUE(chart->words.axis.empty());
    EXPECT_EQ(chart->panels[0].unit == "%", chart->panels[0].title == "happy");
    EXPECT_FALSE(chart->panels[0].unit.empty());
    EXPECT_FALSE(chart->ward);
}

TEST(SmallMultiples, GiveEveryFigureAsATable)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoYears);
    const auto chart = project::allMeasures(*project, request("C1", {}), std::nullopt);
    ASSERT_TRUE(chart) << chart.error().message;
    const ChartTable table = tableOf(*chart);
    ASSERT_EQ(table.rows.size(), 2U * (4U + 1U));
    EXPECT_EQ(table.columns[0].title, "Measure");
    EXPECT_EQ(table.rows[0][1].text, "A");
    EXPECT_DOUBLE_EQ(*table.rows[0][2].number, 180.0);
    EXPECT_EQ(table.rows[4][4].code, "line");
    EXPECT_EQ(table.rows[8][2].text, "suppressed");
    EXPECT_FALSE(table.rows[8][2].number);
}

TEST(PeriodPair, SetsTheLaterYearAboveTheEarlierWhicheverIsOnShow)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoYears);
    for (const bool laterShown : {true, false}) {
        const auto chart = project::pairOfPeriods(
            *project, request("C1", "burglary", {}, {}, laterShown ? "2018-19" : "2017-18"),
            laterShown ? "2017-18" : "2018-19");
        ASSERT_TRUE(chart) << chart.error().message;
        ASSERT_EQ(chart->points.size(), 4U);
        EXPECT_EQ(chart->points[0].label, "A");
        EXPECT_EQ(chart->points[0].at, (PlotPosition{100.0, 180.0}));
        EXPECT_NE(chart->words.axis.find("2018-19"), std::string::npos);
        EXPECT_NE(chart->xAxis.find("2017-18"), std::string::npos);
        EXPECT_NE(chart->words.subtitle.find("same months"), std::string::npos);
        const PlotCurve& equality = chart->curves.front();
        EXPECT_EQ(equality.role, CurveRole::Equality);
        EXPECT_DOUBLE_EQ(equality.points.back().x, equality.points.back().y);
        EXPECT_GE(equality.points.back().x, 180.0);
    }
}

TEST(PeriodPair, TellsChangesBeyondChanceFromOthers)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoYears);
    const auto chart = project::pairOfPeriods(*project, request("C1", "burglary"), "2017-18");
    ASSERT_TRUE(chart) << chart.error().message;
    const auto level = [&](const char* ward) {
        return std::find_if(chart->points.begin(), chart->points.end(),
                            [&](const PlotPoint& point) { return point.label == ward; })
            ->level;
    };
    // Exact central p of two Poisson counts: 100 and 180 p 2e-6, 40 and 42 p 0.91, 30 and 8 p 0.0005, 0 and 5
    // p 0.0625.
    EXPECT_EQ(level("A"), WardClass::SignificantlyAbove);
    EXPECT_EQ(level("B"), WardClass::Within);
    EXPECT_EQ(level("C"), WardClass::SignificantlyBelow);
    EXPECT_EQ(level("D"), WardClass::Within);
    EXPECT_TRUE(saysIn(chart->words.footer, "3 of 4 wards rose, 1 of them by more than chance"))
        << chart->words.description;
    EXPECT_NE(chart->points[0].remark.find("Up 80 %"), std::string::npos) << chart->points[0].remark;
    const auto overlapping = project::pairOfPeriods(*project, request("C1", "burglary"), "2018-19");
    ASSERT_FALSE(overlapping);
    EXPECT_NE(overlapping.error().message.find("share months"), std::string::npos);
}

TEST(PeriodPair, ComparesUnequalPeriodsByTheirMonths)
{
    const ProjectFolder folder;
    std::string text =
        "force F1 Staffordshire\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\nsource survey\n";
    text += "period 2017-18\nW1 pop 1000 burglary 120\nW2 pop 1000 burglary 120\n";
    text += "period 2018-10\nW1 pop 1000 burglary 10\nW2 pop 1000 burglary 30\n";
    const auto project = folder.open(text);
    const auto chart =
        project::pairOfPeriods(*project, request("C1", "burglary", {}, {}, "2018-10"), "2017-18");
    ASSERT_TRUE(chart) << chart.error().message;
    EXPECT_NE(chart->words.subtitle.find("different months"), std::string::npos) << chart->words.subtitle;
    const auto first = std::find_if(chart->points.begin(), chart->points.end(),
                                    [](const PlotPoint& point) { return point.label == "A"; });
    EXPECT_NEAR(first->at.y, 120.0, 1e-9) << "10 in a month is 120 a year";
    EXPECT_EQ(first->level, WardClass::Within);
}

Period spanOf(const char* label)
{
    return *periodFromLabel(label);
}

comparison::PeriodChoice choiceOf(const char* label)
{
    Period span = spanOf(label);
    span.label = label;
    return {.span = span, .parts = {PeriodId{1}}};
}

TEST(OtherPeriods, AreTheMostAlikeFirstAndShareNoMonth)
{
    using comparison::otherPeriods;
    EXPECT_TRUE(otherPeriods({choiceOf("2018-19")}, choiceOf("2018-19")).empty()) << "there's only one";
    const auto years =
        otherPeriods({choiceOf("2019-20"), choiceOf("2018-19"), choiceOf("2018"), choiceOf("2016-10")},
                     choiceOf("2019-20"));
    ASSERT_EQ(years.size(), 3U);
    EXPECT_EQ(years[0].choice.span.label, "2018-19");
    EXPECT_EQ(years[0].likeness, PeriodLikeness::SameMonths);
    EXPECT_EQ(years[1].choice.span.label, "2018");
    EXPECT_EQ(years[1].likeness, PeriodLikeness::WholeYears);
    EXPECT_EQ(years[2].likeness, PeriodLikeness::OtherMonths);
}

TEST(OtherPeriods, FindTheSameRunOfMonthsOfOtherYears)
{
    std::vector<comparison::PeriodChoice> months;
    for (Month month{.year = 2016, .month = 10}; month <= Month{.year = 2019, .month = 2};
         month = next(month)) {
        months.push_back(choiceOf(toText(month).c_str()));
        months.back().parts = {PeriodId{static_cast<std::int64_t>(months.size())}};
    }
    const auto others = comparison::otherPeriods(months, choiceOf("2018-10..2019-02"));
    ASSERT_GE(others.size(), 2U);
    EXPECT_EQ(others[0].choice.span.label, "2017-10..2018-02");
    EXPECT_EQ(others[0].choice.parts.size(), 5U);
    EXPECT_EQ(others[1].choice.span.label, "2016-10..2017-02");
    EXPECT_EQ(others.size(), 14U) << "and twelve single months";
    const auto october = comparison::otherPeriods(months, choiceOf("2018-10"));
    EXPECT_EQ(october[0].choice.span.label, "2017-10");
    EXPECT_EQ(october[0].likeness, PeriodLikeness::SameMonths);
}

TEST(Spread, SaysHowFewWardsHaveHalfAndTheGini)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoYears);
    const auto compared = project->compare(request("C1", "burglary"));
    ASSERT_TRUE(compared) << compared.error().message;
    const Spread spread = comparison::spreadOf(*compared);
    EXPECT_TRUE(spread.whyNone.empty()) << spread.whyNone;
    EXPECT_EQ(spread.events, Count{235});
    EXPECT_EQ(spread.halfIn, 1U);
    EXPECT_NEAR(spread.halfShare, 180.0 / 235.0, 1e-12);
    EXPECT_NEAR(*spread.halfPeople, 0.25, 1e-12);
    // 5, 8, 42, 180: 2 (5 + 16 + 126 + 720)/(4 * 235) - 5/4.
    EXPECT_NEAR(spread.gini, 2.0 * 867.0 / 940.0 - 1.25, 1e-12);
    EXPECT_FALSE(spread.giniGeneralised) << "there are more events than wards";
    EXPECT_NEAR(*spread.hoover, 180.0 / 235.0 - 0.25, 1e-12);
    const PointChart chart = lorenzChart(*compared, spread, "OFFICIAL");
    EXPECT_EQ(chart.words.subtitle,
              "burglary: 1 of the 4 wards had half of the 235 events (77 %); 25 % of residents live there.");
    ASSERT_EQ(chart.points.size(), 4U);
    EXPECT_EQ(chart.points.back().label, "A");
    EXPECT_EQ(chart.points.back().at, (PlotPosition{100.0, 100.0}));
    EXPECT_EQ(chart.points.back().level, WardClass::Above);
    EXPECT_NEAR(chart.points[0].at.y, 100.0 * 5.0 / 235.0, 1e-9);
    EXPECT_EQ(chart.curves.size(), 2U);
    EXPECT_EQ(chart.curves[1].points.front(), (PlotPosition{0.0, 0.0}));
    EXPECT_EQ(chart.most, 100.0);
}

TEST(Spread, LeavesOutMissingCountsAndExplainsWhereThereIsNone)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoYears);
    const auto drugs = project->compare(request("C1", "drugs"));
    ASSERT_TRUE(drugs) << drugs.error().message;
    const Spread spread = comparison::spreadOf(*drugs);
    EXPECT_EQ(spread.withoutCount, 1U);
    EXPECT_EQ(spread.wards.size(), 3U);
    EXPECT_FALSE(spread.giniGeneralised.has_value()) << "5 events, 3 wards";
    Comparison none = *drugs;
    for (ComparisonRow& row : none.rows) {
        row.rate.count.reset();
    }
    const Spread unknown = comparison::spreadOf(none);
    EXPECT_NE(unknown.whyNone.find("No ward has a count"), std::string::npos) << unknown.whyNone;
    EXPECT_EQ(lorenzChart(none, unknown, {}).words.explanation, unknown.whyNone);
    Comparison noEvents = *drugs;
    for (ComparisonRow& row : noEvents.rows) {
        row.rate.count = Count{0};
    }
    EXPECT_NE(comparison::spreadOf(noEvents).whyNone.find("No ward had any event"), std::string::npos);
}

TEST(Spread, IsMeasuredAgainstTheEvenestWhereEventsAreFewerThanWards)
{
    Comparison few;
    few.measure = "Homicide";
    for (int i = 0; i < 10; ++i) {
        ComparisonRow row;
        row.rate.area = AreaId{i + 1};
        row.rate.count = Count{i < 3 ? 1 : 0};
        few.rows.push_back(row);
    }
    const Spread spread = comparison::spreadOf(few);
    EXPECT_NEAR(spread.gini, 0.7, 1e-12);
    ASSERT_TRUE(spread.giniGeneralised.has_value());
    EXPECT_NEAR(*spread.giniGeneralised, 0.0, 1e-12)
        << "three events in three of ten wards are as even as can be";
    EXPECT_FALSE(spread.hoover) << "residents aren't known";
    EXPECT_FALSE(spread.halfPeople);
}

TEST(RepeatChart, DrawsTheCurveOfPeople)
{
    project::RepeatProfile profile;
    profile.name = "Victims of crime";
    profile.area = "Cannock Chase";
    profile.periodTitle = "2018-19";
    const auto repeats =
        comparison::repeatsOf({{.events = 1, .people = {75}}, {.events = 3, .people = {25}}});
    ASSERT_TRUE(repeats);
    profile.repeats = *repeats;
    profile.sentence = "25 of 100 victims.";
    const PointChart chart = project::repeatChart(profile, "OFFICIAL");
    ASSERT_EQ(chart.points.size(), 3U);
    EXPECT_EQ(chart.points[1].at, (PlotPosition{75.0, 50.0}));
    EXPECT_TRUE(std::all_of(chart.points.begin(), chart.points.end(),
                            [](const PlotPoint& point) { return point.isBackdrop; }));
    EXPECT_EQ(chart.curves.size(), 2U);
    EXPECT_TRUE(saysIn(chart.words.footer, "the events of victims from those with fewest"));
    profile.repeats.reset();
    EXPECT_EQ(project::repeatChart(profile, {}).words.explanation, profile.sentence);
}

} // namespace
} // namespace wardwise::test
