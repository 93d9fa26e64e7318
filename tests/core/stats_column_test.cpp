// A column of areas at once gives what the methods give one by one: M1, M3, M8, M13 and M25.
#include "core/stats/random_stream.h"
#include "core/stats/rate.h"
#include "core/stats/rate_column.h"
#include "core/stats/reference.h"
#include "core/stats/smoothing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wardwise::stats {
namespace {

struct Column
{
    std::vector<std::int64_t> counts;
    std::vector<double> people;
};

/// Small and large counts, ties, noughts, and areas without people or with a count below nought.
Column madeUp(std::size_t areas, std::uint64_t seed)
{
    RandomStream stream(seed, 0);
    Column column;
    for (std::size_t i = 0; i < areas; ++i) {
        const double people = i % 41 == 0  ? 0.0
                              : i % 5 == 0 ? 5000.0
                                           : std::round(1000 + 9000 * stream.uniform());
        const double expected = people * 0.01 * (i % 3 == 0 ? 0.05 : 1.0) * stream.gamma(4) / 4;
        column.people.push_back(people);
        column.counts.push_back(i % 97 == 0 ? -1 : std::llround(expected));
    }
    return column;
}

RateColumn made(const Column& column, std::optional<double> baseline)
{
    RateColumnMaker maker;
    RateColumn result;
    maker.make(column.counts, column.people, kPer1000, baseline, result);
    return result;
}

TEST(RateColumn, AgreesWithTheMethodsOneByOne)
{
    const Column column = madeUp(3000, 11);
    std::vector<std::optional<ExposedCount>> areas;
    std::vector<std::optional<double>> rates;
    for (std::size_t i = 0; i < column.counts.size(); ++i) {
        const ExposedCount cell{static_cast<double>(column.counts[i]), column.people[i]};
        areas.push_back(hasRate(cell) ? std::optional(cell) : std::nullopt);
        const auto rate =
            crudeRate(Count{column.counts[i]}, Population{static_cast<std::int64_t>(column.people[i])});
        rates.push_back(rate ? std::optional(rate->value) : std::nullopt);
    }
    const RateColumn found = made(column, std::nullopt);
    const auto smoothed = smoothedRates(areas);
    const auto ranks = competitionRanks(rates);
    const double baseline = ratePrior(areas)->mean;
    EXPECT_NEAR(found.baseline, baseline * 1000, 1e-12);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        ASSERT_EQ(found.ranks[i], ranks[i].value_or(0)) << i;
        ASSERT_EQ(found.rates[i], rates[i].value_or(0.0)) << i;
        if (!areas[i]) {
            EXPECT_EQ(found.classes[i], FunnelClass::NoPoint);
            continue;
        }
        const auto limits = crudeRateInterval(Count{column.counts[i]},
                                              Population{static_cast<std::int64_t>(column.people[i])})
                                .value();
        ASSERT_NEAR(found.low[i], limits.low, 1e-12 * limits.high) << i;
        ASSERT_NEAR(found.high[i], limits.high, 1e-12 * limits.high) << i;
        ASSERT_NEAR(found.smoothed[i], *smoothed[i] * 1000, 1e-10) << i;
        ASSERT_EQ(found.classes[i], funnelClass(Count{column.counts[i]}, column.people[i] * baseline)) << i;
    }
}

TEST(RateColumn, ClassesAgainstAGivenRate)
{
    const RateColumn found = made({{98, 98, 2}, {8182, 800, 9000}}, 12.0);
    EXPECT_EQ(found.baseline, 12);
    EXPECT_EQ(found.classes, (std::vector<FunnelClass>{FunnelClass::Within, FunnelClass::AboveOuter,
                                                       FunnelClass::BelowOuter}));
}

TEST(RateColumn, CopesWithNothing)
{
    EXPECT_TRUE(made({}, std::nullopt).rates.empty());
    const RateColumn nobody = made({{3, 0}, {0, 0}}, std::nullopt);
    EXPECT_EQ(nobody.ranks, (std::vector<std::int32_t>{0, 0}));
    EXPECT_EQ(nobody.rates, (std::vector<double>{0, 0}));
    EXPECT_EQ(nobody.smoothed, (std::vector<double>{0, 0}));
    const RateColumn quiet = made({{0, 0}, {100, 200}}, std::nullopt);
    EXPECT_EQ(quiet.ranks, (std::vector<std::int32_t>{1, 1}));
    EXPECT_EQ(quiet.smoothed, (std::vector<double>{0, 0}));
    EXPECT_EQ(quiet.classes, std::vector<FunnelClass>(2, FunnelClass::NoPoint)) << "nothing is expected";
}

TEST(RateColumn, RanksRatesThatDifferInTheLastDigitsOnly)
{
    // Rates of 1000.0 to 1000.0005: their upper halves are the same.
    Column column;
    std::vector<std::optional<double>> rates;
    for (int i = 0; i < 500; ++i) {
        column.counts.push_back(1000000000 + (i * 37) % 500);
        column.people.push_back(1000000000);
        rates.emplace_back(static_cast<double>(column.counts.back()) * 1000 / 1000000000);
    }
    const auto ranks = competitionRanks(rates);
    const RateColumn found = made(column, std::nullopt);
    for (std::size_t i = 0; i < rates.size(); ++i) {
        ASSERT_EQ(found.ranks[i], *ranks[i]);
    }
}

} // namespace
} // namespace wardwise::stats
