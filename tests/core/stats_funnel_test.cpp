// Funnel limits and classes, over-dispersion, equal rates: methods M8, M9 and M12.
#include "tests/core/stats_cannock.h"

#include "core/stats/dispersion.h"
#include "core/stats/distribution.h"
#include "core/stats/funnel.h"
#include "core/stats/homogeneity.h"
#include "core/stats/rate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace wardwise::stats {
namespace {

using test::cannockAgainstForce;

TEST(Funnel, ClassesByTheAreasOwnInterval)
{
    // Exact limits of 3 events at 95 % are 0.619 and 8.767, at 99.8 % 0.191 and 13.062 (R's poisson.test).
    EXPECT_EQ(funnelClass(Count{3}, 0.18), FunnelClass::AboveOuter);
    EXPECT_EQ(funnelClass(Count{3}, 0.5), FunnelClass::AboveInner);
    EXPECT_EQ(funnelClass(Count{3}, 3), FunnelClass::Within);
    EXPECT_EQ(funnelClass(Count{3}, 9), FunnelClass::BelowInner);
    EXPECT_EQ(funnelClass(Count{3}, 13.1), FunnelClass::BelowOuter);
}

TEST(Funnel, AgreesWithTheLimitsOfACrudeRateOnBothSidesOfTheSwitch)
{
    for (std::int64_t count = 0; count < 400; ++count) {
        const Limits inner = switchedPoissonLimits(Count{count}, kInnerFunnelLevel);
        const Limits outer = switchedPoissonLimits(Count{count}, kOuterFunnelLevel);
        EXPECT_EQ(funnelClass(Count{count}, *inner.upper * 1.0001), FunnelClass::BelowInner) << count;
        EXPECT_EQ(funnelClass(Count{count}, *inner.upper * 0.9999), FunnelClass::Within) << count;
        EXPECT_EQ(funnelClass(Count{count}, *outer.upper * 1.0001), FunnelClass::BelowOuter) << count;
        if (count > 0) {
            EXPECT_EQ(funnelClass(Count{count}, *inner.lower * 0.9999), FunnelClass::AboveInner) << count;
            EXPECT_EQ(funnelClass(Count{count}, *inner.lower * 1.0001), FunnelClass::Within) << count;
            EXPECT_EQ(funnelClass(Count{count}, *outer.lower * 0.9999), FunnelClass::AboveOuter) << count;
        }
    }
}

TEST(Funnel, HasNoPointWhereNothingCanBeExpected)
{
    EXPECT_EQ(funnelClass(Count{3}, 0), FunnelClass::NoPoint);
    EXPECT_EQ(funnelClass(Count{3}, -1), FunnelClass::NoPoint);
    EXPECT_EQ(funnelClass(Count{-1}, 3), FunnelClass::NoPoint);
    EXPECT_FALSE(ratioFunnelLimits(0, 0.95).has_value());
    EXPECT_FALSE(ratioFunnelLimits(5, 1).has_value());
    EXPECT_FALSE(interpolatedFunnelLimit(0, 0.025).has_value());
    EXPECT_TRUE(lowFunnelCurve(0, 0.95).empty());
    EXPECT_TRUE(highFunnelCurve(100, 1.5).empty());
}

TEST(Funnel, OfNoEventsIsLowOnceEnoughAreExpected)
{
    EXPECT_EQ(funnelClass(Count{0}, 3.6), FunnelClass::Within);
    EXPECT_EQ(funnelClass(Count{0}, 3.7), FunnelClass::BelowInner) << "-ln 0.025 is 3.689";
    EXPECT_EQ(funnelClass(Count{0}, 7.0), FunnelClass::BelowOuter) << "-ln 0.001 is 6.908";
}

TEST(Funnel, MayLieAboveAThousandForAThousandPeople)
{
    const PoissonFunnel funnel;
    const std::vector<std::int64_t> observed{12, 0, 4};
    const std::vector<double> people{3, 5000, 0};
    std::vector<FunnelClass> classes(3);
    funnel.classesOf(observed, people, 0.0761, classes);
    EXPECT_EQ(classes, (std::vector<FunnelClass>{FunnelClass::AboveOuter, FunnelClass::BelowOuter,
                                                 FunnelClass::NoPoint}));
}

TEST(FunnelCurve, ClassesAsTheFunnelDoes)
{
    for (const double level : {kInnerFunnelLevel, kOuterFunnelLevel}) {
        const bool inner = level == kInnerFunnelLevel;
        for (const FunnelPoint& point : lowFunnelCurve(500, level)) {
            const Count count{std::llround(point.expected * point.ratio)};
            const auto beyond = inner ? FunnelClass::BelowInner : FunnelClass::BelowOuter;
            EXPECT_EQ(funnelClass(count, point.expected * (1 + 1e-6)), beyond) << point.expected;
            EXPECT_NE(funnelClass(count, point.expected * (1 - 1e-6)), beyond) << point.expected;
        }
        for (const FunnelPoint& point : highFunnelCurve(500, level)) {
            const Count count{std::llround(point.expected * point.ratio)};
            const auto beyond = inner ? FunnelClass::AboveInner : FunnelClass::AboveOuter;
            EXPECT_EQ(funnelClass(count, point.expected * (1 - 1e-6)), beyond) << point.expected;
            EXPECT_NE(funnelClass(count, point.expected * (1 + 1e-6)), beyond) << point.expected;
        }
    }
}

TEST(FunnelCurve, ReachesTheLargestExpectedNumberInFewPoints)
{
    const auto curve = highFunnelCurve(100000, 0.95);
    EXPECT_GT(curve.back().expected, 100000);
    EXPECT_LT(curve.size(), 600U);
    EXPECT_LT(curve.front().expected, 0.1);
    EXPECT_EQ(lowFunnelCurve(100, 0.95).front().ratio, 0) << "no events";
}

TEST(FunnelCurve, IsThePublishedOneWhereTheIntervalIsExact)
{
    EXPECT_NEAR(*exactLowFunnelExpected(Count{3}, 0.025), *exactPoissonLimits(Count{3}, 0.95).upper, 1e-12);
    EXPECT_NEAR(*exactHighFunnelExpected(Count{3}, 0.001), *exactPoissonLimits(Count{3}, 0.998).lower, 1e-12);
    EXPECT_FALSE(exactHighFunnelExpected(Count{0}, 0.025).has_value());
    EXPECT_FALSE(exactLowFunnelExpected(Count{-1}, 0.025).has_value());
}

TEST(ProportionFunnel, IsWilsonsIntervalTurnedRound)
{
    const auto limits = proportionFunnelLimits(200, 0.3, 0.95).value();
    for (int part = 0; part <= 200; ++part) {
        const double share = part / 200.0;
        const bool outside = share < limits.low || share > limits.high;
        EXPECT_EQ(proportionFunnelClass(Count{part}, Count{200}, 0.3) != FunnelClass::Within, outside)
            << part;
    }
    EXPECT_EQ(proportionFunnelClass(Count{3}, Count{2}, 0.3), FunnelClass::NoPoint) << "more than the whole";
    EXPECT_EQ(proportionFunnelClass(Count{0}, Count{0}, 0.3), FunnelClass::NoPoint);
    EXPECT_FALSE(proportionFunnelLimits(10, 1.1, 0.95).has_value());
}

TEST(CannockChase, HasThirteenOfFifteenWardsOutsideAPlainFunnelAgainstTheForce)
{
    int outside = 0;
    for (const auto& ward : cannockAgainstForce()) {
        const auto found = funnelClass(Count{std::llround(ward->events)}, ward->exposure);
        outside += found == FunnelClass::Within ? 0 : 1;
    }
    EXPECT_EQ(outside, 13) << "over-dispersion: a plain funnel is too narrow for wards";
}

TEST(CannockChase, IsOverDispersedAndOnlyCannockSouthStandsOutOnceThatIsAllowedFor)
{
    const auto wards = cannockAgainstForce();
    EXPECT_NEAR(dispersionOf(wards, DispersionScale::Log, 0.1)->phi, 65.2, 0.05);
    EXPECT_NEAR(dispersionOf(wards, DispersionScale::Log, 0.0)->phi, 97.3, 0.05);
    const auto spread = dispersionOf(wards, DispersionScale::Log).value();
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < wards.size(); ++i) {
        const double z = dispersionZ(*wards[i], DispersionScale::Log, spread.tauSquared).value();
        const double ratio = wards[i]->events / wards[i]->exposure;
        const auto limits = adjustedFunnelLimits(wards[i]->exposure, spread, 0.95).value();
        EXPECT_EQ(std::abs(z) > normalQuantileOfLevel(0.95), ratio < limits.low || ratio > limits.high);
        EXPECT_LT(std::abs(z), normalQuantileOfLevel(0.998)) << test::cannockWards().at(i).name;
        if (std::abs(z) > normalQuantileOfLevel(0.95)) {
            outside.push_back(i);
        }
    }
    EXPECT_EQ(outside, (std::vector<std::size_t>{0})) << "Cannock South";
    EXPECT_NEAR(dispersionZ(*wards.front(), DispersionScale::Log, spread.tauSquared).value(), 2.29, 0.005);
}

