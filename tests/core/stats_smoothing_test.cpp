// Empirical Bayes rates, p-values of many tests, concentration, profiles: methods M11, M13, M24 and M26.
#include "core/stats/concentration.h"
#include "core/stats/gamma_poisson.h"
#include "core/stats/multiple_testing.h"
#include "core/stats/profile.h"
#include "core/stats/smoothing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wardwise::stats {
namespace {

using Areas = std::vector<std::optional<ExposedCount>>;
using Values = std::vector<std::optional<double>>;

TEST(SmoothedRates, OfNoEventsAreNought)
{
    EXPECT_EQ(smoothedRates(Areas(3, ExposedCount{0, 50})), Values(3, 0.0));
    EXPECT_EQ(rateIndex(Areas(3, ExposedCount{0, 50})), Values(3));
    EXPECT_EQ(excessRisks(Areas(3, ExposedCount{0, 50})), Values(3));
}

TEST(SmoothedRates, OfOneAreaAreItsOwn)
{
    EXPECT_EQ(smoothedRates(Areas{ExposedCount{5, 50}}), Values{0.1});
    EXPECT_TRUE(smoothedRates(Areas{}).empty());
}

TEST(SmoothedRates, OfEqualAreasAreTheMean)
{
    for (const auto& rate : smoothedRates(Areas(6, ExposedCount{3, 1000}))) {
        EXPECT_NEAR(rate.value(), 0.003, 1e-15);
    }
}

TEST(SmoothedRates, LeaveAreasWithoutARateOut)
{
    const Areas areas{ExposedCount{100, 1000}, std::nullopt, ExposedCount{3, 0}, ExposedCount{-1, 10},
                      ExposedCount{10, 1000}};
    const auto smoothed = smoothedRates(areas);
    EXPECT_FALSE(smoothed[1].has_value());
    EXPECT_FALSE(smoothed[2].has_value());
    EXPECT_FALSE(smoothed[3].has_value());
    EXPECT_EQ(ratePrior(areas)->mean, 0.055);
    EXPECT_LT(smoothed[0].value(), 0.1);
    EXPECT_GT(smoothed[4].value(), 0.01);
}

TEST(SmoothedRates, AreTheSameWithoutGaps)
{
    const Areas areas{ExposedCount{100, 1000}, ExposedCount{40, 700}, ExposedCount{9, 400}};
    const std::vector<double> events{100, 40, 9, 5};
    const std::vector<double> people{1000, 700, 400, 0};
    std::vector<double> smoothed(4, -1);
    smoothedRates(events, people, ratePrior(areas).value(), smoothed);
    const auto expected = smoothedRates(areas);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        EXPECT_EQ(smoothed[i], expected[i]);
    }
    EXPECT_EQ(smoothed[3], 0);
}

TEST(LocalRates, WithoutNeighboursAreTheirOwn)
{
    const Areas areas{ExposedCount{10, 100}, ExposedCount{1, 100}, ExposedCount{4, 100}, std::nullopt};
    const Neighbours neighbours{{1}, {0}, {3}, {2}};
    const auto smoothed = locallySmoothedRates(areas, neighbours);
    EXPECT_EQ(smoothed[2], 0.04) << "the only neighbour has no rate";
    EXPECT_FALSE(smoothed[3].has_value());
    EXPECT_EQ(spatialRates(areas, neighbours)[0], 0.055);
    EXPECT_EQ(locallySmoothedRates(areas, {})[0], 0.1);
    EXPECT_EQ(locallySmoothedRates(areas, {{7}})[0], 0.1) << "a neighbour that isn't in the list";
}

TEST(RelativeRisks, AreThatOfAllWhereAreasDifferByChanceAlone)
{
    const Areas equal(10, ExposedCount{20, 20});
    EXPECT_FALSE(gammaPrior(equal).has_value());
    EXPECT_EQ(relativeRisks(equal, std::nullopt), Values(10, 1.0));
    EXPECT_FALSE(gammaPrior(Areas{ExposedCount{3, 2}}).has_value());
    EXPECT_FALSE(gammaPrior(Areas(4, ExposedCount{0, 2})).has_value());
}

TEST(RelativeRisks, LieBetweenTheAreasOwnRatioAndTheMean)
{
    const Areas areas{ExposedCount{30, 10}, ExposedCount{2, 10}, ExposedCount{11, 10}, ExposedCount{0, 0.5}};
    const auto prior = gammaPrior(areas).value();
    const auto risks = relativeRisks(areas, prior);
    EXPECT_LT(risks[0].value(), 3);
    EXPECT_GT(risks[0].value(), prior.shape / prior.rate);
    EXPECT_GT(risks[3].value(), 0) << "no events in a small area prove little";
}

