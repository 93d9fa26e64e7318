// The verdict on a ward: what chance and the spread of the areas leave of its class, in figures and words.
#include "tests/core/sample_fixture.h"

#include "core/comparison/judge_wards.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace wardwise {
namespace {

AreaRate ward(std::int64_t id, const char* name, std::optional<std::int64_t> count, std::int64_t people)
{
    AreaRate rate;
    rate.area = AreaId{id};
    rate.name = name;
    rate.population = Population{people};
    if (count) {
        rate.count = Count{*count};
        rate.rate = Rate{1000.0 * static_cast<double>(*count) / static_cast<double>(people)};
        rate.rateSource = RateSource::Computed;
    }
    return rate;
}

/// The wards of a place, compared with each other; 100 is at their common rate.
Comparison compared(const std::vector<AreaRate>& wards)
{
    Comparison comparison;
    comparison.reference.label = "the wards of Amber";
    comparison.reference.indexBaseLabel = "the reference set's rate";
    double events = 0.0;
    double people = 0.0;
    for (const AreaRate& rate : wards) {
        ComparisonRow row;
        row.rate = rate;
        row.wardClass = rate.rate ? WardClass::Within : WardClass::NotComparable;
        comparison.rows.push_back(row);
        events += rate.count ? static_cast<double>(rate.count->value) : 0.0;
        people += rate.count ? static_cast<double>(rate.population->value) : 0.0;
    }
    if (people > 0) {
        comparison.reference.indexBase = 1000.0 * events / people;
    }
    return comparison;
}

Verdicts judged(const std::vector<AreaRate>& wards)
{
    const Comparison comparison = compared(wards);
    return comparison::judge(comparison, {wards, comparison.reference.indexBase, 12});
}

class DocumentVerdictTest : public test::SampleTest
{
protected:
    [[nodiscard]] project::JudgedComparison judge(const char* measure, const char* source,
                                                  const char* reference) const
    {
        project::ComparisonRequest request;
        request.area = "Cannock Chase";
        request.measure = measure;
        request.source = source;
        request.reference = reference;
        auto found = sample().judge(request);
        EXPECT_TRUE(found.has_value()) << (found ? "" : found.error().message);
        return found ? *found : project::JudgedComparison();
    }

