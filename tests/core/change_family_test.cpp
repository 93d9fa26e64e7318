// Many changes read together: how much they vary, and which are more than chance given how many there are.
#include "core/stats/change_family.h"
#include "core/stats/distribution.h"
#include "core/stats/random_stream.h"

#include <gtest/gtest.h>

#include <cmath>

namespace wardwise::stats {
namespace {

/// A Poisson count by its quantile.
double drawn(RandomStream& random, double mean)
{
    const double p = std::min(1 - 1e-12, std::max(1e-12, random.uniform()));
    return poissonQuantile(p, mean);
}

CountPair pairOf(double before, double after)
{
    return {.before = {.events = before, .exposure = 1000}, .after = {.events = after, .exposure = 1000}};
}

TEST(SpreadOfChanges, IsOneOfIndependentYears)
{
    RandomStream random(7, 0);
    std::vector<std::vector<CountPair>> groups(5);
    for (auto& pairs : groups) {
        for (int i = 0; i < 200; ++i) {
            const double mean = 10 + i % 40;
            const double before = drawn(random, mean);
            pairs.push_back(
                pairOf(before, drawn(random, mean * 1.1))); // what changes everywhere adds nothing
        }
    }
    const ChangeSpread spread = spreadOfChanges(groups);
    EXPECT_GT(spread.pairs, 900U);
    EXPECT_NEAR(spread.phi, 1.0, 0.12);
    EXPECT_EQ(spread.used, 1.0);
}

TEST(SpreadOfChanges, IsHalfWhereTheOneYearIsMadeOfTheOther)
{
    RandomStream random(8, 0);
    std::vector<std::vector<CountPair>> groups(1);
    for (int i = 0; i < 1000; ++i) {
        const double before = 20 + i % 30;
        groups[0].push_back(pairOf(before, drawn(random, before)));
    }
    const ChangeSpread spread = spreadOfChanges(groups);
    EXPECT_NEAR(spread.phi, 0.5, 0.06);
    EXPECT_EQ(spread.used, spread.phi);
}

TEST(SpreadOfChanges, IsMoreWhereYearsDifferByMoreThanChance)
{
    RandomStream random(9, 0);
    std::vector<std::vector<CountPair>> groups(1);
    for (int i = 0; i < 600; ++i) {
        const double mean = 40;
        const double up = i % 2 == 0 ? 1.3 : 0.7;
        const double before = drawn(random, mean);
        groups[0].push_back(pairOf(before, drawn(random, mean * up)));
    }
    const ChangeSpread spread = spreadOfChanges(groups);
    EXPECT_GT(spread.phi, 1.5);
    EXPECT_EQ(spread.used, spread.phi);
}

TEST(SpreadOfChanges, StaysOneOfTooFewToTell)
{
    const std::vector<std::vector<CountPair>> groups{{pairOf(20, 20), pairOf(30, 31), pairOf(40, 40)}};
    EXPECT_LT(spreadOfChanges(groups).phi, 0.1);
    EXPECT_EQ(spreadOfChanges({}).used, 1.0);
    const std::vector<std::vector<CountPair>> rare{{pairOf(2, 3), pairOf(4, 5)}};
    EXPECT_EQ(spreadOfChanges(rare).pairs, 0U) << "fewer than ten events";
}

TEST(JudgeChanges, AdjustForHowManyThereAre)
{
    std::vector<CountPair> pairs(100, pairOf(50, 50));
    pairs[0] = pairOf(100, 60); // p 0.0019
    const auto alone = judgeChanges(std::vector{pairs[0]}, 1.0);
    const auto among = judgeChanges(pairs, 1.0);
    ASSERT_TRUE(alone[0] && among[0]);
    EXPECT_NEAR(alone[0]->p, 0.00194, 0.0001);
    EXPECT_EQ(alone[0]->adjustedP, alone[0]->p);
    EXPECT_NEAR(among[0]->adjustedP, 100 * alone[0]->p, 1e-9);
    EXPECT_EQ(among[1]->adjustedP, 1.0);
    EXPECT_NEAR(*among[0]->change.percent, -40, 1e-9);
}

TEST(JudgeChanges, DoNotCountWhatCannotBeTested)
{
    const std::vector<CountPair> pairs{pairOf(100, 60), pairOf(0, 0), pairOf(0, 0)};
    const auto judged = judgeChanges(pairs, 1.0);
    EXPECT_FALSE(judged[1]);
    EXPECT_EQ(judged[0]->adjustedP, judged[0]->p);
}

TEST(PWithSpread, GoesBothWays)
{
    EXPECT_EQ(*pWithSpread(0.03, 1.0), 0.03);
    EXPECT_NEAR(*pWithSpread(0.05, 4.0), normalTwoSidedP(1.959963985 / 2), 1e-9);
    EXPECT_NEAR(*pWithSpread(0.05, 0.25), normalTwoSidedP(1.959963985 * 2), 1e-9);
    EXPECT_EQ(*pWithSpread(1.0, 0.5), 1.0);
    EXPECT_FALSE(pWithSpread(0.05, 0.0));
    EXPECT_FALSE(pWithSpread(1.5, 1.0));
}

} // namespace
} // namespace wardwise::stats
