// Control charts, their segments and run rules: methods M17 to M19.
#include "core/stats/count_chart.h"
#include "core/stats/run_chart.h"
#include "core/stats/run_rules.h"
#include "core/stats/xmr_chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace wardwise::stats {
namespace {

using Values = std::vector<std::optional<double>>;
using Points = std::vector<std::optional<ExposedCount>>;

/// One sign for each point: U and L outside, / and \ in a trend, ' and , near a limit, + and - in a run.
std::string signs(const Values& values, const PointLimits& limits)
{
    static const std::string kSigns = ".UL/\\',+-";
    std::string text;
    for (const auto cause :
         specialCauses(values, std::vector<std::optional<PointLimits>>(values.size(), limits))) {
        text += kSigns.at(static_cast<std::size_t>(cause));
    }
    return text;
}

const PointLimits kWide{.centre = 0, .lower = -9, .upper = 9};

TEST(XmrChart, HasNoLimitsOfOneValue)
{
    const auto one = xmrLimits(Values{7}).value();
    EXPECT_EQ(one.centre, 7);
    EXPECT_FALSE(one.upper.has_value());
    EXPECT_FALSE(xmrLimits(Values{}).has_value());
    EXPECT_FALSE(xmrLimits(Values{std::nullopt, std::nullopt}).has_value());
    EXPECT_FALSE(xmrLimits(Values{7, std::nullopt, 9})->upper.has_value()) << "a gap isn't bridged";
}

TEST(XmrChart, CollapsesOnAConstantSeries)
{
    const auto found = xmrLimits(Values(6, 5.0)).value();
    EXPECT_EQ(found.lower, 5.0);
    EXPECT_EQ(found.upper, 5.0);
    EXPECT_FALSE(xmrLimits(Values(6, 5.0), {.baseline = std::nullopt, .screened = true})->upper.has_value());
    EXPECT_EQ(signs({5, 5, 6}, {.centre = 5, .lower = 5, .upper = 5}), "..U");
}

TEST(XmrChart, OfEqualTenthsIsNotUndoneByRounding)
{
    const Values tenths(10, 0.3); // whose mean isn't 0.3 to the last digit
    const auto found = xmrLimits(tenths).value();
    EXPECT_EQ(signs(tenths, {.centre = found.centre, .lower = found.lower, .upper = found.upper}),
              "..........");
    EXPECT_EQ(runChart(tenths)->useful, 0U);
}

TEST(XmrChart, HasNoNegativeLimitOfCounts)
{
    const auto found = xmrLimits(Values{0, 3, 0, 1}).value();
    EXPECT_LT(found.lower.value(), 0);
    EXPECT_FALSE(lowerLimitOfCount(found).has_value());
    EXPECT_EQ(lowerLimitOfCount(xmrLimits(Values{50, 51, 50}).value()), xmrLimits(Values{50, 51, 50})->lower);
}

TEST(XmrChart, IsRebasedWhereTheUserSaysSo)
{
    const Values values{10, 12, 10, 12, 30, 34, 30, 34};
    const std::vector<std::size_t> at{4, 0, 4, 99};
    const auto segments = xmrBySegment(values, at);
    ASSERT_EQ(segments.size(), 2U);
    EXPECT_EQ(segments[0].where, (ChartSegment{0, 4}));
    EXPECT_EQ(segments[1].where, (ChartSegment{4, 8}));
    EXPECT_EQ(segments[0].limits->centre, 11);
    EXPECT_EQ(segments[1].limits->meanRange, 4.0);
    EXPECT_TRUE(chartSegments(0, at).empty());
    EXPECT_EQ(chartSegments(3, {}), (std::vector<ChartSegment>{{0, 3}}));
}

TEST(CountChart, OfNoEventsHasNoWidth)
{
    const auto found = countChart(Values(4, 0.0)).value();
    EXPECT_EQ(found.limits, (Interval{0, 0}));
    EXPECT_FALSE(found.dispersion.has_value());
    EXPECT_FALSE(countChart(Values{}).has_value());
    EXPECT_FALSE(countChart(Values{3, -1}).has_value());
    EXPECT_FALSE(countChart(Values{3})->dispersion.has_value());
}

TEST(RateChart, LeavesPointsWithoutARateOut)
{
    const Points points{ExposedCount{4, 2}, std::nullopt, ExposedCount{1, 0}, ExposedCount{6, 2}};
    const auto found = rateChart(points).value();
    EXPECT_EQ(found.centre, 2.5);
    EXPECT_TRUE(found.limits[0].has_value());
    EXPECT_FALSE(found.limits[1].has_value());
    EXPECT_FALSE(found.limits[2].has_value());
    EXPECT_FALSE(found.sigmaZ.has_value()) << "no two points beside each other";
    EXPECT_FALSE(rateChart(Points{std::nullopt}).has_value());
}

TEST(RateChart, OfNoEventsHasNoLaneyLimits)
{
    const auto found = rateChart(Points(3, ExposedCount{0, 5})).value();
    EXPECT_EQ(found.limits[0], (Interval{0, 0}));
    EXPECT_FALSE(found.sigmaZ.has_value());
    EXPECT_FALSE(found.primeLimits[0].has_value());
}

TEST(RateChart, RestsOnItsBaseline)
{
    const Points points{ExposedCount{4, 2}, ExposedCount{6, 2}, ExposedCount{60, 2}};
    EXPECT_EQ(rateChart(points, 2)->centre, 2.5);
    EXPECT_EQ(rateChart(points, 2)->limits.size(), 3U);
    const std::vector<std::size_t> at{2};
    const auto segments = rateChartBySegment(points, at);
    ASSERT_EQ(segments.size(), 2U);
    EXPECT_EQ(segments[1].chart->centre, 30);
}

TEST(ProportionChart, RefusesMoreThanAll)
{
    EXPECT_FALSE(proportionChart(Points{ExposedCount{5, 4}}).has_value());
    const auto all = proportionChart(Points(3, ExposedCount{4, 4})).value();
    EXPECT_EQ(all.limits[0], (Interval{1, 1}));
    EXPECT_FALSE(all.sigmaZ.has_value());
}

TEST(RunRules, MarkAllMembersOfARun)
{
    EXPECT_EQ(signs({-1, 1, 2, 1, 2, 1, 2, 1, -1}, kWide), ".+++++++.");
    EXPECT_EQ(signs({-1, -2, -1, -2, -1, -2}, kWide), "......") << "six aren't a run";
    EXPECT_EQ(signs({1, 1, 1, 0, 1, 1, 1, 1}, kWide), "........") << "a point on the centre breaks it";
    EXPECT_EQ(signs({1, 1, 1, std::nullopt, 1, 1, 1, 1}, kWide), "........") << "so does a gap";
}

TEST(RunRules, MarkATrendThatNothingBreaks)
{
    EXPECT_EQ(signs({0, 3, 2, 1, -1, -2, -3, -4, 0}, kWide), ".\\\\\\\\\\\\\\.");
    EXPECT_EQ(signs({-3, -2, -1, -1, 1, 2, 3, 4}, kWide), "........") << "equal neighbours break it";
}

TEST(RunRules, MarkOnlyThePointsNearALimit)
{
    EXPECT_EQ(signs({-1, 7, 1, 8, -1}, kWide), ".'.'.");
    EXPECT_EQ(signs({-7, -1, -8}, kWide), ",.,");
    EXPECT_EQ(signs({7, -1, 8}, kWide), "...") << "not on one side";
    EXPECT_EQ(signs({6, 1, 6}, kWide), "...") << "two thirds of the way itself isn't beyond";
    EXPECT_EQ(signs({10, 7, 8}, kWide), "U''");
}

TEST(RunRules, NeedLimitsOnlyForWhatTheyLimit)
{
    const PointLimits bare{.centre = 0, .lower = std::nullopt, .upper = std::nullopt};
    EXPECT_EQ(signs({90, 90, -90}, bare), "...");
    EXPECT_EQ(signs({1, 2, 1, 2, 1, 2, 1}, bare), "+++++++");
    EXPECT_EQ(specialCauses(Values{5, 5}, {}), std::vector<SpecialCause>(2, SpecialCause::None));
}

TEST(RunChart, OfAConstantSeriesHasNoUsefulPoint)
{
    const auto found = runChart(Values(6, 5.0)).value();
    EXPECT_EQ(found.useful, 0U);
    EXPECT_FALSE(found.limits.has_value());
    EXPECT_FALSE(found.signal);
    EXPECT_FALSE(runChart(Values{}).has_value());
    EXPECT_FALSE(runLimits(0).has_value());
    EXPECT_EQ(runLimits(1), (RunLimits{3, 0}));
}

} // namespace
} // namespace wardwise::stats