    static const AreaVerdict* of(const project::JudgedComparison& judged, const std::string& name)
    {
        const auto& rows = judged.comparison.rows;
        const auto at = std::find_if(rows.begin(), rows.end(),
                                     [&](const ComparisonRow& row) { return row.rate.name == name; });
        return at == rows.end() ? nullptr
                                : &judged.verdicts.areas.at(static_cast<std::size_t>(at - rows.begin()));
    }
};

TEST_F(DocumentVerdictTest, MostWardsLieOutsideAPlainFunnelForTheyAreOverDispersed)
{
    const auto found = judge("All crime", "document", "csp");
    const Verdicts& verdicts = found.verdicts;
    EXPECT_EQ(verdicts.judged, 15);
    EXPECT_EQ(verdicts.outside, 13);
    EXPECT_TRUE(verdicts.onLogScale);
    ASSERT_TRUE(verdicts.phi && verdicts.phiUnwinsorised && verdicts.baseline);
    EXPECT_NEAR(*verdicts.baseline, 76.1, 1e-9);
    EXPECT_NEAR(*verdicts.phi, 65.2, 0.05);
    EXPECT_NEAR(*verdicts.phiUnwinsorised, 97.3, 0.05);
    ASSERT_EQ(verdicts.notes.size(), 1U);
    EXPECT_EQ(verdicts.notes.front().find("13 of 15 areas"), 0U) << verdicts.notes.front();
}

TEST_F(DocumentVerdictTest, AdjustedOnlyCannockSouthStandsOut)
{
    const auto found = judge("All crime", "document", "csp");
    const AreaVerdict* south = of(found, "Cannock South");
    ASSERT_NE(south, nullptr);
    EXPECT_EQ(south->funnel, FunnelClass::AboveOuter);
    EXPECT_EQ(south->adjusted, FunnelClass::AboveInner);
    ASSERT_TRUE(south->adjustedZ.has_value());
    EXPECT_NEAR(*south->adjustedZ, 2.29, 0.005);
    EXPECT_EQ(south->bestRank, 1);
    EXPECT_EQ(south->worstRank, 1);
    for (const AreaVerdict& verdict : found.verdicts.areas) {
        EXPECT_TRUE(verdict.area == south->area || verdict.adjusted == FunnelClass::Within);
    }
    EXPECT_EQ(south->sentence,
              "178.3 per 1,000 residents (2018-19), 2.3 times the published rate of the Staffordshire force "
              "area; the "
              "highest of 15. Significantly above average among the 15 wards of Cannock Chase (over 2 SD). "
              "About 1,459 "
              "events (worked out from the rate) among 8,182 residents are more than chance alone would give "
              "at that "
              "rate, and it stands out even allowing for how much these areas differ anyway.");
}

TEST_F(DocumentVerdictTest, AgainstTheForceItSaysWhyTheClassIsMilder)
{
    const auto found = judge("All crime", "police.uk", "force");
    ASSERT_FALSE(found.comparison.rows.empty());
    EXPECT_EQ(found.comparison.rows.front().wardClass, WardClass::Above);
    const AreaVerdict* south = of(found, "Cannock South");
    ASSERT_NE(south, nullptr);
    for (const char* part :
         {"129.7 per 1,000 residents (October 2018 to February 2019, as a yearly rate, located rows only), "
          "2.1 times",
          "the highest of 15",
          "Above average among the 201 wards of the Staffordshire force area (1 to 2 SD)", "very high rates",
          "stretch that scale: without them, significantly above average",
          "more than chance alone would give", "152 of the 201 areas are that far from it"}) {
        EXPECT_NE(south->sentence.find(part), std::string::npos) << part << " in: " << south->sentence;
    }
    EXPECT_EQ(found.verdicts.judged, 201);
}

TEST_F(DocumentVerdictTest, AMeasureThatIsGivenForAFewWardsIsNotJudgedAsIfItWereWhole)
{
    const auto found = judge("Anti-social Behaviour", "document", "csp");
    EXPECT_FALSE(found.comparison.notComparable.empty());
    for (std::size_t i = 0; i < found.comparison.rows.size(); ++i) {
        const AreaVerdict& verdict = found.verdicts.areas[i];
        EXPECT_EQ(found.comparison.rows[i].rate.rate.has_value(), !verdict.sentence.empty());
        EXPECT_EQ(verdict.sentence.find("highest"), std::string::npos) << "ranks of two in fifteen";
        EXPECT_FALSE(verdict.adjustedZ || verdict.smoothed || verdict.bestRank);
    }
}

TEST(VerdictTest, FewEventsAreWithinChanceAndDrawnTowardsTheRest)
{
    const auto verdicts =
        judged({ward(1, "A", 3, 1000), ward(2, "B", 0, 1000), ward(3, "C", 2, 1000), ward(4, "D", 1, 1000)});
    EXPECT_FALSE(verdicts.onLogScale) << "an area without events has no logarithm";
    EXPECT_EQ(verdicts.outside, 0);
    for (const AreaVerdict& verdict : verdicts.areas) {
        EXPECT_EQ(verdict.funnel, FunnelClass::Within);
        EXPECT_EQ(verdict.adjusted, FunnelClass::NoPoint) << "too few events";
        ASSERT_TRUE(verdict.smoothed.has_value());
        EXPECT_NEAR(verdict.smoothed->value, 1.5, 0.01) << "chance alone explains the differences";
        EXPECT_NE(verdict.sentence.find("within what chance alone would give"), std::string::npos);
    }
    ASSERT_EQ(verdicts.notes.size(), 1U);
    EXPECT_EQ(verdicts.notes.front().find("Too few events"), 0U);
}

TEST(VerdictTest, ZeroAndSharedRanksAreSaidAsTheyAre)
{
    const auto verdicts =
        judged({ward(1, "A", 3, 1000), ward(2, "B", 0, 1000), ward(3, "C", 2, 1000), ward(4, "D", 0, 1000)});
    EXPECT_NE(verdicts.areas.at(1).sentence.find(
                  "No event among 1,000 residents, where about 1.3 would be expected"),
              std::string::npos)
        << verdicts.areas.at(1).sentence;
    EXPECT_EQ(verdicts.areas.at(1).sentence.find(" below"), std::string::npos);
    EXPECT_FALSE(verdicts.phi.has_value()) << "so few events can't say how much places differ";
}

TEST(VerdictTest, WhatIsMissingIsNoNought)
{
    const auto verdicts =
        judged({ward(1, "A", 30, 1000), ward(2, "B", std::nullopt, 1000), ward(3, "C", 20, 1000)});
    EXPECT_EQ(verdicts.judged, 2);
    const AreaVerdict& missing = verdicts.areas.at(1);
    EXPECT_EQ(missing.funnel, FunnelClass::NoPoint);
    EXPECT_EQ(missing.adjusted, FunnelClass::NoPoint);
    EXPECT_FALSE(missing.smoothed || missing.bestRank || missing.expected || missing.adjustedZ);
    EXPECT_TRUE(missing.sentence.empty());
}

TEST(VerdictTest, NothingAnywhereOrNobodyIsNotJudged)
{
    for (const auto& wards :
         {std::vector<AreaRate>{}, {ward(1, "A", 0, 1000)}, {ward(1, "A", 0, 1000), ward(2, "B", 0, 500)}}) {
        const auto verdicts = judged(wards);
        EXPECT_EQ(verdicts.areas.size(), wards.size());
        EXPECT_FALSE(verdicts.phi.has_value());
        for (const AreaVerdict& verdict : verdicts.areas) {
            EXPECT_EQ(verdict.funnel, FunnelClass::NoPoint);
        }
    }
    AreaRate nobody = ward(1, "A", 12, 3);
    nobody.population = Population{0};
    nobody.rate.reset();
    const auto verdicts = judged({nobody, ward(2, "B", 5, 1000)});
    EXPECT_EQ(verdicts.areas.front().funnel, FunnelClass::NoPoint);
    EXPECT_FALSE(verdicts.areas.front().bestRank.has_value());
}

TEST(VerdictTest, OneAreaOutsideOfEightSaysNothingOfHowPlacesDiffer)
{
    std::vector<AreaRate> wards;
    for (int i = 1; i <= 7; ++i) {
        wards.push_back(ward(i, ("W" + std::to_string(i)).c_str(), 100 + i, 5000));
    }
    wards.push_back(ward(8, "High", 140, 5000));
    const auto verdicts = judged(wards);
    EXPECT_EQ(verdicts.outside, 1);
    EXPECT_FALSE(verdicts.differByMore) << "chance alone puts one of eight outside in a third of cases";
    for (const std::string& note : verdicts.notes) {
        EXPECT_EQ(note.find("Places differ"), std::string::npos) << note;
    }
}

TEST(VerdictTest, OneWardAloneHasNoSpread)
{
    const auto verdicts = judged({ward(1, "A", 12, 1000)});
    ASSERT_EQ(verdicts.areas.size(), 1U);
    EXPECT_EQ(verdicts.areas.front().funnel, FunnelClass::Within) << "against its own rate";
    EXPECT_FALSE(verdicts.phi.has_value());
    EXPECT_EQ(verdicts.areas.front().bestRank, 1);
}

} // namespace
} // namespace wardwise
