// Two rates, two periods, trends and steps: methods M10 and M20 to M23.
#include "core/stats/change.h"
#include "core/stats/exact_p.h"
#include "core/stats/kendall_exact.h"
#include "core/stats/poisson_trend.h"
#include "core/stats/step_change.h"
#include "core/stats/trend.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wardwise::stats {
namespace {

using Series = std::vector<std::optional<double>>;
using Points = std::vector<std::optional<ExposedCount>>;

double exactP(double before, double after)
{
    return periodChange({before, 1}, {after, 1}).value().ratio.p;
}

TEST(PeriodChange, OfTheDocumentIsPartlyWithinChance)
{
    // Counts of 2018-19 from the strategic assessment, those before from its percentages.
    EXPECT_GT(exactP(3026, 2935), 0.05) << "ASB -3 %";
    EXPECT_GT(exactP(761, 822), 0.05) << "stalking and harassment +8 %";
    EXPECT_LT(exactP(355, 430), 0.05) << "missing people +21 %";
    EXPECT_LT(exactP(42, 79), 0.05) << "high-risk missing people +88 %";
    EXPECT_NEAR(periodChange({355, 1}, {430, 1})->percent.value(), 21.1, 0.05);
}

TEST(PeriodChange, IsExplainedByEnoughOverDispersion)
{
    const double missing = exactP(355, 430);
    const double needed = dispersionToExplain(missing).value();
    EXPECT_NEAR(needed, 1.8, 0.05);
    EXPECT_LT(pWithDispersion(missing, needed - 0.01).value(), 0.05);
    EXPECT_GT(pWithDispersion(missing, needed + 0.01).value(), 0.05);
    EXPECT_LT(pWithDispersion(exactP(42, 79), 1.8).value(), 0.05) << "+88 % stays beyond chance";
    EXPECT_LT(dispersionToExplain(exactP(3026, 2935)).value(), 1);
    EXPECT_EQ(pWithDispersion(0.03, 0.5), 0.03) << "less than chance is taken as chance";
    EXPECT_EQ(dispersionToExplain(1.0), 0.0);
    EXPECT_TRUE(std::isfinite(dispersionToExplain(0.0).value()));
    EXPECT_FALSE(pWithDispersion(1.2, 2).has_value());
}

TEST(PeriodChange, FromNoughtHasNoPercentage)
{
    const auto change = periodChange({0, 1}, {4, 1}).value();
    EXPECT_FALSE(change.percent.has_value());
    EXPECT_FALSE(change.ratio.ratio.has_value());
    EXPECT_FALSE(change.ratio.exact.high.has_value());
    EXPECT_GT(change.ratio.exact.low, 0);
    EXPECT_EQ(change.ratio.p, 0.125);
    EXPECT_EQ(periodChange({4, 1}, {0, 1})->percent, -100.0);
}

TEST(RatioOfRates, RefusesWhatIsNoCountOrNoExposure)
{
    EXPECT_FALSE(ratioOfRates({0, 1}, {0, 1}).has_value()) << "neither has events";
    EXPECT_FALSE(ratioOfRates({-1, 1}, {5, 1}).has_value());
    EXPECT_FALSE(ratioOfRates({2.5, 1}, {5, 1}).has_value());
    EXPECT_FALSE(ratioOfRates({2, 0}, {5, 1}).has_value());
    EXPECT_FALSE(ratioOfRates({2, 1}, {5, 1}, 1.0).has_value());
    EXPECT_TRUE(ratioOfRates({12, 3}, {5, 1}).has_value()) << "more events than people";
}

TEST(RatioOfRates, AgreesWithRothmansExample)
{
    // Breast cancer after fluoroscopy: Rothman's example, as the manual of epitools prints it.
    const auto found = ratioOfRates({41, 28010}, {15, 19017}).value();
    EXPECT_NEAR(found.ratio.value(), 1.855759, 1e-6);
    EXPECT_NEAR(found.wald->low, 1.027226, 1e-6);
    EXPECT_NEAR(found.wald->high, 3.352563, 1e-6);
    constexpr double kRootFinder = 5e-4; // epitools stops early
    EXPECT_NEAR(found.midP->low, 1.041036, kRootFinder);
    EXPECT_NEAR(found.midP->high, 3.449051, kRootFinder);
}

TEST(RatioOfRates, ComparesAWardWithTheRestOfTheForce)
{
    const ExposedCount force{86000, 1130000};
    const auto rest = restOf(force, {1595, 8946}).value();
    EXPECT_EQ(rest.events, 84405);
    EXPECT_EQ(rest.exposure, 1121054);
    EXPECT_FALSE(restOf({5, 10}, {6, 5}).has_value()) << "not a part of it";
    EXPECT_FALSE(restOf(force, force).has_value()) << "nobody is left";
    EXPECT_EQ(differenceOfRates({5, 10}, {0, 10})->difference, 0.5);
}

TEST(ExactP, IsCentralAndAgreesWithTheInterval)
{
    EXPECT_EQ(poissonP(3, 3), 1.0);
    EXPECT_NEAR(poissonP(0, 3.688879).value(), 0.05, 1e-7);
    EXPECT_EQ(poissonP(0, 0), 1.0);
    EXPECT_EQ(binomialP(5, 10, 0.5), 1.0);
    EXPECT_FALSE(poissonP(1.5, 2).has_value());
    EXPECT_FALSE(binomialP(11, 10, 0.5).has_value());
    // R: binom.test(682, 925, p = 0.75)$p.value is 0.3825.
    EXPECT_NEAR(binomialP(682, 925, 0.75, TwoSided::LeastLikely).value(), 0.3825, 5e-5);
}

TEST(MannKendall, OfAConstantSeriesHasNoDirection)
{
    const auto found = mannKendall(Series(5, 4.0)).value();
    EXPECT_EQ(found.p, 1);
    EXPECT_EQ(found.slope, 0.0);
    EXPECT_FALSE(found.tauB.has_value());
    EXPECT_FALSE(mannKendall(Series{3}).has_value());
    EXPECT_FALSE(mannKendall(Series{}).has_value());
}

TEST(MannKendall, CannotBeSureOfThreePoints)
{
    EXPECT_NEAR(mannKendall(Series{1, 2, 3})->exactP.value(), 1.0 / 3, 1e-15);
    EXPECT_NEAR(mannKendall(Series{1, 2, 3, 4})->exactP.value(), 1.0 / 12, 1e-15);
    EXPECT_EQ(kPointsForDirection, 4U);
}

TEST(MannKendall, KeepsTheTimesOfMissingValues)
{
    const auto found = mannKendall(Series{10, std::nullopt, std::nullopt, 16}).value();
    EXPECT_EQ(found.slope, 2.0);
    EXPECT_EQ(mannKendall(Series{10, 16}, std::vector<double>{2010, 2013})->slope, 2.0);
    EXPECT_FALSE(mannKendall(Series{10, 16}, std::vector<double>{2013, 2013}).has_value());
    EXPECT_FALSE(mannKendall(Series{10, 16}, std::vector<double>{2013}).has_value());
}

TEST(KendallExact, SumsToOneAndStopsAtFifty)
{
    EXPECT_EQ(kendallExactP(9, 0), 1.0);
    EXPECT_NEAR(kendallExactP(6, -15).value(), 2.0 / 720, 1e-15);
    EXPECT_FALSE(kendallExactP(50, 3).has_value());
    EXPECT_FALSE(kendallExactP(1, 0).has_value());
}

TEST(SeasonalKendall, SeesGrowthBehindASeason)
{
    Series months;
    for (int month = 0; month < 48; ++month) {
        const int year = month / 12;
        months.emplace_back(100 + 30 * std::sin(month * 0.5235987755982988) + year);
    }
    const auto found = seasonalKendall(months, 12).value();
    EXPECT_EQ(found.s, 72);
    EXPECT_NEAR(found.slope.value(), 1, 1e-9);
    EXPECT_FALSE(seasonalKendall(months, 0).has_value());
    EXPECT_FALSE(seasonalKendall(std::span(months).first(12), 12).has_value()) << "one of each month";
}

TEST(PoissonTrend, FindsSteadyGrowth)
{
    const auto found =
        poissonTrend(Points{ExposedCount{100, 1}, ExposedCount{110, 1}, ExposedCount{121, 1}}).value();
    EXPECT_NEAR(found.percentChange, 10, 1e-9);
    EXPECT_NEAR(found.deviance, 0, 1e-12);
}

TEST(PoissonTrend, HasNoneWhereTheSlopeHasNoBound)
{
    EXPECT_FALSE(poissonTrend(Points{ExposedCount{0, 1}, ExposedCount{0, 1}}).has_value());
    EXPECT_FALSE(
        poissonTrend(Points{ExposedCount{0, 1}, ExposedCount{0, 1}, ExposedCount{4, 1}}).has_value());
    EXPECT_FALSE(poissonTrend(Points{ExposedCount{5, 1}}).has_value());
    EXPECT_FALSE(poissonTrend(Points{ExposedCount{5, 1}, ExposedCount{2.5, 1}}).has_value());
    const auto two = poissonTrend(Points{ExposedCount{5, 1}, std::nullopt, ExposedCount{20, 1}}).value();
    EXPECT_NEAR(two.percentChange, 100, 1e-9) << "a gap keeps the time";
    EXPECT_FALSE(two.quasiP.has_value());
}

TEST(PoissonTrend, CopesWithTimesFarFromNought)
{
    const Points points{ExposedCount{100, 1}, ExposedCount{110, 1}, ExposedCount{121, 1}};
    const auto found = poissonTrend(points, std::vector<double>{2017, 2018, 2019}).value();
    EXPECT_NEAR(found.percentChange, 10, 1e-8);
}

TEST(PoissonTrend, IsFoundInASteepSeries)
{
    Points points(12, ExposedCount{0, 1});
    points[2]->events = 1;
    points.back()->events = 1e6;
    const auto found = poissonTrend(points).value();
    // At the maximum the fitted counts have the sum of the observed ones.
    double fitted = 0;
    for (int time = 0; time < 12; ++time) {
        fitted += std::exp(found.intercept + found.slope * time);
    }
    EXPECT_NEAR(fitted / 1000001, 1, 1e-9);
}

TEST(ShareTrend, RefusesMoreEventsThanTrials)
{
    EXPECT_FALSE(shareTrend(Points{ExposedCount{5, 4}, ExposedCount{1, 4}}).has_value());
    EXPECT_FALSE(shareTrend(Points{ExposedCount{4, 4}, ExposedCount{4, 4}}).has_value());
    EXPECT_EQ(shareTrend(Points{ExposedCount{2, 4}, ExposedCount{2, 4}})->p, 1);
}

TEST(StepChange, FindsTheStepAndNoMore)
{
    std::vector<double> values(30, 10.0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] += (i >= 12 ? 20 : 0) + static_cast<double>(i % 2);
    }
    const auto fits = breakpointFits(values, 3, 5);
    ASSERT_EQ(fits.size(), 4U);
    EXPECT_EQ(bestByBic(fits), 1U);
    EXPECT_EQ(fits[1].starts, (std::vector<std::size_t>{12}));
    EXPECT_EQ(pettittTest(values)->starts, (std::vector<std::size_t>{12}));
}

TEST(StepChange, IsNotFoundInAConstantSeries)
{
    const std::vector<double> values(20, 0.3);
    const auto fits = breakpointFits(values, 3, 5);
    EXPECT_EQ(bestByBic(fits), 0U);
    EXPECT_EQ(pettittTest(values)->p, 1);
    EXPECT_TRUE(pettittTest(values)->starts.empty());
    EXPECT_TRUE(breakpointFits(values, 3, 0).empty());
    EXPECT_TRUE(breakpointFits(std::span(values).first(4), 3, 5).empty());
    EXPECT_EQ(breakpointFits(values, 9, 5).size(), 4U) << "no room for more than three breaks";
    EXPECT_FALSE(bestByBic({}).has_value());
}

} // namespace
} // namespace wardwise::stats
