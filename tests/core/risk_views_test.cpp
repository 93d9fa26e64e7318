// Scores by one scorer alone, ranks that moved, agreement, and the edits behind them, on the sample.
#include "tests/core/risk_schemes.h"

#include "core/project/new_project.h"
#include "core/project/risk_edits.h"
#include "core/project/risk_schemes.h"
#include "core/project/risk_suggestions.h"
#include "core/project/risk_views.h"
#include "core/store/risk_repository.h"

#include <QTemporaryDir>

#include <algorithm>

namespace wardwise::project {
namespace {

class RiskViewsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("risk.wardwise"));
        ASSERT_TRUE(createSample(path, kSampleName, false));
        auto opened = Project::open(path, store::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message;
        m_project = std::move(*opened);
    }

    Project& project() { return *m_project; }

    PriorityId id(const char* title) const
    {
        for (const Priority& priority : m_project->priorities()) {
            if (priority.title == title) {
                return priority.id;
            }
        }
        ADD_FAILURE() << "no " << title;
        return {};
    }

    RiskScores scores() const
    {
        auto found = riskScores(*m_project);
        EXPECT_TRUE(found) << found.error().message;
        return std::move(found).value();
    }

    static const ScoredThreat& threat(const RiskScores& in, const char* title)
    {
        const auto at = std::find_if(in.threats.begin(), in.threats.end(),
                                     [&](const ScoredThreat& each) { return each.title == title; });
        EXPECT_NE(at, in.threats.end()) << title;
        return *at;
    }

    static Rating rating(const char* criterion, const char* words)
    {
        Rating made;
        made.criterion = criterion;
        made.words = words;
        return made;
    }

    ScorerId scorer(const char* name)
    {
        const auto added = addScorer(project(), name);
        EXPECT_TRUE(added);
        return *added;
    }

    void say(ScorerId who, const char* section, const char* criterion, const char* words)
    {
        const auto rated = rateAs(project(), {who, id(section), rating(criterion, words)});
        ASSERT_TRUE(rated) << rated.error().message;
    }

