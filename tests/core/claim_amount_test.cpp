// Interval arithmetic: what rounding leaves of printed figures, and whether they can agree.
#include "core/claims/amount.h"

#include <gtest/gtest.h>

namespace wardwise::claims {
namespace {

void expectRange(const Amount& amount, double low, double high)
{
    EXPECT_NEAR(amount.low, low, 1e-9);
    EXPECT_NEAR(amount.high, high, 1e-9);
}

TEST(ClaimAmount, APrintedFigureIsHalfAUnitEitherWay)
{
    expectRange(asPrinted(29.6, 1), 29.55, 29.65);
    expectRange(asPrinted(17, 0), 16.5, 17.5);
    expectRange(exactly(2935), 2935, 2935);
    expectRange(asShare(asPrinted(63, 0)), 0.625, 0.635);
}

TEST(ClaimAmount, AroundIsAboutTheLastDigitThatIsNotNought)
{
    expectRange(around(100110, 0), 100105, 100115);
    expectRange(around(450, 0), 445, 455);
    expectRange(around(7.8, 1), 7.75, 7.85);
    expectRange(around(0, 0), -0.5, 0.5);
}

TEST(ClaimAmount, ReckonsWithTheEnds)
{
    const Amount a = asPrinted(2, 0);
    const Amount b = asPrinted(-3, 0);
    expectRange(a + b, -2, 0);
    expectRange(a - b, 4, 6);
    expectRange(a * b, -8.75, -3.75);
    const auto quotient = divided(a, b);
    ASSERT_TRUE(quotient);
    expectRange(*quotient, -1, -1.5 / 3.5);
}

TEST(ClaimAmount, DoesNotDivideByWhatMayBeNought)
{
    EXPECT_FALSE(divided(exactly(1), exactly(0)));
    EXPECT_FALSE(divided(exactly(1), asPrinted(0, 0)));
    EXPECT_FALSE(divided(exactly(1), {.low = -1, .value = 0, .high = 0, .decimals = 0, .isShare = false}));
    EXPECT_TRUE(divided(exactly(0), exactly(2)));
}

TEST(ClaimAmount, FiguresAgreeWhereSomeNumbersThatPrintSoDo)
{
    // 9.2 + 0.5 is printed beside 9.6: 9.24 + 0.36 would do.
    EXPECT_TRUE(mayEqual(asPrinted(9.6, 1), asPrinted(9.2, 1) + asPrinted(0.5, 1)));
    EXPECT_FALSE(mayEqual(asPrinted(9.6, 1), asPrinted(9.2, 1) + asPrinted(0.6, 1)));
    // The ends themselves count: 9.65 rounds to one or the other.
    EXPECT_TRUE(mayEqual(asPrinted(9.6, 1), asPrinted(9.7, 1)));
    EXPECT_FALSE(mayEqual(asPrinted(9.6, 1), asPrinted(9.8, 1)));
    EXPECT_NEAR(gapBetween(asPrinted(9.6, 1), asPrinted(9.8, 1)), 0.1, 1e-9);
    EXPECT_EQ(gapBetween(asPrinted(9.6, 1), asPrinted(9.6, 1)), 0);
}

TEST(ClaimAmount, IsBelowOnlyWhereSomeNumbersAre)
{
    EXPECT_TRUE(mayBeBelow(asPrinted(1.0, 1), asPrinted(1.0, 1)));
    EXPECT_FALSE(mayBeBelow(exactly(1), exactly(1)));
    EXPECT_TRUE(mayBeAtMost(exactly(1), exactly(1)));
    EXPECT_FALSE(mayBeAtMost(asPrinted(1.2, 1), asPrinted(1.0, 1)));
}

TEST(ClaimAmount, IsShownAsItWasPrinted)
{
    EXPECT_EQ(textOf(exactly(2935)), "2,935");
    EXPECT_EQ(textOf(asPrinted(27, 1)), "27.0");
    EXPECT_EQ(textOf(asShare(asPrinted(63, 0))), "63 %");
    EXPECT_EQ(textOf(asShare(asPrinted(63, 0)) * exactly(1596)), "1,005");
    EXPECT_EQ(textWithRange(asShare(asPrinted(63, 0)) * exactly(1596)), "1,005 (998 to 1,013)");
    EXPECT_EQ(textWithRange(exactly(15)), "15");
}

} // namespace
} // namespace wardwise::claims
