// Periods and months: labels, lengths and words.
#include "core/domain/period.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

TEST(MonthText, ReadsAndWritesYearAndMonth)
{
    EXPECT_EQ(monthFromText("2018-10"), (Month{2018, 10}));
    EXPECT_EQ(toText(Month{2019, 2}), "2019-02");
    for (const char* text : {"", "2018", "2018-13", "2018-00", "2018-1", "18-10-1", "2018/10", "abcd-10",
                             "-018-10", "0018-10"}) {
        EXPECT_FALSE(monthFromText(text).has_value()) << text;
    }
}

TEST(Month, FollowsOnAcrossTheYear)
{
    EXPECT_EQ(next({2018, 12}), (Month{2019, 1}));
    EXPECT_EQ(next({2019, 1}), (Month{2019, 2}));
    EXPECT_LT((Month{2018, 12}), (Month{2019, 1}));
}

TEST(MonthsBetween, CountsBothEnds)
{
    EXPECT_EQ(monthsBetween({2018, 10}, {2018, 10}), 1);
    EXPECT_EQ(monthsBetween({2018, 10}, {2019, 2}), 5);
    EXPECT_EQ(monthsBetween({2018, 4}, {2019, 3}), 12);
    EXPECT_EQ(monthsBetween({2019, 2}, {2018, 10}), 0);
}

TEST(PeriodLabel, TellsAFinancialYearFromAMonth)
{
    const auto year = periodFromLabel("2018-19");
    ASSERT_TRUE(year.has_value());
    EXPECT_EQ(year->first, (Month{2018, 4}));
    EXPECT_EQ(year->last, (Month{2019, 3}));
    EXPECT_EQ(year->months(), 12);
    EXPECT_FALSE(periodFromLabel("2011-12").has_value()) << "December 2011, or the financial year";
    EXPECT_TRUE(isAmbiguousYear("2011-12"));
    EXPECT_FALSE(isAmbiguousYear("2018-10"));
    EXPECT_FALSE(isAmbiguousYear("2018-19"));
}

TEST(PeriodLabel, ReadsTheTurnOfTheCentury)
{
    ASSERT_TRUE(periodFromLabel("1999-00").has_value());
    EXPECT_EQ(periodFromLabel("1999-00")->last, (Month{2000, 3}));
    ASSERT_TRUE(periodFromLabel("2098-99").has_value());
}

TEST(PeriodLabel, ReadsMonthRunsAndCalendarYears)
{
    const auto run = periodFromLabel("2018-10..2019-02");
    ASSERT_TRUE(run.has_value());
    EXPECT_EQ(run->months(), 5);
    EXPECT_EQ(run->label, "2018-10..2019-02");
    const auto year = periodFromLabel("2019");
    ASSERT_TRUE(year.has_value());
    EXPECT_EQ(year->first, (Month{2019, 1}));
    EXPECT_EQ(year->last, (Month{2019, 12}));
}

TEST(PeriodLabel, RefusesEveryOtherForm)
{
    for (const char* label : {"", "last year", "2018-20", "2018-17", "2019-02..2018-10", "2018..2019", "..",
                              "2018-10..", "19", "20190", "2018-13..2019-02", "2018-19 ", "+018"}) {
        EXPECT_FALSE(periodFromLabel(label).has_value()) << label;
    }
}

TEST(PeriodInWords, SaysMonthsAndWholeYears)
{
    EXPECT_EQ(inWords(periodFromLabel("2018-19").value()), "April 2018 to March 2019");
    EXPECT_EQ(inWords(periodFromLabel("2018-10").value()), "October 2018");
    EXPECT_EQ(inWords(periodFromLabel("2019").value()), "2019");
    EXPECT_EQ(inWords(periodFromLabel("2018-10..2019-02").value()), "October 2018 to February 2019");
}

TEST(PeriodTitle, KeepsTheLabelOfAWholeYearAndSpellsOutAnythingElse)
{
    EXPECT_EQ(titleOf(periodFromLabel("2018-19").value()), "2018-19");
    EXPECT_EQ(titleOf(periodFromLabel("2019").value()), "2019");
    EXPECT_EQ(titleOf(periodFromLabel("2018-10..2019-02").value()), "October 2018 to February 2019");
}

} // namespace
} // namespace wardwise
