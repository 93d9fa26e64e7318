// Scoring in a project: schemes taken in and chosen, scorers who score blind until all have finished, and
// tiers by score or by decision.
#include "core/project/new_project.h"
#include "core/project/risk_edits.h"
#include "core/project/risk_schemes.h"
#include "core/project/risk_words.h"
#include "core/report/built_in_schemes.h"
#include "core/report/scheme_json.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::project {
namespace {

class RiskProjectTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("p.wardwise"));
        ASSERT_TRUE(createSample(path, kSampleName, false));
        auto opened = Project::open(path, store::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message;
        m_project = std::move(*opened);
    }

    [[nodiscard]] Project& project() { return *m_project; }

    [[nodiscard]] PriorityId section(const std::string& title)
    {
        for (const Priority& each : project().priorities()) {
            if (each.title == title) {
                return each.id;
            }
        }
        ADD_FAILURE() << title;
        return {};
    }

    [[nodiscard]] RiskScores scores(const std::string& scheme = {})
    {
        auto made = riskScores(project(), scheme);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return std::move(made).value();
    }

    [[nodiscard]] ScoredThreat threat(const std::string& title)
    {
        for (const ScoredThreat& each : scores().threats) {
            if (each.title == title) {
                return each;
            }
        }
        ADD_FAILURE() << title;
        return {};
    }

    void rateBy(ScorerId scorer, const std::string& criterion, const std::string& words)
    {
        const auto rated = rateAs(project(), {scorer, section(kUnrated), said(criterion, words)});
        EXPECT_TRUE(rated) << rated.error().message;
    }

    void finish(ScorerId scorer, const std::string& name, bool finished = true)
    {
        const auto changed = changeScorer(project(), {scorer, name, finished});
        EXPECT_TRUE(changed) << changed.error().message;
    }

    static Rating said(const std::string& criterion, const std::string& words)
    {
        Rating rating;
        rating.criterion = criterion;
        rating.words = words;
        return rating;
    }

    static constexpr const char* kUnrated = "Business Crime";

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(RiskProjectTest, TakesASchemeInAsItWasWrittenAndUsesIt)
{
    risk::Scheme own = *findScheme(project(), "matrix-4x4");
    own.key = "our-matrix";
    own.title = "Our matrix";
    own.illustrative = false;
    const std::string json = report::schemeJson(own);
    const auto stored = importScheme(project(), json);
    ASSERT_TRUE(stored) << stored.error().message;
    EXPECT_EQ(report::schemeJson(*findScheme(project(), "OUR-MATRIX")), json);
    EXPECT_EQ(schemeInUse(project())->key, "csp-words-2019") << "taking in isn't choosing";
    ASSERT_TRUE(useScheme(project(), *stored));
    EXPECT_EQ(schemeInUse(project())->key, "our-matrix");
    EXPECT_EQ(scores().threats.front().score.total, std::nullopt);
    EXPECT_EQ(threat("County Lines").notInScheme.size(), 5U) << "the words stay as they are";
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(schemeInUse(project())->key, "csp-words-2019");
    EXPECT_EQ(threat("County Lines").score.total->mid, 50);
}

TEST_F(RiskProjectTest, NumbersAChangedSchemeOn)
{
    risk::Scheme own = *findScheme(project(), "csp-words-2019");
    EXPECT_EQ(importScheme(project(), report::schemeJson(own))->version, 1) << "the same as the program's";
    own.bands[2].from = 50;
    EXPECT_EQ(importScheme(project(), report::schemeJson(own))->version, 2)
        << "another one of that name came with the program as version 1";
    EXPECT_EQ(schemeInUse(project())->version, 2) << "the scheme in use goes on with its new version";
    EXPECT_EQ(threat("Counter Terror / Domestic Extremism").score.tier, Tier::AdditionalConsideration)
        << "48 is below 50";
    EXPECT_EQ(importScheme(project(), report::schemeJson(own))->version, 2) << "nothing new";
    own.bands[2].from = 45;
    EXPECT_EQ(importScheme(project(), report::schemeJson(own))->version, 3);
}

TEST_F(RiskProjectTest, SaysWhereAMalformedSchemeIsWrong)
{
    const auto cut = importScheme(project(), "{\n  \"key\": 1,,");
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::Invalid);
    EXPECT_NE(cut.error().message.find("line 2, column "), std::string::npos) << cut.error().message;
    risk::Scheme own = *findScheme(project(), "matrix-4x4");
    own.groups[1].criteria[0].levels[2].value = 0;
    const auto falling = importScheme(project(), report::schemeJson(own));
    ASSERT_FALSE(falling);
    EXPECT_NE(falling.error().message.find("groups[1].criteria[0].levels[2]"), std::string::npos)
        << falling.error().message;
    EXPECT_EQ(schemes(project())->size(), 3U) << "nothing came in";
    EXPECT_FALSE(project().undoState().undo) << "and nothing is in the history";
}

