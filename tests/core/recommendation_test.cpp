// Due dates as people write them, what is overdue, and the usual words' order.
#include "core/domain/recommendation.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

Day date(int year, int month, int day)
{
    return {.year = year, .month = month, .day = day};
}

TEST(DueDate, IsReadAsPeopleWriteIt)
{
    EXPECT_EQ(dueDate("2020-03-31"), date(2020, 3, 31));
    EXPECT_EQ(dueDate("31/03/2020"), date(2020, 3, 31));
    EXPECT_EQ(dueDate("31 March 2020"), date(2020, 3, 31));
    EXPECT_EQ(dueDate("1st Sept 2020"), date(2020, 9, 1));
    EXPECT_EQ(dueDate("March 2020"), date(2020, 3, 31));
    EXPECT_EQ(dueDate("Feb 2020"), date(2020, 2, 29));
    EXPECT_EQ(dueDate("2020-02"), date(2020, 2, 29));
    EXPECT_EQ(dueDate("2020"), date(2020, 12, 31));
}

TEST(DueDate, IsNoneOfAWordOrADayThatIsNot)
{
    for (const char* word : {"", "ongoing", "next spring", "31 February 2020", "2020-13-01",
                             "soon 2020 maybe so", "99", "Q3 2020", "ma 2020"}) {
        EXPECT_FALSE(dueDate(word)) << word;
    }
}

TEST(Overdue, IsWhatIsOpenAndPast)
{
    Recommendation recommendation;
    recommendation.due = "March 2020";
    EXPECT_FALSE(isOverdue(recommendation, date(2020, 3, 31)));
    EXPECT_TRUE(isOverdue(recommendation, date(2020, 4, 1)));
    recommendation.status = "Done";
    EXPECT_FALSE(isOverdue(recommendation, date(2020, 4, 1)));
    recommendation.status = "under way";
    recommendation.due = "when the lights are mended";
    EXPECT_FALSE(isOverdue(recommendation, date(2030, 1, 1)));
}

TEST(UsualWords, StandInTheirOrderOthersAfterThem)
{
    EXPECT_LT(urgencyOrder("High"), urgencyOrder("medium"));
    EXPECT_LT(urgencyOrder("low"), urgencyOrder("critical"));
    EXPECT_LT(urgencyOrder("critical"), urgencyOrder(""));
    EXPECT_LT(statusOrder("agreed"), statusOrder("done"));
}

} // namespace
} // namespace wardwise
