// Directions of travel from plain series: points, limits, changes, what is said of awkward ones, and no
// crash.
#include "tests/core/travel_series_text.h"

#include "core/comparison/travel_change.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wardwise::comparison {
namespace {

using test::kMissing;
using test::seriesOf;

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

bool anyNote(const Travel& travel, const std::string& words)
{
    for (const std::string& note : travel.notes) {
        if (says(note, words)) {
            return true;
        }
    }
    return false;
}

std::vector<int> monthsOf(int months, int count)
{
    return std::vector<int>(static_cast<std::size_t>(months), count);
}

TEST(Travel, AMissingMonthIsAGapAndNeverNought)
{
    auto counts = monthsOf(26, 10);
    counts[13] = kMissing;
    const Travel travel = travelOf(seriesOf(counts));
    ASSERT_EQ(travel.points.size(), 26U);
    EXPECT_EQ(travel.points[13].month, (Month{2017, 5}));
    EXPECT_FALSE(travel.points[13].value.has_value());
    EXPECT_FALSE(travel.points[13].centre.has_value());
    EXPECT_FALSE(travel.points[25].lastYear.has_value()) << "of the month that is missing";
    EXPECT_EQ(travel.points[24].lastYear, 10.0);
    EXPECT_EQ(travel.points[12].rollingTotal, Count{120});
    EXPECT_FALSE(travel.points[13].rolling.has_value());
    EXPECT_FALSE(travel.points[24].rolling.has_value()) << "only eleven of the twelve are there";
    EXPECT_EQ(travel.points[25].rollingTotal, Count{120});
    EXPECT_EQ(travel.points[25].rolling, 10.0);
    EXPECT_TRUE(anyNote(travel, "1 month of 26 is missing: a gap, not nought."));
}

TEST(Travel, IsAYearlyRateWhereEveryMonthHasAPopulation)
{
    auto series = seriesOf(monthsOf(14, 10));
    series.multiplier = 1000;
    for (TravelMonth& month : series.months) {
        month.population = Population{6000};
    }
    const Travel rates = travelOf(series);
    EXPECT_TRUE(rates.isRate);
    EXPECT_NEAR(rates.points[0].value.value(), 20.0, 1e-9);
    EXPECT_NEAR(rates.points[0].centre.value(), 20.0, 1e-9);
    EXPECT_NEAR(rates.points[13].rolling.value(), 20.0, 1e-9);
    series.months[3].population.reset();
    EXPECT_FALSE(travelOf(series).isRate) << "one month's rate isn't known";
    EXPECT_EQ(travelOf(series).points[0].value, 10.0);
}

TEST(Travel, ChoosesItsChartByTheData)
{
    EXPECT_EQ(travelOf(seriesOf(monthsOf(24, 10))).chart, TravelChartKind::UChart);
    EXPECT_EQ(travelOf(seriesOf(monthsOf(24, 2))).chart, TravelChartKind::PoissonLimits);
    std::vector<int> spread;
    spread.reserve(36);
    for (int i = 0; i < 24; ++i) {
        spread.push_back((i % 2 == 0) == (i < 12) ? 30 : 10); // no month of the year is always high
    }
    const Travel wide = travelOf(seriesOf(spread));
    EXPECT_EQ(wide.chart, TravelChartKind::LaneyUChart);
    EXPECT_TRUE(says(wide.whyChart, "times as much as chance alone"));
    spread.resize(11);
    EXPECT_EQ(travelOf(seriesOf(spread)).chart, TravelChartKind::UChart) << "too few to tell the spread";
    TravelSeries rates;
    rates.months.reserve(14);
    Month month{2018, 1};
    for (int i = 0; i < 14; ++i, month = next(month)) {
        rates.months.push_back({.month = month, .rate = 5.0 + i % 3});
    }
    EXPECT_EQ(travelOf(rates).chart, TravelChartKind::Xmr);
    EXPECT_TRUE(travelOf(rates).points[0].high.has_value());
}

TEST(Travel, LimitsOfFewMonthsAreForTrial)
{
    const Travel five = travelOf(seriesOf({9, 12, 8, 11, 10}));
    ASSERT_EQ(five.segments.size(), 1U);
    EXPECT_TRUE(five.segments[0].isTrial);
    EXPECT_TRUE(anyNote(five, "Trial limits: they rest on 5 months, fewer than 12"));
    EXPECT_FALSE(five.change.has_value());
    EXPECT_TRUE(says(five.sentence, "No month has the same month a year before it"));
    EXPECT_TRUE(says(five.sentence, "too few months or events"));
    EXPECT_FALSE(travelOf(seriesOf(monthsOf(12, 10))).segments[0].isTrial);
}

TEST(Travel, IsRebasedByHandAndNeverByItself)
{
    auto counts = monthsOf(18, 40);
    counts.resize(36, 20);
    auto series = seriesOf(counts);
    const Travel suggested = travelOf(series);
    EXPECT_EQ(suggested.suggestedRebase, (Month{2017, 10}));
    EXPECT_EQ(suggested.segments.size(), 1U);
    EXPECT_NEAR(suggested.points[0].centre.value(), 30.0, 1e-9);
    series.rebase = {{2017, 10}};
    const Travel rebased = travelOf(series);
    ASSERT_EQ(rebased.segments.size(), 2U);
    EXPECT_EQ(rebased.segments[1].first, (Month{2017, 10}));
    EXPECT_NEAR(rebased.points[17].centre.value(), 40.0, 1e-9);
    EXPECT_NEAR(rebased.points[18].centre.value(), 20.0, 1e-9);
    EXPECT_FALSE(rebased.suggestedRebase.has_value());
    EXPECT_TRUE(says(rebased.sentence, "further step"));
    for (const TravelPoint& point : rebased.points) {
        EXPECT_EQ(point.cause, SpecialCause::None) << toText(point.month);
    }
}

TEST(Travel, ComparesTheYearWithTheOneBefore)
{
    auto counts = monthsOf(12, 100);
    counts.resize(24, 97);
    const auto within = travelOf(seriesOf(counts)).change.value();
    EXPECT_EQ(within.months, 12);
    EXPECT_EQ(within.before, Count{1200});
    EXPECT_EQ(within.after, Count{1164});
    EXPECT_NEAR(within.percent.value(), -3.0, 1e-9);
    EXPECT_EQ(within.verdict, ChangeVerdict::WithinChance);
    EXPECT_EQ(within.sentence.rfind("Down 3 % in the 12 months to March 2018 on the 12 before (1,164 against "
                                    "1,200; 95 % interval",
                                    0),
              0U)
        << within.sentence;
    EXPECT_TRUE(says(within.sentence, ": within what chance alone would give."));
    EXPECT_LT(within.percent95->low, -3.0);
    EXPECT_GT(within.percent95->high, -3.0);
}

TEST(Travel, AChangeOfSpreadMonthsIsLessSure)
{
    std::vector<int> steady;
    steady.reserve(24);
    std::vector<int> spread;
    spread.reserve(36);
    for (int i = 0; i < 24; ++i) {
        steady.push_back(i < 12 ? 50 : 65);
        spread.push_back((i < 12 ? 50 : 65) + ((i % 2 == 0) == (i < 12) ? 25 : -25));
    }
    const auto sure = travelOf(seriesOf(steady)).change.value();
    const auto unsure = travelOf(seriesOf(spread)).change.value();
    EXPECT_EQ(sure.after, unsure.after);
    EXPECT_EQ(sure.exactP, unsure.exactP);
    EXPECT_NEAR(sure.dispersion, 1.0, 1e-9);
    EXPECT_GT(unsure.dispersion, 5.0);
    EXPECT_GT(unsure.p, sure.p);
    EXPECT_EQ(sure.verdict, ChangeVerdict::BeyondChance);
    EXPECT_EQ(unsure.verdict, ChangeVerdict::WithinChance);
    EXPECT_LT(unsure.adjusted95->low, sure.adjusted95->low);
    EXPECT_EQ(sure.percent95, unsure.percent95) << "the exact interval knows chance alone";
}

TEST(Travel, GivesNoIntervalThatSaysNothing)
{
    auto counts = monthsOf(24, 0);
    counts[3] = 1;
    counts[14] = 1;
    counts[20] = 1;
    const auto change = travelOf(seriesOf(counts)).change.value();
    EXPECT_EQ(change.after, Count{2});
    EXPECT_FALSE(change.percent95.has_value()) << "up to 118 times as much";
    EXPECT_FALSE(change.adjusted95.has_value());
    EXPECT_TRUE(says(change.sentence, "too few events or too spread for an interval): within what chance"))
        << change.sentence;
}

TEST(Travel, ComparesThoseMonthsThatBothYearsHave)
{
    const auto partly = travelOf(seriesOf(monthsOf(17, 10))).change.value();
    EXPECT_EQ(partly.months, 5);
    EXPECT_TRUE(says(partly.sentence, "in the 5 months to August 2017 on the same months a year before"));
    auto counts = monthsOf(24, 10);
    counts[2] = kMissing;
    const auto gap = travelOf(seriesOf(counts)).change.value();
    EXPECT_EQ(gap.months, 11);
    EXPECT_EQ(gap.before, Count{110});
    EXPECT_TRUE(
        says(gap.sentence, "in 11 of the months April 2017 to March 2018, those known in both years,"));
    EXPECT_EQ(travelOf(seriesOf(monthsOf(13, 10))).change->months, 1);
}

TEST(Travel, FromNoughtHasNoPercentage)
{
    auto counts = monthsOf(12, 0);
    counts.resize(24, 3);
    const auto change = travelOf(seriesOf(counts)).change.value();
    EXPECT_FALSE(change.percent.has_value());
    EXPECT_EQ(change.verdict, ChangeVerdict::BeyondChance);
    EXPECT_EQ(change.sentence.rfind("Up from none in the 12 months", 0), 0U) << change.sentence;
}

TEST(Travel, HasHonestWordsForAwkwardSeries)
{
    EXPECT_EQ(travelOf({}).sentence, "No month has a figure.");
    EXPECT_EQ(travelOf({}).chart, TravelChartKind::None);
    const Travel nothing = travelOf(seriesOf(monthsOf(36, 0)));
    EXPECT_TRUE(says(nothing.sentence, "Nothing was recorded in the last months"));
    EXPECT_EQ(nothing.whyChart, "No event in any month, so there are no limits.");
    EXPECT_TRUE(nothing.findings.empty());
    const Travel one = travelOf(seriesOf({5}));
    EXPECT_EQ(one.points.size(), 1U);
    EXPECT_TRUE(one.findings.empty());
    const Travel same = travelOf(seriesOf(monthsOf(36, 10)));
    EXPECT_TRUE(same.findings.empty());
    EXPECT_EQ(same.change->sentence.rfind("Unchanged", 0), 0U);
    std::vector<int> half;
    half.reserve(36);
    for (int i = 0; i < 36; ++i) {
        half.push_back(i % 2 == 0 ? 10 + i % 5 : kMissing);
    }
    const Travel gaps = travelOf(seriesOf(half));
    EXPECT_EQ(gaps.points.size(), 35U);
    EXPECT_TRUE(gaps.findings.empty());
    EXPECT_TRUE(says(gaps.sentence, "a season can't be told"));
    const Travel rare =
        travelOf(seriesOf({1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}));
    for (const TravelPoint& point : rare.points) {
        EXPECT_EQ(point.cause, SpecialCause::None) << "runs of nought are what few events look like";
    }
    auto lastOnly = monthsOf(36, 0);
    lastOnly.back() = 1000000;
    EXPECT_FALSE(travelOf(seriesOf(lastOnly)).sentence.empty());
}

TEST(PublishedChange, OfTheDocumentIsPartlyWithinChance)
{
    const auto asb = publishedChange({.percent = -3, .known = Count{2935}}).value();
    EXPECT_EQ(asb.verdict, ChangeVerdict::WithinChance);
    EXPECT_EQ(asb.other, (Interval{3011, 3041}));
    EXPECT_EQ(asb.assumed, Count{3011}) << "the one nearest to no change";
    EXPECT_LT(asb.dispersionToExplain, 1);
    EXPECT_TRUE(says(asb.sentence, "Indicative only"));
    EXPECT_EQ(publishedChange({.percent = 8, .known = Count{822}})->verdict, ChangeVerdict::WithinChance);
    const auto missing = publishedChange({.percent = 21, .known = Count{430}}).value();
    EXPECT_LT(missing.p, 0.05);
    EXPECT_EQ(missing.verdict, ChangeVerdict::Indication);
    EXPECT_NEAR(missing.dispersionToExplain, 1.8, 0.05);
    EXPECT_TRUE(says(missing.sentence, "vary 1.8 times as much as chance"));
    const auto highRisk = publishedChange({.percent = 88, .known = Count{79}}).value();
    EXPECT_EQ(highRisk.verdict, ChangeVerdict::BeyondChance);
    EXPECT_GT(highRisk.dispersionToExplain, 2.5);
}

TEST(PublishedChange, TakesTheLeastFavourableCountOfARange)
{
    const PublishedPercentage exact{.percent = 88, .known = Count{79}};
    PublishedPercentage rounded = exact;
    rounded.knownRange = Interval{75, 84};
    const auto sure = publishedChange(exact).value();
    const auto unsure = publishedChange(rounded).value();
    EXPECT_GT(unsure.p, sure.p);
    EXPECT_TRUE(unsure.isKnownFromRate);
    EXPECT_TRUE(says(unsure.sentence, "about 75 (worked back from the rate)"));
}

TEST(PublishedChange, KnowsWhatCannotBe)
{
    EXPECT_FALSE(publishedChange({.percent = 300, .known = Count{1}}).has_value())
        << "no whole count makes it 300 %";
    EXPECT_FALSE(publishedChange({.percent = -100, .known = Count{0}}).has_value());
    EXPECT_FALSE(publishedChange({.percent = -150, .known = Count{5}}).has_value());
    const auto gone = publishedChange({.percent = -100, .known = Count{40}, .knowsLater = false}).value();
    EXPECT_EQ(gone.assumed, Count{0});
    EXPECT_EQ(gone.verdict, ChangeVerdict::BeyondChance);
    EXPECT_EQ(publishedChange({.percent = 0, .known = Count{50}})->p, 1.0);
}

} // namespace
} // namespace wardwise::comparison
