// Reading how many wards a fact says are high: number words, and no guesses.
#include "core/claims/ward_count_words.h"

#include <gtest/gtest.h>

namespace wardwise::claims {
namespace {

WardCount only(std::string_view text)
{
    const auto found = wardCountsIn(text);
    EXPECT_EQ(found.size(), 1U) << text;
    return found.size() == 1 ? found.front() : WardCount{};
}

TEST(ClaimWardCount, ReadsNumberWordsAndFigures)
{
    EXPECT_EQ(only("Overall rate similar / One ward above average"),
              (WardCount{.words = "One ward above average", .number = 1, .atLeast = false}));
    EXPECT_EQ(only("One ward rate high").number, 1U);
    EXPECT_EQ(only("No ward is above the force average.").number, 0U);
    EXPECT_EQ(only("Two of its rates; three ward rates high").number, 3U);
    EXPECT_EQ(only("12 wards are above average").number, 12U);
    EXPECT_EQ(only("Twenty wards, all high").number, 20U);
}

TEST(ClaimWardCount, TakesSomeForTwoOrMore)
{
    const auto some = only("Overall rate similar / Some ward rates high");
    EXPECT_EQ(some.number, 2U);
    EXPECT_TRUE(some.atLeast);
    EXPECT_TRUE(only("Several wards high for different aspects").atLeast);
}

TEST(ClaimWardCount, SaysWhatItCannotRead)
{
    EXPECT_FALSE(only("Most wards are high").number);
    EXPECT_FALSE(only("Wards high").number);
    EXPECT_FALSE(only("One in three of the rural wards is high").number) << "not one ward";
}

TEST(ClaimWardCount, LeavesOtherTextAlone)
{
    EXPECT_TRUE(wardCountsIn("Overall rate similar").empty());
    EXPECT_TRUE(wardCountsIn("One ward").empty());
    EXPECT_TRUE(wardCountsIn("Above the rate of 24.3 per 1,000.").empty());
    EXPECT_TRUE(wardCountsIn("").empty());
    EXPECT_TRUE(wardCountsIn("A reward above all, towards high aims").empty());
}

} // namespace
} // namespace wardwise::claims
