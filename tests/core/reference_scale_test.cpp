// Mean and SD of a reference set taken otherwise than plainly: weighted, without one area, without far-out
// rates.
#include "core/stats/random_stream.h"
#include "core/stats/reference_scale.h"

#include <gtest/gtest.h>

#include <cmath>

namespace wardwise::stats {
namespace {

using Rates = std::vector<std::optional<double>>;

/// The document's 15 wards, all crime per 1,000; Cannock South is the first.
const Rates kDocument{178.3, 93.1, 82.7, 76.7, 70.4, 64.9, 64.1, 62.2,
                      52.1,  48.7, 45.0, 44.2, 41.3, 41.3, 40.6};

TEST(ReferenceScale, WeightedMeanAndSdByHand)
{
    // mean (2*1 + 4*3)/4 = 3.5; squares 1*(1.5)^2 + 3*(0.5)^2 = 3; divisors 4 - 10/4 = 1.5 and 4.
    const Rates rates{2.0, 4.0};
    const std::vector<double> weights{1.0, 3.0};
    const auto sample = weightedMeanAndSd(rates, weights, SdKind::Sample);
    ASSERT_TRUE(sample && sample->sd);
    EXPECT_DOUBLE_EQ(sample->mean, 3.5);
    EXPECT_DOUBLE_EQ(*sample->sd, std::sqrt(2.0));
    EXPECT_DOUBLE_EQ(weightedMeanAndSd(rates, weights, SdKind::Population)->sd.value(), std::sqrt(0.75));
}

TEST(ReferenceScale, EqualWeightsGiveThePlainMeanAndSd)
{
    const std::vector<double> weights(kDocument.size(), 7000.0);
    for (const SdKind kind : {SdKind::Sample, SdKind::Population}) {
        const auto plain = meanAndSd(kDocument, kind);
        const auto weighted = weightedMeanAndSd(kDocument, weights, kind);
        EXPECT_NEAR(weighted->mean, plain->mean, 1e-12);
        EXPECT_NEAR(*weighted->sd, *plain->sd, 1e-12);
        EXPECT_EQ(weighted->n, 15U);
    }
}

TEST(ReferenceScale, LeavesOutWhatHasNoRateOrNoWeight)
{
    const Rates rates{10.0, std::nullopt, 20.0, 500.0};
    const std::vector<double> weights{1.0, 5.0, 1.0, 0.0};
    const auto found = weightedMeanAndSd(rates, weights, SdKind::Sample);
    EXPECT_EQ(found->n, 2U);
    EXPECT_DOUBLE_EQ(found->mean, 15.0);
    EXPECT_FALSE(weightedMeanAndSd(Rates{std::nullopt}, {}, SdKind::Sample));
    EXPECT_FALSE(weightedMeanAndSd(Rates{3.0}, {}, SdKind::Sample)->sd);
}

TEST(ReferenceScale, OthersAreThoseOfTheListWithoutTheArea)
{
    RandomStream random(7, 0);
    Rates rates;
    for (int i = 0; i < 60; ++i) {
        rates.push_back(i % 9 == 4 ? std::nullopt : std::optional(random.uniform() * 1e4));
    }
    rates[11] = 1e9; // what is taken away afterwards would leave only rounding
    for (const SdKind kind : {SdKind::Sample, SdKind::Population}) {
        const auto others = othersMeanAndSd(rates, {}, kind);
        for (std::size_t i = 0; i < rates.size(); ++i) {
            Rates rest = rates;
            rest[i].reset();
            const auto expected = meanAndSd(rest, kind);
            ASSERT_TRUE(others[i] && expected);
            EXPECT_EQ(others[i]->n, expected->n);
            EXPECT_NEAR(others[i]->mean / expected->mean, 1.0, 1e-12);
            EXPECT_NEAR(*others[i]->sd / *expected->sd, 1.0, 1e-12);
        }
    }
}

TEST(ReferenceScale, TheDocumentWithoutCannockSouth)
{
    const auto others = othersMeanAndSd(kDocument, {}, SdKind::Sample);
    EXPECT_NEAR(others[0]->mean, 59.09285714285714, 1e-12);
    EXPECT_NEAR(*others[0]->sd, 17.03518821036731, 1e-12);
}

TEST(ReferenceScale, ConstantRatesHaveNoSpreadWhicheverIsLeftOut)
{
    const Rates tenths(10, 0.3);
    for (const auto& other : othersMeanAndSd(tenths, {}, SdKind::Sample)) {
        EXPECT_EQ(other->sd, 0.0);
    }
    EXPECT_FALSE(farOutFences(tenths));
}

TEST(ReferenceScale, OneAreaHasNoOthers)
{
    const auto others = othersMeanAndSd(Rates{5.0}, {}, SdKind::Sample);
    ASSERT_EQ(others.size(), 1U);
    EXPECT_FALSE(others[0]);
}

TEST(ReferenceScale, FencesStandThreeQuartileRangesBeyondTheQuartiles)
{
    // Type 7: quartiles 2.5 and 5.5 of 1..7 and 100 would be 2.75 and 6.25.
    const Rates rates{1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0};
    const auto fences = farOutFences(rates);
    ASSERT_TRUE(fences);
    EXPECT_DOUBLE_EQ(fences->low, 2.5 - 9.0);
    EXPECT_DOUBLE_EQ(fences->high, 5.5 + 9.0);
    EXPECT_FALSE(farOutFences(Rates{1.0, 2.0, 3.0}));
}

} // namespace
} // namespace wardwise::stats