TEST(Dispersion, NeedsAnEventEverywhereOnTheLogScaleAlone)
{
    const std::vector<std::optional<ExposedCount>> areas{ExposedCount{0, 2}, ExposedCount{3, 2},
                                                         ExposedCount{5, 4}};
    EXPECT_FALSE(dispersionOf(areas, DispersionScale::Log).has_value());
    EXPECT_TRUE(dispersionOf(areas, DispersionScale::SquareRoot).has_value());
}

TEST(Dispersion, LeavesMissingAreasOutAndNeedsTwo)
{
    const std::vector<std::optional<ExposedCount>> areas{ExposedCount{7, 5}, std::nullopt, ExposedCount{4, 6},
                                                         ExposedCount{4, 0}, ExposedCount{-1, 6}};
    const auto found = dispersionOf(areas, DispersionScale::SquareRoot, 0).value();
    EXPECT_EQ(found.areas, 2U);
    EXPECT_FALSE(dispersionOf(std::span(areas).first(2), DispersionScale::Log).has_value());
    EXPECT_FALSE(dispersionOf({}, DispersionScale::Log).has_value());
    EXPECT_FALSE(dispersionOf(areas, DispersionScale::SquareRoot, 0.6).has_value());
}

TEST(Dispersion, OfEqualAreasAtTheTargetIsNone)
{
    const std::vector<std::optional<ExposedCount>> areas(5, ExposedCount{8, 8});
    const auto found = dispersionOf(areas, DispersionScale::Log).value();
    EXPECT_EQ(found.phi, 0);
    EXPECT_EQ(found.tauSquared, 0);
    EXPECT_FALSE(found.factor.has_value());
    const auto limits = adjustedFunnelLimits(1, found, 0.998).value();
    EXPECT_GT(limits.low, 0);
    const Dispersion onRoot{.scale = DispersionScale::SquareRoot, .areas = 5, .factor = std::nullopt};
    EXPECT_EQ(adjustedFunnelLimits(1, onRoot, 0.998)->low, 0) << "never below nought";
    EXPECT_FALSE(adjustedFunnelLimits(0, found, 0.95).has_value());
}

