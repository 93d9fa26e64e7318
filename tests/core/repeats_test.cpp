// Repeat victims: shares, their interval, and how prevalence, concentration and incidence hang together.
#include "core/comparison/repeats.h"

#include <gtest/gtest.h>

namespace wardwise::comparison {
namespace {

/// 100 victims of 150 offences: 75 once, 15 twice, 5 three times, 5 six times.
std::vector<PeopleByEvents> hundredVictims()
{
    return {{.events = 6, .people = {5}},
            {.events = 1, .people = {75}},
            {.events = 2, .people = {15}},
            {.events = 3, .people = {5}}};
}

TEST(Repeats, AreCountedWithTheirShareOfPeopleAndOfEvents)
{
    const auto found = repeatsOf(hundredVictims(), Population{10000});
    ASSERT_TRUE(found.has_value()) << found.error().message;
    EXPECT_EQ(found->people, Count{100});
    EXPECT_EQ(found->events, Count{75 + 30 + 15 + 30});
    EXPECT_EQ(found->repeatPeople, Count{25});
    EXPECT_EQ(found->repeatEvents, Count{75});
    EXPECT_DOUBLE_EQ(found->repeatShare, 0.25);
    EXPECT_DOUBLE_EQ(found->repeatEventShare, 0.5);
    // Wilson's limits of 25 of 100 by M4's formula.
    EXPECT_NEAR(found->repeatInterval->low, 0.1754521, 1e-6);
    EXPECT_NEAR(found->repeatInterval->high, 0.3430446, 1e-6);
    EXPECT_DOUBLE_EQ(found->topTenth, 45.0 / 150) << "five with six and five with three";
}

TEST(Repeats, HaveAnIncidenceThatIsPrevalenceTimesConcentration)
{
    const auto found = repeatsOf(hundredVictims(), Population{10000});
    EXPECT_DOUBLE_EQ(*found->prevalence, 10.0);
    EXPECT_DOUBLE_EQ(found->concentration, 1.5);
    EXPECT_DOUBLE_EQ(*found->incidence, 15.0);
    EXPECT_NEAR(*found->incidence, *found->prevalence * found->concentration, 1e-12);
    const auto unknown = repeatsOf(hundredVictims());
    EXPECT_FALSE(unknown->prevalence);
    EXPECT_FALSE(unknown->incidence);
    EXPECT_FALSE(repeatsOf(hundredVictims(), Population{99})->prevalence) << "more victims than people";
}

TEST(Repeats, HaveALorenzCurveThatBendsWhereTheNumberOfEventsDoes)
{
    const auto found = repeatsOf(hundredVictims());
    ASSERT_EQ(found->lorenz.size(), 5U);
    const std::vector<std::pair<double, double>> expected{
        {0.0, 0.0}, {0.75, 75.0 / 150}, {0.9, 105.0 / 150}, {0.95, 120.0 / 150}, {1.0, 1.0}};
    double under = 0.0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(found->lorenz[i].areas, expected[i].first, 1e-12);
        EXPECT_NEAR(found->lorenz[i].events, expected[i].second, 1e-12);
        under += i == 0 ? 0.0
                        : (expected[i].first - expected[i - 1].first)
                              * (expected[i].second + expected[i - 1].second) / 2.0;
    }
    EXPECT_NEAR(found->gini, 1.0 - 2.0 * under, 1e-12)
        << "twice what lies between the curve and the diagonal";
    const auto even = repeatsOf({{.events = 1, .people = {40}}});
    EXPECT_NEAR(even->gini, 0.0, 1e-12);
    EXPECT_DOUBLE_EQ(even->repeatShare, 0.0);
}

TEST(Repeats, SayAtLeastWhereTheMostAreOpenAbove)
{
    const auto found = repeatsOf({{.events = 1, .people = {75}},
                                  {.events = 2, .people = {15}},
                                  {.events = 3, .orMore = true, .people = {10}}});
    EXPECT_TRUE(found->isAtLeast);
    EXPECT_EQ(
        repeatsSentence(*found, "victims", "offences"),
        "25 of 100 victims (25.0 %, 95 % interval 17.5 to 34.3) were victims more than once; they had at "
        "least 60 of the at least 135 offences (44.4 %). The tenth with most had 22.2 % of them.");
    EXPECT_FALSE(repeatsOf(hundredVictims())->isAtLeast);
}

TEST(Repeats, AreRefusedWhereTheFiguresCannotBe)
{
    EXPECT_FALSE(repeatsOf({}).has_value());
    EXPECT_FALSE(repeatsOf({{.events = 1, .people = {0}}}).has_value());
    EXPECT_FALSE(repeatsOf({{.events = 0, .people = {5}}}).has_value());
    EXPECT_FALSE(repeatsOf({{.events = 1, .people = {-5}}}).has_value());
    EXPECT_FALSE(
        repeatsOf({{.events = 1, .people = {4'000'000}}, {.events = 2, .people = {4'000'000}}}).has_value());
    const auto twice = repeatsOf({{.events = 2, .people = {5}}, {.events = 2, .people = {6}}});
    ASSERT_FALSE(twice.has_value());
    EXPECT_EQ(twice.error().message, "People with 2 events are given twice.");
}

} // namespace
} // namespace wardwise::comparison
