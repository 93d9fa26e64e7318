// Two proportions beside each other, against Newcombe's published limits.
#include "core/stats/proportion_difference.h"

#include <gtest/gtest.h>

namespace wardwise::stats {
namespace {

TEST(DifferenceOfProportions, HasNewcombesLimits)
{
    // Newcombe 1998, table II, method 10.
    struct Published
    {
        int a, m, b, n;
        double low, high;
    };

    for (const Published& each :
         {Published{56, 70, 48, 80, 0.0524, 0.3339}, Published{9, 10, 3, 10, 0.1705, 0.8090},
          Published{10, 10, 0, 10, 0.6075, 1.0}, Published{0, 10, 0, 10, -0.2775, 0.2775}}) {
        const auto found =
            differenceOfProportions(Count{each.a}, Count{each.m}, Count{each.b}, Count{each.n});
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->limits.low, each.low, 5e-5) << each.a << " of " << each.m;
        EXPECT_NEAR(found->limits.high, each.high, 5e-5) << each.a << " of " << each.m;
    }
}

TEST(DifferenceOfProportions, HasTheScoreTestsP)
{
    // R: prop.test(c(56, 48), c(70, 80), correct = FALSE)
    const auto found = differenceOfProportions(Count{56}, Count{70}, Count{48}, Count{80});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->difference, 0.2, 1e-12);
    EXPECT_NEAR(found->p, 0.008045, 5e-6);
    EXPECT_EQ(differenceOfProportions(Count{5}, Count{5}, Count{9}, Count{9})->p, 1.0);
}

TEST(DifferenceOfProportions, IsNoneOfWhatIsNoProportion)
{
    EXPECT_FALSE(differenceOfProportions(Count{5}, Count{4}, Count{1}, Count{2}));
    EXPECT_FALSE(differenceOfProportions(Count{0}, Count{0}, Count{1}, Count{2}));
}

} // namespace
} // namespace wardwise::stats