TEST(EqualRates, KeepTheLogarithmOfAPThatUnderflows)
{
    const auto found = equalRatesTest(cannockAgainstForce()).value();
    EXPECT_EQ(found.degreesOfFreedom, 14U);
    EXPECT_GT(found.dispersion, 60);
    EXPECT_LT(found.logP, -400);
    EXPECT_TRUE(std::isfinite(found.logP));
    EXPECT_NEAR(logChiSquaredUpperTail(30, 14), std::log(chiSquaredUpperTail(30, 14)), 1e-12);
    // Both ways to it meet where the tail begins to underflow.
    EXPECT_NEAR(logChiSquaredUpperTail(1380, 14), std::log(chiSquaredUpperTail(1380, 14)), 1e-9);
}

TEST(EqualRates, NeedTwoAreasAndAnEvent)
{
    using Areas = std::vector<std::optional<ExposedCount>>;
    EXPECT_FALSE(equalRatesTest(Areas{ExposedCount{3, 10}}).has_value());
    EXPECT_FALSE(equalRatesTest(Areas{ExposedCount{0, 10}, ExposedCount{0, 20}}).has_value());
    const auto equal = equalRatesTest(Areas{ExposedCount{3, 10}, std::nullopt, ExposedCount{6, 20}}).value();
    EXPECT_EQ(equal.chiSquared, 0);
    EXPECT_EQ(equal.p, 1);
    EXPECT_EQ(equal.logP, 0);
}

} // namespace
} // namespace wardwise::stats
