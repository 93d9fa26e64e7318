// The sample's threats by CSP words 2019, worked by hand from the document's own words: levels count 1, 2, 3
// and so on, harm is the sum of three of them, volume and direction the sum of two, and the score their
// product.
#include "tests/core/sample_fixture.h"

#include "core/project/risk_report.h"
#include "core/project/risk_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wardwise::project {
namespace {

using report::RankRange;
using report::ReportedThreat;
using risk::Score;

class RiskReportTest : public test::SampleTest
{
protected:
    [[nodiscard]] static RiskScores scores(const std::string& scheme = {})
    {
        auto made = riskScores(sample(), scheme);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return std::move(made).value();
    }

    [[nodiscard]] static report::RiskReport byRanges() { return riskReport(scores(), nullptr); }

    [[nodiscard]] static risk::Stability drawn(const RiskScores& scores, std::size_t threads = 1)
    {
        risk::StabilityChoice choice;
        choice.draws = 2000;
        choice.threads = threads;
        auto made = risk::Stability::make(scores.scheme, scores.stabilityInputs(), choice);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return std::move(made).value();
    }

    [[nodiscard]] static ReportedThreat threat(const report::RiskReport& all, const std::string& title)
    {
        const auto at = std::find_if(all.threats.begin(), all.threats.end(),
                                     [&](const ReportedThreat& each) { return each.title == title; });
        EXPECT_NE(at, all.threats.end()) << title;
        return at == all.threats.end() ? ReportedThreat() : *at;
    }
};

struct ByHand
{
    const char* title;
    Score score;
    RankRange rank;
    const char* band;
    Tier stands;
    Tier byScore;
};

TEST_F(RiskReportTest, ScoresTheDocumentsWords)
{
    constexpr const char* kPriority = "Priority";
    constexpr const char* kAdditional = "Additional consideration";
    const std::vector<ByHand> worked{
        {"Contextual Safeguarding", {30, 51, 72}, {1, 1, 10}, kPriority, Tier::Priority, Tier::Priority},
        {"County Lines", {50, 50, 50}, {1, 2, 4}, kPriority, Tier::Priority, Tier::Priority},
        {"Counter Terror / Domestic Extremism",
         {40, 48, 56},
         {1, 3, 7},
         kPriority,
         Tier::Priority,
         Tier::Priority},
        {"Public Place Violence",
         {42, 42, 42},
         {2, 4, 7},
         kPriority,
         Tier::AdditionalConsideration,
         Tier::Priority},
        {"Anti-social Behaviour (ASB)", {40, 40, 40}, {3, 5, 8}, kPriority, Tier::Priority, Tier::Priority},
        {"Drug use and possession",
         {32, 38, 44},
         {2, 6, 9},
         kAdditional,
         Tier::Priority,
         Tier::AdditionalConsideration},
        {"Domestic Abuse",
         {36, 36, 36},
         {5, 7, 9},
         kAdditional,
         Tier::Priority,
         Tier::AdditionalConsideration},
        {"Stalking & Harassment",
         {12, 35, 66},
         {1, 8, 10},
         kAdditional,
         Tier::Priority,
         Tier::AdditionalConsideration},
        {"Mental Health and Missing Persons",
         {20, 32.5, 45},
         {2, 9, 10},
         kAdditional,
         Tier::Priority,
         Tier::AdditionalConsideration},
        {"Repeat and Persistent Offending",
         {32, 32, 32},
         {6, 10, 10},
         kAdditional,
         Tier::AdditionalConsideration,
         Tier::AdditionalConsideration}};
    const auto all = byRanges();
    ASSERT_EQ(all.threats.size(), 15U);
    for (std::size_t i = 0; i < worked.size(); ++i) {
        const ReportedThreat& found = all.threats[i];
        SCOPED_TRACE(worked[i].title);
        EXPECT_EQ(found.title, worked[i].title);
        EXPECT_EQ(found.score, worked[i].score);
        EXPECT_EQ(found.rank, worked[i].rank);
        EXPECT_EQ(found.band, worked[i].band);
        EXPECT_EQ(found.tier, worked[i].stands);
        EXPECT_EQ(found.byScore, worked[i].byScore);
        EXPECT_FALSE(found.tierByScore) << "the document decided";
    }
    const std::vector<std::string> unrated{"Modern Slavery", "Fire and Risk of Fire", "Business Crime",
                                           "Serious Violence: Knife Crime",
                                           "Community Cohesion & Hate Crimes"};
    for (std::size_t i = 0; i < unrated.size(); ++i) {
        const ReportedThreat& found = all.threats[worked.size() + i];
        EXPECT_EQ(found.title, unrated[i]) << "in the sections' order";
        EXPECT_EQ(found.score, std::nullopt);
        EXPECT_EQ(found.rank, std::nullopt);
        EXPECT_EQ(found.byScore, std::nullopt);
        EXPECT_EQ(found.notes, std::vector<std::string>{"Not scored: there's no rating."});
    }
}

TEST_F(RiskReportTest, KeepsTheWordsAndSaysWhatWasDoneAboutThem)
{
    const auto all = byRanges();
    const auto stalking = threat(all, "Stalking & Harassment");
    ASSERT_EQ(stalking.ratings.size(), 5U);
    EXPECT_EQ(stalking.ratings[0], (report::ReportedRating{"individual-harm", ""})) << "left blank";
    EXPECT_EQ(stalking.ratings[2], (report::ReportedRating{"public-expectation", "Low"}));
    EXPECT_EQ(stalking.ratings[4], (report::ReportedRating{"direction-of-travel", "+8%"}));
    std::string notes;
    for (const std::string& note : stalking.notes) {
        notes += note + "\n";
    }
    EXPECT_NE(notes.find("Individual harm is blank"), std::string::npos) << notes;
    EXPECT_NE(notes.find("Direction of travel is off the scale (\u201c+8%\u201d)"), std::string::npos)
        << notes;
    EXPECT_NE(notes.find("no criterion psychological-harm (Substantial)"), std::string::npos) << notes;
    const auto safeguarding = threat(all, "Contextual Safeguarding");
    ASSERT_EQ(safeguarding.groups.size(), 2U);
    EXPECT_EQ(safeguarding.groups[0], (report::ReportedGroup{"harm", Score{5, 8.5, 12}}));
    EXPECT_EQ(safeguarding.groups[1], (report::ReportedGroup{"likelihood", Score{6, 6, 6}}));
}

TEST_F(RiskReportTest, GivesChancesOfDrawsAndNullWithoutThem)
{
    const auto all = scores();
    const risk::Stability stability = drawn(all);
    const std::vector<std::size_t> tops{10, 1, 3, 3};
    const auto report = riskReport(all, &stability, tops);
    EXPECT_EQ(report.draws, 2000U);
    EXPECT_EQ(report.seed, 20190331U);
    const auto lines = threat(report, "County Lines");
    EXPECT_EQ(lines.score, (Score{50, 50, 50})) << "nothing is open about it";
    ASSERT_EQ(lines.topChances.size(), 3U) << "each once, by k";
    EXPECT_EQ(lines.topChances[0].k, 1U);
    EXPECT_EQ(lines.topChances[2], (report::TopChance{10, 1.0})) << "ten are scored";
    EXPECT_EQ(lines.tierChances, (std::array{1.0, 0.0, 0.0, 0.0}));
    ASSERT_TRUE(lines.rank);
    EXPECT_GE(lines.rank->low, 1);
    EXPECT_LE(lines.rank->high, 4);
    const auto slavery = threat(report, "Modern Slavery");
    EXPECT_TRUE(slavery.topChances.empty());
    EXPECT_FALSE(slavery.tierChances || slavery.score || slavery.rank);
    const auto without = threat(byRanges(), "County Lines");
    EXPECT_TRUE(without.topChances.empty());
    EXPECT_FALSE(without.tierChances);
}

TEST_F(RiskReportTest, WritesTheSameBytesWithAnyNumberOfThreads)
{
    const auto all = scores();
    const risk::Stability one = drawn(all, 1);
    const risk::Stability two = drawn(all, 2);
    const std::string json = report::riskJson(riskReport(all, &one));
    EXPECT_EQ(json, report::riskJson(riskReport(all, &two)));
    EXPECT_EQ(json, report::riskJson(riskReport(scores(), &one)));
}

TEST_F(RiskReportTest, WritesJsonThatOtherProgramsCanRelyOn)
{
    const std::string json = report::riskJson(byRanges());
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    EXPECT_EQ(root.keys(),
              (QStringList{QStringLiteral("draws"), QStringLiteral("illustrative"), QStringLiteral("note"),
                           QStringLiteral("scheme"), QStringLiteral("seed"), QStringLiteral("threats"),
                           QStringLiteral("version")}));
    EXPECT_EQ(root.value(QLatin1String("scheme")).toString(), QStringLiteral("csp-words-2019"));
    EXPECT_TRUE(root.value(QLatin1String("illustrative")).toBool());
    EXPECT_TRUE(root.value(QLatin1String("note")).toString().contains(QLatin1String("illustrative")));
    EXPECT_TRUE(root.value(QLatin1String("seed")).isNull());
    EXPECT_LT(json.find("\"scheme\""), json.find("\"version\"")) << "in the documented order";
    const QJsonArray threats = root.value(QLatin1String("threats")).toArray();
    const QJsonObject first = threats.at(0).toObject();
    EXPECT_EQ(first.keys().size(), 13);
    EXPECT_EQ(first.value(QLatin1String("score")).toArray(), (QJsonArray{30, 51, 72}));
    EXPECT_EQ(first.value(QLatin1String("rank")).toArray(), (QJsonArray{1, 1, 10}));
    EXPECT_EQ(first.value(QLatin1String("tier_decided_by")).toString(), QStringLiteral("partnership"));
    EXPECT_EQ(first.value(QLatin1String("tier_reason")).toString(),
              QStringLiteral("As the published assessment of 2019 has it."));
    EXPECT_TRUE(first.value(QLatin1String("p_top")).isNull());
    EXPECT_TRUE(first.value(QLatin1String("p_tier")).isNull());
    EXPECT_EQ(first.value(QLatin1String("ratings")).toObject().value(QLatin1String("individual-harm")),
              QJsonValue(QStringLiteral("Moderate to Severe")));
    const QJsonObject last = threats.at(14).toObject();
    EXPECT_TRUE(last.value(QLatin1String("score")).isNull());
    EXPECT_TRUE(last.value(QLatin1String("rank")).isNull());
    EXPECT_TRUE(last.value(QLatin1String("band")).isNull());
    EXPECT_TRUE(last.value(QLatin1String("tier_by_score")).isNull());
    EXPECT_TRUE(last.value(QLatin1String("groups")).toObject().value(QLatin1String("harm")).isNull());
    EXPECT_TRUE(last.value(QLatin1String("ratings")).toObject().value(QLatin1String("volume")).isNull());
}

TEST_F(RiskReportTest, MakesNothingUpByASchemeThatHasOtherCriteria)
{
    const auto all = riskReport(scores("matrix-4x4"), nullptr);
    for (const ReportedThreat& each : all.threats) {
        EXPECT_EQ(each.score, std::nullopt) << each.title;
    }
    EXPECT_EQ(notInSchemeNotes(scores("matrix-4x4")).size(), 46U)
        << "ten threats by five criteria less five blanks, and psychological harm";
}

TEST(RiskWords, SayIntervalsOnlyWhereThereAreAny)
{
    EXPECT_EQ(scoreText({30, 42, 55}), "42.0 (30.0 to 55.0)");
    EXPECT_EQ(scoreText({42, 42, 42}), "42.0");
    EXPECT_EQ(scoreText({42.01, 42.02, 42.03}), "42.0") << "as printed";
    EXPECT_EQ(rankText({1, 2, 4}), "2 (1 to 4)");
    EXPECT_EQ(rankText({2, 2, 2}), "2");
    EXPECT_EQ(chanceText(0), "0 %");
    EXPECT_EQ(chanceText(0.001), "< 1 %");
    EXPECT_EQ(chanceText(0.98), "98 %");
    EXPECT_EQ(chanceText(0.999), "> 99 %");
    EXPECT_EQ(chanceText(1), "100 %");
}

TEST_F(RiskReportTest, SaysWhichChangeOfALevelWouldMatter)
{
    const auto all = scores();
    const auto changes = risk::decisiveChanges(all.scheme, all.ratings(), 3);
    // ASB's community harm a level down makes 7 x 5 = 35: below 40, where Priority begins.
    const auto at = std::find_if(changes.begin(), changes.end(), [&](const risk::LevelChange& each) {
        return all.threats[each.threat].title == "Anti-social Behaviour (ASB)" && each.criterion == 1
               && each.to.low == 2;
    });
    ASSERT_NE(at, changes.end());
    EXPECT_EQ(inWords(all, *at, 3),
              "Anti-social Behaviour (ASB): Community harm from Severe to Substantial: by score Additional "
              "consideration instead of Priority.");
    // County Lines' direction from Growing to Stable makes 10 x 4 = 40: Public Place Violence's 42 is third
    // then.
    const auto leaves = std::find_if(changes.begin(), changes.end(), [&](const risk::LevelChange& each) {
        return all.threats[each.threat].title == "County Lines" && each.criterion == 4;
    });
    ASSERT_NE(leaves, changes.end());
    EXPECT_EQ(
        inWords(all, *leaves, 3),
        "County Lines: Direction of travel from Growing to Stable: Public Place Violence would come into "
        "the top 3; County Lines would drop out of the top 3.");
}

} // namespace
} // namespace wardwise::project
