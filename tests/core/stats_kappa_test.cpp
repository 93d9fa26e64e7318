// Cohen's weighted kappa with quadratic weights, against a published result and by hand.
#include "core/stats/weighted_kappa.h"

#include <gtest/gtest.h>

#include <vector>

namespace wardwise::stats {
namespace {

using Levels = std::vector<std::optional<std::size_t>>;

double kappaOf(const Levels& a, const Levels& b)
{
    return weightedKappa(a, b)->kappa.value();
}

TEST(WeightedKappa, IsThatOfTheAnxietyRatings)
{
    // R package irr (Gamer, Lemon, Fellows & Singh), data set "anxiety", second and third of three raters of
    // 20 persons: kappa2(anxiety[, 2:3], "squared") gives 0.2520325. Neither used level 5, which irr drops,
    // so that 6 follows on 4.
    const Levels second{2, 4, 3, 4, 1, 3, 1, 3, 2, 2, 1, 2, 2, 2, 1, 1, 0, 2, 2, 3};
    const Levels third{1, 0, 3, 3, 2, 1, 0, 4, 0, 0, 0, 1, 2, 2, 0, 0, 2, 2, 1, 1};
    EXPECT_NEAR(kappaOf(second, third), 0.2520325, 5e-8);
    EXPECT_NEAR(kappaOf(third, second), 0.2520325, 5e-8);
}

TEST(WeightedKappa, ByHand)
{
    // Observed: squares 0, 1, 4, 0 of 4 items. Expected: levels of a 0 0 2 2, of b 0 1 0 2; all 16 pairs'
    // squares: 0: 0 1 0 4 twice, 2: 4 1 4 0 twice, so 28. 1 - 4 x 5 / 28.
    EXPECT_DOUBLE_EQ(kappaOf({0, 0, 2, 2}, {0, 1, 0, 2}), 1 - 20.0 / 28);
    EXPECT_DOUBLE_EQ(kappaOf({0, 1, 2}, {0, 1, 2}), 1);
    EXPECT_DOUBLE_EQ(kappaOf({0, 1}, {1, 0}), -1);
    EXPECT_DOUBLE_EQ(kappaOf({0, 0, 1, 1}, {0, 1, 0, 1}), 0) << "as by chance";
}

TEST(WeightedKappa, IsTheConcordanceOfTheLevels)
{
    // With quadratic weights it's 2 cov / (var + var + (difference of means)^2), with divisor n (Lin 1989).
    const Levels a{0, 1, 1, 2, 3, 3, 4};
    const Levels b{1, 1, 0, 2, 2, 4, 4};
    double meanA = 0;
    double meanB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        meanA += static_cast<double>(*a[i]) / 7;
        meanB += static_cast<double>(*b[i]) / 7;
    }
    double both = 0;
    double squares = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double fromA = static_cast<double>(*a[i]) - meanA;
        const double fromB = static_cast<double>(*b[i]) - meanB;
        both += fromA * fromB / 7;
        squares += (fromA * fromA + fromB * fromB) / 7;
    }
    EXPECT_NEAR(kappaOf(a, b), 2 * both / (squares + (meanA - meanB) * (meanA - meanB)), 1e-14);
}

TEST(WeightedKappa, LeavesBlanksOutAndCountsThem)
{
    const auto found = weightedKappa(Levels{0, std::nullopt, 2, 1, std::nullopt},
                                     Levels{0, 1, 2, std::nullopt, std::nullopt});
    EXPECT_EQ(found->n, 2U);
    EXPECT_EQ(found->leftOut, 3U);
    EXPECT_EQ(found->kappa, 1.0);
}

TEST(WeightedKappa, IsUndefinedWithoutExpectedDisagreement)
{
    EXPECT_EQ(weightedKappa(Levels{1, 1}, Levels{1, 1})->kappa, std::nullopt);
    EXPECT_EQ(weightedKappa(Levels{}, Levels{})->kappa, std::nullopt);
    EXPECT_EQ(weightedKappa(Levels{std::nullopt}, Levels{1})->kappa, std::nullopt);
    EXPECT_EQ(weightedKappa(Levels{1}, Levels{}), std::nullopt) << "other lengths";
}

} // namespace
} // namespace wardwise::stats
