// What is found in monthly series: what was put in, and hardly anything where nothing was.
#include "tests/core/travel_series_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace wardwise::comparison {
namespace {

using test::drawnCounts;
using test::findingOf;
using test::seriesOf;

constexpr std::size_t kThreeYears = 36;

double wave(std::size_t month, double size)
{
    return 1 + size * std::cos(2 * std::numbers::pi * (static_cast<double>(month) - 3) / 12);
}

TEST(TravelFound, ASeasonIsNoOtherThing)
{
    const auto counts = drawnCounts(1, kThreeYears, [](std::size_t i) { return 60 * wave(i, 0.35); });
    const Travel travel = travelOf(seriesOf(counts));
    ASSERT_EQ(travel.findings.size(), 1U);
    const TravelFinding* season = findingOf(travel, TravelFindingKind::Season);
    ASSERT_NE(season, nullptr);
    EXPECT_EQ(season->first.month, 7);
    EXPECT_NEAR(season->percent, 35, 10);
    EXPECT_TRUE(travel.hasSeasonalLimits);
    EXPECT_EQ(travel.seasonalIndices.size(), 12U);
    EXPECT_GT(travel.points[3].centre.value(), travel.points[9].centre.value() * 1.5);
}

TEST(TravelFound, OneMonthOfTheYearIsASeasonToo)
{
    const auto counts =
        drawnCounts(2, 48, [](std::size_t i) { return i % 12 == 8 ? 130.0 : 60.0; }); // each December
    const Travel travel = travelOf(seriesOf(counts));
    const TravelFinding* season = findingOf(travel, TravelFindingKind::Season);
    ASSERT_NE(season, nullptr) << travel.sentence;
    EXPECT_EQ(season->first.month, 12);
    EXPECT_EQ(findingOf(travel, TravelFindingKind::OutlyingMonth), nullptr);
}

TEST(TravelFound, AGrowthIsNoStep)
{
    const auto counts = drawnCounts(
        3, kThreeYears, [](std::size_t i) { return 280 * std::pow(1.008, static_cast<double>(i)); });
    const Travel travel = travelOf(seriesOf(counts));
    const TravelFinding* growth = findingOf(travel, TravelFindingKind::Growth);
    ASSERT_NE(growth, nullptr);
    EXPECT_NEAR(growth->percent, 10, 3);
    EXPECT_EQ(findingOf(travel, TravelFindingKind::Step), nullptr);
    EXPECT_EQ(findingOf(travel, TravelFindingKind::Season), nullptr);
    EXPECT_FALSE(travel.suggestedRebase.has_value());
}

TEST(TravelFound, AStepIsNoGrowth)
{
    const auto counts = drawnCounts(4, kThreeYears, [](std::size_t i) { return i < 20 ? 40.0 : 26.0; });
    const Travel travel = travelOf(seriesOf(counts));
    const TravelFinding* step = findingOf(travel, TravelFindingKind::Step);
    ASSERT_NE(step, nullptr) << travel.sentence;
    EXPECT_LE(std::abs(monthsBetween({2016, 4}, step->first) - 21), 1);
    EXPECT_NEAR(step->percent, -35, 10);
    EXPECT_EQ(findingOf(travel, TravelFindingKind::Growth), nullptr);
}

TEST(TravelFound, ASingleMonthIsNoneOfThese)
{
    auto counts = drawnCounts(5, kThreeYears, [](std::size_t) { return 12.0; });
    counts[32] = 36;
    const Travel travel = travelOf(seriesOf(counts));
    ASSERT_EQ(travel.findings.size(), 1U) << travel.sentence;
    EXPECT_EQ(travel.findings[0].kind, TravelFindingKind::OutlyingMonth);
    EXPECT_EQ(travel.findings[0].first, (Month{2018, 12}));
    EXPECT_TRUE(travel.points[32].isOutlying);
}

TEST(TravelFound, AMonthStandsOutOfASeasonToo)
{
    auto counts = drawnCounts(6, kThreeYears, [](std::size_t i) { return 60 * wave(i, 0.35); });
    counts[21] = 110; // a January as busy as no July
    const Travel travel = travelOf(seriesOf(counts));
    EXPECT_NE(findingOf(travel, TravelFindingKind::Season), nullptr);
    const TravelFinding* month = findingOf(travel, TravelFindingKind::OutlyingMonth);
    ASSERT_NE(month, nullptr) << travel.sentence;
    EXPECT_EQ(month->first, (Month{2018, 1}));
}

/// Of series in which nothing happens, how many show something; counts `dispersion` times as spread as chance
/// makes them.
struct Alarms
{
    int any = 0;
    int changes = 0; ///< beyond chance from year to year, by the usual 5 %
    int marked = 0;
    int months = 0;
};

Alarms falseAlarms(std::uint64_t seed, std::size_t months, double mean, double dispersion, int series)
{
    Alarms alarms;
    for (int i = 0; i < series; ++i) {
        stats::RandomStream random(seed, static_cast<std::uint64_t>(i));
        std::vector<int> counts;
        counts.reserve(months);
        for (std::size_t month = 0; month < months; ++month) {
            const double shape = dispersion > 1 ? mean / (dispersion - 1) : 0.0;
            counts.push_back(test::drawn(random, dispersion > 1 ? mean * random.gamma(shape) / shape : mean));
        }
        const Travel travel = travelOf(seriesOf(counts));
        alarms.any += travel.findings.empty() ? 0 : 1;
        alarms.changes += travel.change && travel.change->verdict != ChangeVerdict::WithinChance ? 1 : 0;
        for (const TravelPoint& point : travel.points) {
            ++alarms.months;
            alarms.marked += point.cause == SpecialCause::None ? 0 : 1;
        }
    }
    return alarms;
}

TEST(TravelFound, HardlyAnythingWhereNothingHappens)
{
    constexpr int kSeries = 100;
    for (const double mean : {2.0, 20.0, 200.0}) {
        for (const double dispersion : {1.0, 2.0}) {
            const Alarms alarms = falseAlarms(11, kThreeYears, mean, dispersion, kSeries);
            SCOPED_TRACE(mean * dispersion);
            EXPECT_LE(alarms.any, 2) << "a claim holds at p < 0.001";
            EXPECT_LE(alarms.changes, 11) << "at most about 5 in 100";
            EXPECT_LT(alarms.marked, alarms.months / 10) << "the run rules are looser: about 1 month in 20";
        }
    }
}

} // namespace
} // namespace wardwise::comparison
