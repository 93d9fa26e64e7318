// Poisson log-linear regression: against the single-term trend and what can be worked out by hand.
#include "core/stats/distribution.h"
#include "core/stats/poisson_regression.h"
#include "core/stats/poisson_trend.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wardwise::stats {
namespace {

using Points = std::vector<std::optional<ExposedCount>>;
using Terms = std::vector<RegressionTerm>;

const Points kMonths{ExposedCount{12, 1.5}, ExposedCount{9, 1},  std::nullopt,       ExposedCount{20, 2},
                     ExposedCount{7, 1},    ExposedCount{15, 1}, ExposedCount{31, 2}};

TEST(PoissonRegression, OfOneTermIsTheTrend)
{
    const RegressionTerm time{0, 1, 2, 3, 4, 5, 6};
    const auto fit = poissonRegression(kMonths, Terms{time}).value();
    const auto trend = poissonTrend(kMonths).value();
    EXPECT_NEAR(fit.coefficients.at(0), trend.slope, 1e-9);
    EXPECT_NEAR(fit.intercept, trend.intercept, 1e-9);
    EXPECT_NEAR(fit.standardErrors.at(0), trend.standardError, 1e-9);
    EXPECT_NEAR(fit.deviance, trend.deviance, 1e-9);
    EXPECT_NEAR(fit.pearson / static_cast<double>(fit.degreesOfFreedom), trend.dispersion.value(), 1e-9);
    EXPECT_EQ(fit.rates.size(), kMonths.size()) << "a missing month has an expected rate, too";
}

TEST(PoissonRegression, OfAStepIsTheRatioOfTwoRates)
{
    const RegressionTerm step{0, 0, 0, 0, 1, 1, 1};
    const auto fit = poissonRegression(kMonths, Terms{step}).value();
    const double before = 41 / 4.5;
    const double after = 53 / 4.0;
    EXPECT_NEAR(fit.coefficients.at(0), std::log(after / before), 1e-9);
    EXPECT_NEAR(fit.standardErrors.at(0), std::sqrt(1.0 / 41 + 1.0 / 53), 1e-9);
    EXPECT_EQ(fit.degreesOfFreedom, 4U);
}

TEST(PoissonRegression, RefusesWhatHasNoMaximum)
{
    const RegressionTerm step{0, 0, 0, 1, 1, 1};
    EXPECT_FALSE(poissonRegression(Points(6, ExposedCount{0, 1}), {}).has_value()) << "nothing happened";
    Points oneSide(6, ExposedCount{0, 1});
    oneSide[4]->events = 5;
    EXPECT_FALSE(poissonRegression(oneSide, Terms{step}).has_value()) << "all of it on one side";
    EXPECT_FALSE(poissonRegression(Points(6, ExposedCount{3, 1}), Terms{step, step}).has_value())
        << "terms that say the same";
    EXPECT_FALSE(poissonRegression(Points(6, ExposedCount{3, 1}), Terms{RegressionTerm{1, 2}}).has_value());
    EXPECT_FALSE(poissonRegression(Points(2, ExposedCount{3, 1}), Terms{RegressionTerm{0, 1}}).has_value())
        << "no degree of freedom";
}

TEST(PoissonRegression, CountsMonthsThatResembleTheirNeighboursForLess)
{
    Points alternating;
    Points inBlocks;
    for (int i = 0; i < 24; ++i) {
        alternating.emplace_back(ExposedCount{i % 2 == 0 ? 30.0 : 10.0, 1});
        inBlocks.emplace_back(ExposedCount{i / 6 % 2 == 0 ? 30.0 : 10.0, 1});
    }
    const auto apart = poissonRegression(alternating, {}).value();
    const auto together = poissonRegression(inBlocks, {}).value();
    EXPECT_NEAR(apart.pearson, together.pearson, 1e-9);
    EXPECT_LT(apart.autocorrelation, 0);
    EXPECT_NEAR(longRunDispersion(apart), apart.pearson / 23, 1e-9);
    EXPECT_GT(longRunDispersion(together), 3 * longRunDispersion(apart));
    const auto constant = poissonRegression(Points(12, ExposedCount{10, 1}), {}).value();
    EXPECT_EQ(longRunDispersion(constant), 1.0);
}

TEST(PoissonRegression, AnExtraTermThatExplainsNothingHasAP)
{
    const RegressionTerm time{0, 1, 2, 3, 4, 5, 6};
    const auto level = poissonRegression(kMonths, {}).value();
    const auto trend = poissonRegression(kMonths, Terms{time}).value();
    const double t = std::sqrt(level.deviance - trend.deviance); // of one term, F is t squared
    EXPECT_NEAR(extraTermsP(level, trend, 1.0).value(), studentTwoSidedP(t, 4), 1e-12);
    EXPECT_LT(extraTermsP(level, trend, 1.0).value(), extraTermsP(level, trend, 4.0).value());
    EXPECT_EQ(extraTermsP(level, trend, 1e300).value(), 1.0);
    EXPECT_FALSE(extraTermsP(trend, level, 1.0).has_value());
}

} // namespace
} // namespace wardwise::stats
