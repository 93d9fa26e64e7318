// Ranks, how sure they are, random numbers and quantiles: methods M25, M27 and M30.
#include "core/stats/quantile.h"
#include "core/stats/random_stream.h"
#include "core/stats/rank_agreement.h"
#include "core/stats/rank_interval.h"
#include "core/stats/spearman_exact.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wardwise::stats {
namespace {

using Values = std::vector<std::optional<double>>;
using Areas = std::vector<std::optional<ExposedCount>>;
using Groups = std::vector<std::optional<int>>;

TEST(RankAgreement, IsUndefinedOfAConstantSeries)
{
    EXPECT_FALSE(rankAgreement(Values{1, 1, 1}, Values{1, 2, 3}).has_value());
    EXPECT_FALSE(rankAgreement(Values{1, 2, 3}, Values{1, 1, 1}).has_value());
    EXPECT_FALSE(rankAgreement(Values{1}, Values{2}).has_value());
    EXPECT_FALSE(rankAgreement(Values{1, 2}, Values{2}).has_value());
    EXPECT_FALSE(rankAgreement(Values{}, Values{}).has_value());
}

TEST(RankAgreement, LeavesOutWhatHasOneValueOnly)
{
    const auto found = rankAgreement(Values{3, 2, std::nullopt, 1}, Values{3, 2, 9, 1}).value();
    EXPECT_EQ(found.n, 3U);
    EXPECT_EQ(found.spearman, 1);
    EXPECT_EQ(found.largestShift, 0);
}

TEST(MidRanks, ShareTheMeanOfTheirPlaces)
{
    EXPECT_EQ(midRanks(Values{5, 3, 3, std::nullopt, 1}), (Values{1, 2.5, 2.5, std::nullopt, 4}));
    EXPECT_EQ(midRanks(Values{0.1 + 0.2, 0.3}), (Values{1.5, 1.5})) << "a tie but for rounding";
}

TEST(Spearman, HasAnExactP)
{
    EXPECT_NEAR(spearmanExactP(6, 1).value(), 2.0 / 720, 1e-15);
    EXPECT_EQ(spearmanExactP(9, 0), 1.0);
    EXPECT_NEAR(spearmanExactP(10, 0.2).value(), 0.583658, 0.001) << "by counting all 10! orders";
    EXPECT_FALSE(spearmanExactP(1, 0).has_value());
}

TEST(KendallW, IsOneOfEqualOrdersAndUndefinedOfConstants)
{
    const std::vector<Values> equal{{3, 2, 1}, {30, 20, 10}, {3, 2, 1}};
    EXPECT_NEAR(kendallW(equal)->w, 1, 1e-15);
    EXPECT_FALSE(kendallW(std::vector<Values>{{1, 1}, {2, 2}}).has_value());
    EXPECT_FALSE(kendallW(std::vector<Values>{{1, 2}}).has_value());
    EXPECT_EQ(kendallW(std::vector<Values>{{3, 2, std::nullopt, 1}, {3, 2, 5, 1}})->degreesOfFreedom, 2U);
}

TEST(ExpectedRanks, SumToThoseThatThereAre)
{
    const auto ranks = expectedRanks(
        Areas{ExposedCount{12, 1000}, ExposedCount{30, 1500}, std::nullopt, ExposedCount{0, 600}});
    EXPECT_FALSE(ranks[2].has_value());
    EXPECT_NEAR(*ranks[0] + *ranks[1] + *ranks[3], 6, 1e-12);
    EXPECT_LT(*ranks[1], *ranks[0]);
}

TEST(RandomStream, IsTheSameForTheSameKeyAlone)
{
    RandomStream one(5, 7);
    RandomStream same(5, 7);
    RandomStream other(5, 8);
    EXPECT_EQ(one.uniform(), same.uniform());
    EXPECT_NE(one.uniform(), other.uniform());
}

TEST(RandomStream, GivesGammaNumbersOfTheRightMeanAndVariance)
{
    for (const double shape : {0.5, 1.0, 3.5, 200.0}) {
        RandomStream stream(1, 2);
        constexpr int kDraws = 100000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double drawn = stream.gamma(shape);
            ASSERT_GT(drawn, 0);
            sum += drawn;
            squares += (drawn - shape) * (drawn - shape);
        }
        const double error = std::sqrt(shape / kDraws);
        EXPECT_NEAR(sum / kDraws, shape, 4 * error) << shape;
        // The variance of a gamma's squared deviation is 2 shape^2 + 6 shape.
        EXPECT_NEAR(squares / kDraws, shape, 4 * std::sqrt((2 * shape * shape + 6 * shape) / kDraws))
            << shape;
    }
}