    void finish(ScorerId who, const char* name) { ASSERT_TRUE(changeScorer(project(), {who, name, true})); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(RiskViewsTest, TheSampleIsScoredByItsWords)
{
    const RiskScores now = scores();
    // (Severe 4 + Substantial 3 + Moderate 2) x (Moderate 3 + Reducing 1).
    EXPECT_EQ(threat(now, "Domestic Abuse").score.total, (risk::Score{36, 36, 36}));
    EXPECT_EQ(threat(now, "Domestic Abuse").rank->rank, 7);
    // Words off the scale, 1 to 5: (1 + 5 + 4) x 4 to (5 + 5 + 4) x 4.
    EXPECT_EQ(threat(now, "Counter Terror / Domestic Extremism").score.total, (risk::Score{40, 48, 56}));
    // What doesn't apply is left out of the sum: (2 + 3 + 3) x 4.
    EXPECT_EQ(threat(now, "Repeat and Persistent Offending").score.total, (risk::Score{32, 32, 32}));
    EXPECT_FALSE(threat(now, "Modern Slavery").rank);
    EXPECT_EQ(now.threats[now.byRank().front()].title, "Contextual Safeguarding");
}

TEST_F(RiskViewsTest, OnlyRanksThatMovedAreNamed)
{
    const RiskScores before = scores();
    ASSERT_TRUE(rate(project(), id("Domestic Abuse"), rating("individual-harm", "Critical")));
    const auto moves = rankMoves(before, scores()); // 40 now, as Anti-social Behaviour has
    ASSERT_EQ(moves.size(), 2U);
    EXPECT_EQ(moves[0], (RankMove{id("Domestic Abuse"), "Domestic Abuse", 7, 5}));
    EXPECT_EQ(moves[1], (RankMove{id("Drug use and possession"), "Drug use and possession", 6, 7}));
    EXPECT_EQ(rankMovesText(moves, 1), "Domestic Abuse goes from 7th to 5th; and 1 more");
    EXPECT_EQ(rankMovesText({}, 1), "");
    const RiskScores rated = scores();
    ASSERT_TRUE(rate(project(), id("Modern Slavery"), rating("individual-harm", "Critical")));
    const auto fresh = rankMoves(rated, scores());
    const auto slavery = std::find_if(fresh.begin(), fresh.end(),
                                      [](const RankMove& each) { return each.title == "Modern Slavery"; });
    ASSERT_NE(slavery, fresh.end());
    EXPECT_FALSE(slavery->from);
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(scores().threats, rated.threats);
}

TEST(RiskWordsTest, Ordinals)
{
    const std::vector<std::pair<int, const char*>> expected{{1, "1st"},   {2, "2nd"},   {3, "3rd"},
                                                            {4, "4th"},   {11, "11th"}, {12, "12th"},
                                                            {13, "13th"}, {21, "21st"}, {112, "112th"}};
    for (const auto& [number, text] : expected) {
        EXPECT_EQ(ordinalText(number), text);
    }
}

TEST_F(RiskViewsTest, AScorerAloneHasNothingOfOthers)
{
    const ScorerId ann = scorer("Ann");
    const ScorerId ben = scorer("Ben");
    say(ann, "Domestic Abuse", "individual-harm", "Critical");
    say(ben, "Domestic Abuse", "individual-harm", "Low");
    const RiskScores all = scores();
    EXPECT_FALSE(all.isOpen());
    const RiskScores own = scoresOfScorer(all, ann);
    const RatedCell& cell = threat(own, "Domestic Abuse").cells[0];
    EXPECT_EQ(cell.rating.words, "Critical");
    EXPECT_TRUE(cell.scorers.empty());
    EXPECT_EQ(threat(own, "Domestic Abuse").rank->rank, 1);
    EXPECT_FALSE(threat(own, "County Lines").rank) << "Ann said nothing of it";
    EXPECT_TRUE(scoresOfPartnership(all).threats[0].cells[0].scorers.empty());
    EXPECT_FALSE(agreementOf(all));
}

TEST_F(RiskViewsTest, WhatScorersSayCountsOnceAllHaveFinished)
{
    ASSERT_TRUE(rate(project(), id("Domestic Abuse"), rating("individual-harm", "")));
    const ScorerId ann = scorer("Ann");
    const ScorerId ben = scorer("Ben");
    say(ann, "Domestic Abuse", "individual-harm", "Critical");
    say(ben, "Domestic Abuse", "individual-harm", "Moderate");
    finish(ann, "Ann");
    // Blank still: (1 to 5 + 3 + 2) x 4.
    EXPECT_EQ(threat(scores(), "Domestic Abuse").score.total, (risk::Score{24, 32, 40}));
    finish(ben, "Ben");
    const RiskScores open = scores();
    EXPECT_TRUE(threat(open, "Domestic Abuse").cells[0].isFromScorers);
    EXPECT_EQ(threat(open, "Domestic Abuse").score.total, (risk::Score{28, 34, 40})) << "(2 to 5 + 5) x 4";
    const auto agreement = agreementOf(open);
    ASSERT_TRUE(agreement);
    ASSERT_EQ(agreement->cells.size(), 1U);
    EXPECT_EQ(agreement->cells[0].apart(), 3U);
    EXPECT_FALSE(rateAs(project(), {ann, id("Domestic Abuse"), rating("volume", "High")}))
        << "Ann has finished";
}

TEST_F(RiskViewsTest, ScorersAreNamedOnceAndRemovedWithWhatTheySaid)
{
    const ScorerId ann = scorer("Ann");
    EXPECT_FALSE(addScorer(project(), "ann"));
    EXPECT_FALSE(addScorer(project(), " "));
    say(ann, "Domestic Abuse", "volume", "High");
    ASSERT_TRUE(removeScorer(project(), ann));
    EXPECT_TRUE(scores().scorers.empty());
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(threat(scores(), "Domestic Abuse").cells[3].scorers.at(0)->words, "High");
}

TEST_F(RiskViewsTest, ATierAgainstTheScoreNeedsAReason)
{
    const PriorityId lines = id("County Lines"); // 50: a priority by score
    EXPECT_FALSE(decideTier(project(), lines, Tier::WiderChallenge, ""));
    ASSERT_TRUE(decideTier(project(), lines, Tier::WiderChallenge, "Led by the region"));
    EXPECT_TRUE(threat(scores(), "County Lines").isAgainstScore());
    EXPECT_EQ(threat(scores(), "County Lines").tierReason, "Led by the region");
    ASSERT_TRUE(takeTierByScore(project(), lines));
    EXPECT_EQ(threat(scores(), "County Lines").tier, Tier::Priority);
    EXPECT_TRUE(threat(scores(), "County Lines").tierByScore);
    EXPECT_FALSE(takeTierByScore(project(), id("Modern Slavery"))) << "it isn't scored";
}

TEST_F(RiskViewsTest, AnEditedSchemeIsTheNextVersionAndTheOneInUse)
{
    risk::Scheme scheme = risk::builtIn("csp-words-2019");
    scheme.groups[0].criteria[0].levels[3].value = 4.5;
    const auto stored = storeScheme(project(), scheme);
    ASSERT_TRUE(stored) << stored.error().message;
    EXPECT_EQ(schemeInUse(project())->groups[0].criteria[0].levels[3].value, 4.5);
    EXPECT_EQ(threat(scores(), "Domestic Abuse").score.total->mid, 38);
    EXPECT_GT(stored->version, 1) << "version 1 is the one that comes with the program";
    scheme.groups[0].criteria[0].levels[3].value = 99;
    EXPECT_FALSE(storeScheme(project(), scheme)) << "values must rise";
    ASSERT_TRUE(useScheme(project(), risk::builtIn("matrix-4x4")));
    EXPECT_EQ(schemeInUse(project())->key, "matrix-4x4");
    EXPECT_FALSE(findScheme(project(), "no such scheme"));
}

TEST_F(RiskViewsTest, AChangeBeyondChanceIsTheEndOfTheScale)
{
    const risk::Scheme scheme = risk::builtIn("csp-words-2019");
    const risk::Criterion& direction = scheme.groups[1].criteria[1];
    const PriorityId section = id("Anti-social Behaviour (ASB)");
    const auto enter = [&](const char* percent) {
        const auto entered = project().enterFigure({.area = "E22000263",
                                                    .measure = "Anti-social Behaviour",
                                                    .period = "2018-11..2019-10",
                                                    .quantity = "change",
                                                    .value = percent,
                                                    .source = "document",
                                                    .note = {}});
        ASSERT_TRUE(entered) << entered.error().message;
    };
    enter("-30"); // of 2,935 a year: hundreds fewer
    const auto falls = suggestRating(project(), section, direction);
    ASSERT_TRUE(falls && *falls);
    EXPECT_EQ((*falls)->words, "Reducing") << (*falls)->reason;
    enter("30");
    const auto rises = suggestRating(project(), section, direction);
    ASSERT_TRUE(rises && *rises);
    EXPECT_EQ((*rises)->words, "Growing") << (*rises)->reason;
}

TEST_F(RiskViewsTest, TheHistorySaysWhoChangedWhat)
{
    Rating changed = rating("individual-harm", "Critical");
    changed.reason = "A death in May";
    ASSERT_TRUE(rate(project(), id("Domestic Abuse"), changed));
    say(scorer("Ann"), "Domestic Abuse", "volume", "High");
    const auto history = store::ratingHistory(project().connection());
    ASSERT_TRUE(history);
    ASSERT_EQ(history->size(), 2U);
    EXPECT_EQ((*history)[0].scorer, "Ann");
    EXPECT_EQ((*history)[0].after, "High");
    EXPECT_EQ((*history)[1].before, "Severe");
    EXPECT_EQ((*history)[1].after, "Critical");
    EXPECT_EQ((*history)[1].reason, "A death in May");
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(store::ratingHistory(project().connection())->size(), 1U);
}

} // namespace
} // namespace wardwise::project
