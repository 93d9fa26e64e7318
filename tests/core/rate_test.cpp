// Crude rates and their limits: methods M1 to M3.
#include "core/stats/rate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace wardwise::stats {
namespace {

constexpr double kPrinted = 0.0006; // published tables give three decimals

TEST(CrudeRate, IsEventsForAThousandPeople)
{
    EXPECT_DOUBLE_EQ(crudeRate(Count{98}, Population{8182}).value().value, 98.0 * 1000 / 8182);
    EXPECT_DOUBLE_EQ(crudeRate(Count{5}, Population{1000}, 10000).value().value, 50);
    EXPECT_EQ(crudeRate(Count{0}, Population{5000}).value().value, 0);
}

TEST(CrudeRate, MayExceedAThousandWhereFewPeopleLive)
{
    EXPECT_EQ(crudeRate(Count{12}, Population{3}).value().value, 4000);
}

TEST(CrudeRate, OfNobodyIsAbsentAndNotNought)
{
    EXPECT_FALSE(crudeRate(Count{3}, Population{0}).has_value());
    EXPECT_FALSE(crudeRate(Count{0}, Population{0}).has_value());
    EXPECT_FALSE(crudeRate(Count{3}, Population{-5}).has_value());
    EXPECT_FALSE(crudeRate(Count{-1}, Population{100}).has_value());
    EXPECT_FALSE(crudeRateInterval(Count{3}, Population{0}).has_value());
    EXPECT_FALSE(crudeRateInterval(Count{-1}, Population{100}).has_value());
}

TEST(ExactLimits, AgreeWithThePublishedTable)
{
    // Garwood's limits as in Gardner and Altman, Statistics with Confidence.
    EXPECT_NEAR(exactPoissonLimits(Count{0}, 0.95).upper.value(), 3.689, kPrinted);
    EXPECT_NEAR(exactPoissonLimits(Count{1}, 0.95).lower.value(), 0.0253, kPrinted);
    EXPECT_NEAR(exactPoissonLimits(Count{1}, 0.95).upper.value(), 5.572, kPrinted);
    EXPECT_NEAR(exactPoissonLimits(Count{3}, 0.95).lower.value(), 0.6187, kPrinted);
    EXPECT_NEAR(exactPoissonLimits(Count{10}, 0.95).lower.value(), 4.795, kPrinted);
    EXPECT_NEAR(exactPoissonLimits(Count{10}, 0.95).upper.value(), 18.390, kPrinted);
}

TEST(ExactLimits, OfNoEventsStartAtNoughtExactly)
{
    EXPECT_EQ(exactPoissonLimits(Count{0}, 0.95).lower, 0.0);
    EXPECT_NEAR(exactPoissonLimits(Count{0}, 0.95).upper.value(), -std::log(0.025), 1e-12);
}

TEST(ByarLimits, AreNearTheExactOnesFromTenEvents)
{
    const auto byar = byarLimits(Count{10}, 0.95);
    EXPECT_NEAR(byar.lower.value(), 4.78745, 1e-5);
    EXPECT_NEAR(byar.upper.value(), 18.39146, 1e-5);
}

TEST(ByarLimits, OfNoEventsStartAtNought)
{
    EXPECT_EQ(byarLimits(Count{0}, 0.95).lower, 0.0);
    EXPECT_GT(byarLimits(Count{0}, 0.95).upper.value(), 0.0);
}

TEST(ByarLimits, HaveNoLowerSideWhereTheFormulaTurnsNegative)
{
    const auto limits = byarLimits(Count{1}, 0.998);
    EXPECT_FALSE(limits.lower.has_value());
    EXPECT_NEAR(limits.upper.value(), 9.36218021790836, 1e-9);
}

TEST(Limits, OfANegativeCountDoNotExist)
{
    EXPECT_EQ(byarLimits(Count{-1}, 0.95), Limits{});
    EXPECT_EQ(exactPoissonLimits(Count{-1}, 0.95), Limits{});
}

TEST(CrudeRateInterval, SwitchesFromExactToByarAtTenEvents)
{
    const auto nine = crudeRateInterval(Count{9}, Population{5000}).value();
    EXPECT_NEAR(nine.low, 0.823074619475667, 1e-12);
    EXPECT_NEAR(nine.high, 3.41696069028383, 1e-12);
    const auto ten = crudeRateInterval(Count{10}, Population{5000}).value();
    EXPECT_NEAR(ten.low, 0.957489982793513, 1e-12);
    EXPECT_NEAR(ten.high, 3.67829172115129, 1e-12);
}

TEST(CountsBehindARate, AreThoseThatPrintAsIt)
{
    const auto counts = countsBehindRate(Rate{178.3}, 1, Population{8182}).value();
    const auto low = std::llround(counts.low);
    const auto high = std::llround(counts.high);
    for (auto count = low - 1; count <= high + 1; ++count) {
        const double printed = std::round(static_cast<double>(count) * 1000 / 8182 * 10) / 10;
        EXPECT_EQ(std::abs(printed - 178.3) < 1e-9, count >= low && count <= high) << count;
    }
}

TEST(CountsBehindARate, OfNoughtStartAtNoEvents)
{
    EXPECT_EQ(countsBehindRate(Rate{0.0}, 1, Population{8182}), (Interval{0, 0}));
    EXPECT_EQ(countsBehindRate(Rate{0.0}, 1, Population{40000}), (Interval{0, 2}));
}

TEST(CountsBehindARate, DoNotExistWhereNoWholeCountFits)
{
    EXPECT_FALSE(countsBehindRate(Rate{0.5}, 1, Population{100}).has_value()) << "one event is already 10.0";
    EXPECT_FALSE(countsBehindRate(Rate{5.0}, 1, Population{0}).has_value());
    EXPECT_FALSE(countsBehindRate(Rate{-1.0}, 1, Population{100}).has_value());
}

} // namespace
} // namespace wardwise::stats
