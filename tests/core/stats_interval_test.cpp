// Intervals of counts, proportions, means and ratios: methods M2 and M4 to M7, and the kernel below them
// (M28).
#include "core/stats/distribution.h"
#include "core/stats/mean_interval.h"
#include "core/stats/mid_p.h"
#include "core/stats/observed_expected.h"
#include "core/stats/proportion.h"
#include "core/stats/rate.h"
#include "core/stats/standardised_rate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wardwise::stats {
namespace {

TEST(Distribution, KeepsTailsThatOneMinusTheCdfLoses)
{
    EXPECT_NEAR(normalUpperTail(9) / 1.1285884059538408e-19, 1, 1e-12);
    EXPECT_EQ(1 - normalCdf(9), 0);
    EXPECT_NEAR(normalQuantileOfLevel(0.95), 1.959963984540054, 1e-14);
    EXPECT_NEAR(normalQuantileOfLevel(0.998), 3.090232306167813, 1e-14);
}

TEST(Distribution, RoundsWholeQuantilesUp)
{
    EXPECT_EQ(poissonQuantile(0.025, 19.67), 11) << "R's qpois";
    EXPECT_EQ(binomialQuantile(0.05, 22, 0.5), 7) << "R's qbinom";
    EXPECT_EQ(binomialQuantile(0.5, 10, 1.0), 10);
    EXPECT_EQ(binomialQuantile(0.5, 10, 0.0), 0);
}

TEST(Distribution, KnowsItsEnds)
{
    EXPECT_EQ(poissonPmf(2.5, 3), 0) << "no whole number";
    EXPECT_EQ(poissonPmf(0, 0), 1);
    EXPECT_EQ(poissonCdf(-1, 3), 0);
    EXPECT_EQ(poissonCdf(3, 0), 1);
    EXPECT_EQ(poissonUpperTail(0, 3), 1);
    EXPECT_EQ(poissonUpperTail(1, 0), 0);
    EXPECT_EQ(poissonQuantile(0.5, 0), 0);
    EXPECT_EQ(binomialUpperTail(11, 10, 0.5), 0);
    EXPECT_EQ(binomialCdf(10, 10, 0.5), 1);
    EXPECT_EQ(binomialPmf(11, 10, 0.5), 0);
    EXPECT_EQ(studentTwoSidedP(0, 5), 1);
}

TEST(Distribution, NeverThrows)
{
    EXPECT_NO_THROW(normalQuantile(0));
    EXPECT_NO_THROW(normalQuantile(1.5));
    EXPECT_NO_THROW(chiSquaredQuantile(0.5, 0));
    EXPECT_NO_THROW(chiSquaredUpperTail(-1, 3));
    EXPECT_NO_THROW(gammaQuantile(0.5, -1));
    EXPECT_NO_THROW(betaQuantile(0.5, 0, 1));
    EXPECT_NO_THROW(betaCdf(2, 1, 1));
    EXPECT_NO_THROW(poissonCdf(1, -3));
    EXPECT_NO_THROW(binomialCdf(1, 3, 2));
    EXPECT_NO_THROW(studentQuantile(2, 3));
    EXPECT_NO_THROW(logGamma(-1));
    EXPECT_NO_THROW(digamma(0));
    EXPECT_NO_THROW(poissonQuantile(std::nan(""), 3));
}

TEST(Limits, DoNotExistAtALevelThatIsNone)
{
    EXPECT_EQ(byarLimits(Count{5}, 1.0), Limits{});
    EXPECT_EQ(exactPoissonLimits(Count{5}, 0.0), Limits{});
    EXPECT_EQ(switchedPoissonLimits(Count{-5}, 0.95), Limits{});
    EXPECT_EQ(switchedPoissonLimits(Count{9}, 0.95), exactPoissonLimits(Count{9}, 0.95));
    EXPECT_EQ(switchedPoissonLimits(Count{10}, 0.95), byarLimits(Count{10}, 0.95));
}

TEST(MidP, LiesWithinTheExactLimits)
{
    for (std::int64_t count = 1; count < 30; ++count) {
        const auto midP = midPLimits(Count{count}, 0.95).value();
        const auto exact = exactPoissonLimits(Count{count}, 0.95);
        EXPECT_GT(midP.low, *exact.lower);
        EXPECT_LT(midP.high, *exact.upper);
    }
    EXPECT_EQ(midPLimits(Count{0}, 0.95)->low, 0);
    EXPECT_NEAR(midPLimits(Count{0}, 0.95)->high, -std::log(0.05), 1e-12);
    EXPECT_FALSE(midPLimits(Count{-1}, 0.95).has_value());
    EXPECT_FALSE(midPShareLimits(Count{0}, Count{5}, 0.95).has_value());
}

TEST(Wilson, AgreesWithNewcombesTable)
{
    // Newcombe 1998, table I, method 3.
    const auto found = wilsonInterval(Count{81}, Count{263}).value();
    EXPECT_NEAR(found.low, 0.2553, 5e-5);
    EXPECT_NEAR(found.high, 0.3662, 5e-5);
    const auto none = wilsonInterval(Count{0}, Count{20}).value();
    EXPECT_EQ(none.low, 0);
    EXPECT_NEAR(none.high, 0.1611, 5e-5);
}

TEST(Proportion, NeedsAPartOfAWhole)
{
    for (const auto interval : {wilsonInterval, clopperPearsonInterval}) {
        EXPECT_FALSE(interval(Count{12}, Count{3}, 0.95).has_value());
        EXPECT_FALSE(interval(Count{0}, Count{0}, 0.95).has_value());
        EXPECT_FALSE(interval(Count{-1}, Count{3}, 0.95).has_value());
        EXPECT_FALSE(interval(Count{1}, Count{3}, 1.0).has_value());
        EXPECT_EQ(interval(Count{0}, Count{3}, 0.95)->low, 0);
        EXPECT_EQ(interval(Count{3}, Count{3}, 0.95)->high, 1);
    }
}

TEST(RatioToReference, HasLimitsAndACentralP)
{
    const auto found = ratioToReference(Count{20}, 10).value();
    EXPECT_EQ(found.ratio, 2);
    EXPECT_NEAR(found.limits.low, 1.2217, 5e-5);
    EXPECT_NEAR(found.p, 0.006909, 5e-7);
    EXPECT_EQ(ratioToReference(Count{0}, 3.2)->limits.low, 0);
    const auto switched = ratioToReference(Count{20}, 10, 0.95, CountLimits::ExactBelowTenEvents).value();
    EXPECT_NEAR(switched.limits.low, *byarLimits(Count{20}, 0.95).lower / 10, 1e-14);
}

TEST(RatioToReference, IsUndefinedWhereNothingIsExpected)
{
    EXPECT_FALSE(ratioToReference(Count{3}, 0).has_value());
    EXPECT_FALSE(ratioToReference(Count{0}, 0).has_value());
    EXPECT_FALSE(ratioToReference(Count{-1}, 3).has_value());
}

TEST(StandardisedRate, OfOneStratumIsTheCrudeRate)
{
    const std::vector<Stratum> one{{.events = Count{98}, .population = 8182, .standard = 100000}};
    const auto found = standardisedRate(one).value();
    const auto crude = crudeRateInterval(Count{98}, Population{8182}).value();
    EXPECT_NEAR(found.rate, 98 * 1000.0 / 8182, 1e-12);
    EXPECT_NEAR(found.limits.low, crude.low, 1e-12);
    EXPECT_NEAR(found.limits.high, crude.high, 1e-12);
}

TEST(StandardisedRate, WeighsStrataByTheStandardAlone)
{
    std::vector<Stratum> strata{{Count{10}, 1000, 3}, {Count{40}, 2000, 1}};
    EXPECT_NEAR(standardisedRate(strata)->rate, (3 * 10.0 + 1 * 20.0) / 4, 1e-12);
    for (Stratum& stratum : strata) {
        stratum.standard *= 1000;
    }
    EXPECT_NEAR(standardisedRate(strata)->rate, 12.5, 1e-12);
}

TEST(StandardisedRate, IsNotCalculatedBelowTenEventsOrWithoutPeople)
{
    EXPECT_FALSE(standardisedRate(std::vector<Stratum>{{Count{9}, 1000, 1}}).has_value());
    EXPECT_TRUE(standardisedRate(std::vector<Stratum>{{Count{10}, 1000, 1}}).has_value());
    EXPECT_FALSE(standardisedRate(std::vector<Stratum>{{Count{20}, 0, 1}}).has_value());
    EXPECT_FALSE(standardisedRate(std::vector<Stratum>{{Count{20}, 1000, 0}}).has_value());
    EXPECT_FALSE(
        standardisedRate(std::vector<Stratum>{{Count{-1}, 1000, 1}, {Count{20}, 1000, 1}}).has_value());
    EXPECT_FALSE(standardisedRate({}).has_value());
}

TEST(MeanInterval, IsStudentsAndNeedsTwoValues)
{
    using Values = std::vector<std::optional<double>>;
    // Student's sleep data, drug 2: 2.33 -+ 2.262157 * 2.002249/sqrt(10).
    const auto sleep =
        meanInterval(Values{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4, std::nullopt}).value();
    EXPECT_EQ(sleep.n, 10U);
    EXPECT_NEAR(sleep.mean, 2.33, 1e-12);
    EXPECT_NEAR(sleep.limits.low, 0.8976775, 1e-6);
    EXPECT_NEAR(sleep.limits.high, 3.7623225, 1e-6);
    EXPECT_FALSE(meanInterval(Values{3}).has_value());
    EXPECT_FALSE(meanInterval(Values{}).has_value());
    EXPECT_EQ(meanInterval(Values(5, 4.0))->limits, (Interval{4, 4}));
    EXPECT_FALSE(meanInterval(15, 67.0, -1.0).has_value());
}

} // namespace
} // namespace wardwise::stats