TEST_F(RiskProjectTest, KeepsScorersBlindUntilAllHaveFinished)
{
    const ScorerId ann = *addScorer(project(), "Ann");
    const ScorerId ben = *addScorer(project(), "Ben");
    const ScorerId cy = *addScorer(project(), "Cy");
    EXPECT_FALSE(addScorer(project(), "ann")) << "the same name";
    for (const auto& [criterion, a, b] :
         {std::tuple("individual-harm", "Low", "Severe"),
          std::tuple("community-harm", "Moderate", "Moderate"),
          std::tuple("public-expectation", "Low", "Moderate"), std::tuple("volume", "Small", "Small"),
          std::tuple("direction-of-travel", "Stable", "Growing")}) {
        rateBy(ann, criterion, a);
        rateBy(ben, criterion, b);
    }
    rateBy(cy, "individual-harm", "Moderate"); // and leaves the others blank
    rateBy(cy, "volume", "Moderate");
    finish(ann, "Ann");
    finish(ben, "Ben");
    EXPECT_FALSE(scores().isOpen());
    EXPECT_EQ(threat(kUnrated).score.total, std::nullopt) << "nothing shows while Cy is scoring";
    EXPECT_EQ(unfinishedNote(scores()),
              "Still scoring: Cy (finished: Ann and Ben). Nobody's ratings are shown "
              "or counted until all have finished.");
    EXPECT_TRUE(agreementNotes(scores(), 5).empty());
    for (const auto& input : scores().stabilityInputs()) {
        for (const auto& cell : input.cells) {
            EXPECT_TRUE(cell.scorers.empty());
        }
    }
    finish(cy, "Cy");
    ASSERT_TRUE(scores().isOpen());
    // Harm: 1 to 4, 2, 1 to 2; volume 2 to 3, direction 2 to 3: low 4 x 4, middle (2.5 + 2 + 1.5) x 5, high 8
    // x 6.
    const ScoredThreat opened = threat(kUnrated);
    EXPECT_EQ(opened.score.total, (risk::Score{16, 30, 48}));
    EXPECT_TRUE(opened.cells[0].isFromScorers);
    EXPECT_EQ(opened.cells[0].value, risk::RatingValue(risk::LevelRange{0, 3}));
    EXPECT_EQ(opened.cells[2].scorers[2], std::nullopt) << "Cy left it blank";
    const auto notes = agreementNotes(scores(), 1);
    ASSERT_FALSE(notes.empty());
    EXPECT_EQ(notes.back(),
              "Furthest apart: Business Crime, Individual harm: from Low to Severe (3 scorers).");
    EXPECT_FALSE(rateAs(project(), {cy, section(kUnrated), said("volume", "High")})) << "Cy has finished";
    finish(cy, "Cy", false);
    EXPECT_TRUE(rateAs(project(), {cy, section(kUnrated), said("volume", "High")}));
    EXPECT_EQ(threat(kUnrated).score.total, std::nullopt) << "blind again";
}

TEST_F(RiskProjectTest, PutsThePartnershipsWordBeforeTheScorers)
{
    const ScorerId ann = *addScorer(project(), "Ann");
    rateBy(ann, "volume", "Minimal");
    finish(ann, "Ann");
    ASSERT_TRUE(rate(project(), section(kUnrated), said("volume", "High")));
    EXPECT_EQ(threat(kUnrated).cells[3].value, risk::RatingValue(risk::LevelRange{3, 3}));
    EXPECT_FALSE(threat(kUnrated).cells[3].isFromScorers);
    ASSERT_TRUE(rate(project(), section(kUnrated), said("volume", "")));
    EXPECT_EQ(threat(kUnrated).cells[3].value, risk::RatingValue(risk::LevelRange{0, 0}));
    ASSERT_TRUE(removeScorer(project(), ann));
    EXPECT_EQ(threat(kUnrated).cells[3].value, risk::RatingValue());
}

TEST_F(RiskProjectTest, TellsATierByScoreFromADecision)
{
    const std::string violence = "Public Place Violence"; // additional consideration; 42 says priority
    EXPECT_TRUE(threat(violence).isAgainstScore());
    EXPECT_FALSE(threat(violence).tierByScore);
    ASSERT_TRUE(takeTierByScore(project(), section(violence)));
    EXPECT_EQ(threat(violence).tier, Tier::Priority);
    EXPECT_TRUE(threat(violence).tierByScore);
    const auto refused = decideTier(project(), section(violence), Tier::WiderChallenge, "");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("reason"), std::string::npos);
    EXPECT_EQ(threat(violence).tier, Tier::Priority) << "nothing was stored";
    ASSERT_TRUE(decideTier(project(), section(violence), Tier::WiderChallenge, "The force leads on it."));
    EXPECT_EQ(threat(violence).tier, Tier::WiderChallenge);
    EXPECT_EQ(threat(violence).tierReason, "The force leads on it.");
    EXPECT_TRUE(threat(violence).isAgainstScore());
    EXPECT_EQ(project().priorities().back().title, violence) << "at the end of its new tier";
    ASSERT_TRUE(project().undo());
    EXPECT_TRUE(threat(violence).tierByScore);
    EXPECT_TRUE(decideTier(project(), section(violence), Tier::Priority, "")) << "as the score says";
    EXPECT_FALSE(takeTierByScore(project(), section("Modern Slavery"))) << "it has no score";
    EXPECT_TRUE(decideTier(project(), section("Modern Slavery"), Tier::Priority, ""))
        << "no score to go against";
}

} // namespace
} // namespace wardwise::project
