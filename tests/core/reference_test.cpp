// Mean, SD, classes and ranks: methods M29 and M25.
#include "core/stats/reference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace wardwise::stats {
namespace {

using Rates = std::vector<std::optional<double>>;

/// One sign for each rate: "++" significantly above, "+", "0", "-", "--", "?" not comparable or missing.
std::string classes(const Rates& rates, SdKind kind)
{
    const auto reference = meanAndSd(rates, kind);
    std::string text;
    for (const auto& rate : rates) {
        const auto wardClass = rate && reference ? classify(*rate, *reference) : WardClass::NotComparable;
        text += text.empty() ? "" : " ";
        switch (wardClass) {
        case WardClass::SignificantlyAbove:
            text += "++";
            break;
        case WardClass::Above:
            text += "+";
            break;
        case WardClass::Within:
            text += "0";
            break;
        case WardClass::Below:
            text += "-";
            break;
        case WardClass::SignificantlyBelow:
            text += "--";
            break;
        case WardClass::NotComparable:
            text += "?";
            break;
        }
    }
    return text;
}

TEST(MeanAndSd, DividesByNLessOneUnlessToldOtherwise)
{
    const auto sample = meanAndSd(Rates{1, 2, 9}, SdKind::Sample).value();
    EXPECT_DOUBLE_EQ(sample.mean, 4);
    EXPECT_NEAR(sample.sd.value(), 4.358898943540674, 1e-14);
    EXPECT_NEAR(meanAndSd(Rates{1, 2, 9}, SdKind::Population)->sd.value(), 3.559026084010437, 1e-14);
}

TEST(MeanAndSd, LeavesMissingRatesOutAndNeverTakesThemAsNought)
{
    const auto found =
        meanAndSd(Rates{5.1, std::nullopt, 4.2, 7.7, std::nullopt, 3.3, 12.9, 4.8}, SdKind::Sample).value();
    EXPECT_EQ(found.n, 6U);
    EXPECT_NEAR(found.mean, 19.0 / 3, 1e-14);
    EXPECT_EQ(classes({5.1, std::nullopt, 4.2, 7.7, std::nullopt, 3.3, 12.9, 4.8}, SdKind::Population),
              "0 ? 0 0 ? 0 ++ 0");
    EXPECT_EQ(classes({5.1, std::nullopt, 4.2, 7.7, std::nullopt, 3.3, 12.9, 4.8}, SdKind::Sample),
              "0 ? 0 0 ? 0 + 0");
}

TEST(MeanAndSd, NeedsARateAndForTheSampleSdTwo)
{
    EXPECT_FALSE(meanAndSd(Rates{}, SdKind::Sample).has_value());
    EXPECT_FALSE(meanAndSd(Rates{std::nullopt, std::nullopt}, SdKind::Sample).has_value());
    EXPECT_FALSE(meanAndSd(Rates{3.2}, SdKind::Sample)->sd.has_value());
    EXPECT_EQ(meanAndSd(Rates{3.2}, SdKind::Population)->sd, 0.0);
}

TEST(Classes, DoNotExistForOneArea)
{
    EXPECT_EQ(classes({3.2}, SdKind::Sample), "?");
    EXPECT_EQ(classes({3.2}, SdKind::Population), "?");
}

TEST(Classes, OfTwoAreasAreBothWithin)
{
    EXPECT_EQ(classes({3.2, 9.9}, SdKind::Sample), "0 0");
    EXPECT_EQ(classes({0.1, 4.3}, SdKind::Population), "0 0") << "an exact tie at one SD";
}

TEST(Classes, OfThreeAreasCanBeAbove)
{
    EXPECT_EQ(classes({1, 2, 9}, SdKind::Sample), "0 0 +");
}

TEST(Classes, OfEqualRatesAreAllWithin)
{
    EXPECT_EQ(classes(Rates(10, 0.3), SdKind::Sample), "0 0 0 0 0 0 0 0 0 0");
    EXPECT_EQ(classes(Rates(6, 4.4), SdKind::Population), "0 0 0 0 0 0");
    EXPECT_EQ(classes(Rates(4, 0.0), SdKind::Sample), "0 0 0 0");
    EXPECT_NEAR(meanAndSd(Rates(10, 0.3), SdKind::Sample)->sd.value(), 0.0, 1e-15);
}

TEST(Classes, AreStrictSoThatATieIsNotSignificant)
{
    // Population z of one outlier among five is exactly two.
    EXPECT_EQ(classes({0, 0, 0, 0, 10}, SdKind::Population), "0 0 0 0 +");
    EXPECT_EQ(classes({0.1, 0.1, 0.1, 0.1, 3.6}, SdKind::Population), "0 0 0 0 +");
    EXPECT_EQ(classes({0, 0, 0, 0, 54.5}, SdKind::Population), "0 0 0 0 +");
    EXPECT_EQ(classes({0, 0, 0, 0, 0, 10}, SdKind::Sample), "0 0 0 0 0 ++");
}

TEST(Classes, MirrorOnTheLowSide)
{
    EXPECT_EQ(classes({0, 10, 10, 10, 10, 10}, SdKind::Sample), "-- 0 0 0 0 0");
    EXPECT_EQ(classes({0, 10, 10, 10, 10}, SdKind::Population), "- 0 0 0 0");
    EXPECT_EQ(classes({-3.1, 0.4, 1.2, -0.8, 6.6, 0.1, -1.0}, SdKind::Sample), "- 0 0 0 ++ 0 0");
}

TEST(ZScore, IsAbsentWithoutASpread)
{
    EXPECT_FALSE(zScore(0.3, *meanAndSd(Rates(10, 0.3), SdKind::Sample)).has_value());
    EXPECT_FALSE(zScore(3.2, *meanAndSd(Rates{3.2}, SdKind::Sample)).has_value());
    EXPECT_NEAR(zScore(9, *meanAndSd(Rates{1, 2, 9}, SdKind::Sample)).value(), 5 / 4.358898943540674, 1e-14);
}

TEST(HighestReachable, IsWhatOneOutlierAmongEqualsGets)
{
    for (const auto kind : {SdKind::Sample, SdKind::Population}) {
        EXPECT_EQ(highestReachable(0, kind), WardClass::NotComparable);
        EXPECT_EQ(highestReachable(1, kind), WardClass::NotComparable);
        for (std::size_t n = 2; n <= 12; ++n) {
            Rates rates(n, 0.0);
            rates.back() = 10;
            EXPECT_EQ(highestReachable(n, kind), classify(10, *meanAndSd(rates, kind))) << n;
        }
    }
}

TEST(CompetitionRanks, ShareAPlaceAndSkipTheNext)
{
    const auto ranks = competitionRanks(Rates{5, 3, 3, 1, 0, 0});
    EXPECT_EQ(ranks, (std::vector<std::optional<int>>{1, 2, 2, 4, 5, 5}));
}

TEST(CompetitionRanks, DoNotSeparateWhatOnlyRoundingDoes)
{
    EXPECT_EQ(competitionRanks(Rates{0.1 + 0.2, 0.3, 0.5}), (std::vector<std::optional<int>>{2, 2, 1}));
}

TEST(CompetitionRanks, LeaveMissingRatesUnranked)
{
    EXPECT_EQ(competitionRanks(Rates{std::nullopt, 2, 7}),
              (std::vector<std::optional<int>>{std::nullopt, 2, 1}));
    EXPECT_TRUE(competitionRanks(Rates{}).empty());
}

} // namespace
} // namespace wardwise::stats