TEST(AdjustedPValues, DoNotCountMissingOnes)
{
    const Values p{0.01, std::nullopt, 0.03, 1.4};
    const auto bh = adjustedPValues(p, Adjustment::BenjaminiHochberg);
    EXPECT_NEAR(bh[0].value(), 0.02, 1e-15);
    EXPECT_FALSE(bh[1].has_value());
    EXPECT_NEAR(bh[2].value(), 0.03, 1e-15);
    EXPECT_FALSE(bh[3].has_value()) << "not a p-value";
    EXPECT_EQ(adjustedPValues(p, Adjustment::Bonferroni)[2], 0.06);
    EXPECT_EQ(adjustedPValues(p, Adjustment::Holm)[2], 0.03);
    EXPECT_TRUE(adjustedPValues({}, Adjustment::Holm).empty());
}

TEST(Concentration, OfNothingIsUndefined)
{
    EXPECT_FALSE(concentration(Values(3, 0.0)).has_value());
    EXPECT_FALSE(concentration(Values{}).has_value());
    EXPECT_FALSE(concentration(Values{3, -1}).has_value());
    EXPECT_FALSE(shareOfAreasWith(Values(3, 0.0), 0.5).has_value());
    EXPECT_FALSE(shareOfHighest(Values{1, 2}, 1.5).has_value());
    EXPECT_FALSE(weightedConcentration(Areas{ExposedCount{0, 10}}).has_value());
}

TEST(Concentration, OfOneAreaHasNoUnbiasedForm)
{
    const auto one = concentration(Values{9, std::nullopt}).value();
    EXPECT_EQ(one.n, 1U);
    EXPECT_EQ(one.gini, 0);
    EXPECT_FALSE(one.giniUnbiased.has_value());
    EXPECT_FALSE(concentration(Values{1, 0, 0})->giniGeneralisedUnbiased.has_value()) << "one event";
}

TEST(Concentration, IsNotFooledByFewerEventsThanPlaces)
{
    // Bernasco & Steenbeek 2017: three events in ten places can't be more even.
    const auto found = concentration(Values{1, 1, 1, 0, 0, 0, 0, 0, 0, 0}).value();
    EXPECT_NEAR(found.gini, 0.7, 1e-15);
    EXPECT_NEAR(found.giniGeneralised, 0, 1e-15);
    EXPECT_EQ(found.nought, 7U);
}

TEST(Concentration, OfEqualRatesIsNoneWhateverThePopulations)
{
    const auto found = weightedConcentration(Areas{ExposedCount{1, 10}, ExposedCount{7, 70}}).value();
    EXPECT_NEAR(found.gini, 0, 1e-15);
    EXPECT_NEAR(found.hoover, 0, 1e-15);
    EXPECT_EQ(shareOfAreasWith(Values(10, 7.0), 0.3), 0.3) << "an exact tie isn't decided by rounding";
    EXPECT_EQ(shareOfAreasWith(Values{3, 1}, 0), 0.0);
}

TEST(Profile, HasNoIndexToNought)
{
    const auto found = profileIndex({3, 5000}, {0, 1130000}).value();
    EXPECT_FALSE(found.index.has_value());
    EXPECT_EQ(found.excess, 3);
    EXPECT_FALSE(profileIndex({3, 0}, {5, 10}).has_value());
    EXPECT_FALSE(profileIndex({3, 5}, {5, 0}).has_value());
    // The document's Family Basics: 26 % of victims, 14 % of people.
    EXPECT_NEAR(profileIndex({26, 14}, {100, 100})->index.value(), 185.7, 0.05);
}

TEST(LocationQuotients, LeaveEmptyRowsAndColumnsOut)
{
    const auto found = locationQuotients(std::vector<std::vector<double>>{{2, 0}, {2, 0}, {0, 0}}).value();
    EXPECT_EQ(found[0][0], 1.0);
    EXPECT_FALSE(found[0][1].has_value());
    EXPECT_FALSE(found[2][0].has_value());
    EXPECT_FALSE(locationQuotients(std::vector<std::vector<double>>{{2, 0}, {2}}).has_value());
    EXPECT_FALSE(locationQuotients(std::vector<std::vector<double>>{{2, -1}}).has_value());
    EXPECT_FALSE(locationQuotients({}).has_value());
}

TEST(RobustZ, IsAbsentWhereHalfTheValuesAreEqual)
{
    const auto spread = robustSpread(Values{0.3, 0.3, 0.3, 9, std::nullopt}).value();
    EXPECT_EQ(spread.median, 0.3);
    EXPECT_FALSE(robustZ(9, spread).has_value());
    EXPECT_FALSE(robustSpread(Values{}).has_value());
    EXPECT_NEAR(robustZ(4, robustSpread(Values{1, 2, 3}).value()).value(), 2 / 1.4826, 1e-12);
}

} // namespace
} // namespace wardwise::stats