TEST(RandomStream, DrawsWholeNumbersBelowTheirBound)
{
    RandomStream stream(3, 4);
    std::vector<int> seen(6, 0);
    for (int i = 0; i < 6000; ++i) {
        ++seen.at(stream.below(6));
    }
    for (const int count : seen) {
        EXPECT_NEAR(count, 1000, 4 * std::sqrt(1000 * 5.0 / 6));
    }
}

TEST(RankIntervals, DoNotDependOnThreads)
{
    Areas areas;
    for (int i = 0; i < 30; ++i) {
        areas.emplace_back(ExposedCount{static_cast<double>(20 + 3 * i), 1000});
    }
    RankDraws how;
    how.draws = 2000;
    const auto alone = rankIntervals(areas, how);
    how.threads = 3;
    EXPECT_EQ(rankIntervals(areas, how), alone);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        EXPECT_LE(alone[i]->best, 30 - static_cast<int>(i));
        EXPECT_GE(alone[i]->worst, 30 - static_cast<int>(i));
    }
    how.seed += 1;
    EXPECT_NE(rankIntervals(areas, how), alone);
}

TEST(RankIntervals, AgreeWithTheChanceThatOneIsHigher)
{
    // Far apart the order is sure, of equals it's open.
    const auto sure = rankIntervals(Areas{ExposedCount{10, 1000}, std::nullopt, ExposedCount{900, 1000}});
    EXPECT_EQ(sure[0], (RankInterval{2, 2}));
    EXPECT_FALSE(sure[1].has_value());
    EXPECT_EQ(sure[2], (RankInterval{1, 1}));
    const auto open = rankIntervals(Areas{ExposedCount{10, 1000}, ExposedCount{10, 1000}});
    EXPECT_EQ(open[0], (RankInterval{1, 2}));
    EXPECT_EQ(rankIntervals(Areas{ExposedCount{0, 100}})[0], (RankInterval{1, 1}));
    EXPECT_FALSE(rankIntervals(Areas{ExposedCount{1, 1}}, {.draws = 0})[0].has_value());
}

TEST(Quantiles, OfOneValueAreIt)
{
    EXPECT_EQ(quantileOfSorted(std::vector<double>{4}, 0.1), 4.0);
    EXPECT_FALSE(quantileOfSorted({}, 0.5).has_value());
    EXPECT_FALSE(quantileOfSorted(std::vector<double>{4}, 1.1).has_value());
    EXPECT_EQ(median({3, 1, 2, 9}), 2.5);
    EXPECT_FALSE(median({}).has_value());
}

TEST(Quantiles, HaveTheirTypes)
{
    const Values values{4, 1, std::nullopt, 3, 2};
    const std::vector<double> quarter{0.25};
    EXPECT_EQ(quantilesOf(values, quarter, QuantileType::Type7)[0], 1.75);
    EXPECT_EQ(quantilesOf(values, quarter, QuantileType::Type6)[0], 1.25);
    EXPECT_EQ(quantilesOf(values, quarter, QuantileType::Type2)[0], 1.5);
}

TEST(EqualGroups, AreOhids)
{
    EXPECT_EQ(equalGroups(Values{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 5), (Groups{1, 1, 2, 2, 3, 3, 4, 4, 5, 5}));
    EXPECT_EQ(equalGroups(Values{10, 9, 8, 7}, 2, FirstGroup::Lowest), (Groups{2, 2, 1, 1}));
    EXPECT_EQ(equalGroups(Values{3, std::nullopt, 1}, 2), (Groups{1, std::nullopt, 2}));
    EXPECT_EQ(equalGroups(Values{3, 1}, 3), Groups(2)) << "fewer areas than groups";
    EXPECT_EQ(equalGroups(Values{3, 1}, 0), Groups(2));
}

} // namespace
} // namespace wardwise::stats
