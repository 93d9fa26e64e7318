// What the sample's figures suggest for a rating. The newest yearly counts of its sections are 180, 295, 450,
// 775, 810, 822, 1,173 and 2,935.
#include "tests/core/risk_schemes.h"
#include "tests/core/sample_fixture.h"

#include "core/project/risk_suggestions.h"

namespace wardwise::project {
namespace {

class RiskSuggestionsTest : public test::SampleTest
{
protected:
    static std::optional<RatingSuggestion> suggested(const char* section, const char* criterion)
    {
        const risk::Scheme scheme = risk::builtIn("csp-words-2019");
        const auto place = risk::findCriterion(scheme, criterion);
        EXPECT_TRUE(place);
        for (const Priority& priority : sample().priorities()) {
            if (priority.title == section) {
                const auto found = suggestRating(
                    sample(), priority.id, risk::criterionAt(scheme, risk::criterionPlaces(scheme)[*place]));
                EXPECT_TRUE(found);
                return found ? *found : std::nullopt;
            }
        }
        ADD_FAILURE() << "no section " << section;
        return std::nullopt;
    }
};

TEST_F(RiskSuggestionsTest, VolumeIsThePlaceAmongAllSectionsCounts)
{
    // Of four levels: 4 x (below + 1/2) / 8.
    const auto highest = suggested("Anti-social Behaviour (ASB)", "volume");
    ASSERT_TRUE(highest);
    EXPECT_EQ(highest->words, "High");
    EXPECT_NE(highest->reason.find("2,935 (Anti-social Behaviour, 2018-19"), std::string::npos)
        << highest->reason;
    EXPECT_NE(highest->reason.find("7 of the 8 sections"), std::string::npos) << highest->reason;
    EXPECT_EQ(suggested("Domestic Abuse", "volume")->words, "High") << "6.5 of 8";
    EXPECT_EQ(suggested("Repeat and Persistent Offending", "volume")->words, "Moderate") << "4.5 of 8";
    EXPECT_EQ(suggested("Public Place Violence", "volume")->words, "Small") << "3.5 of 8";
    EXPECT_EQ(suggested("Drug use and possession", "volume")->words, "Minimal") << "0.5 of 8";
}

TEST_F(RiskSuggestionsTest, NoCountNoSuggestion)
{
    EXPECT_FALSE(suggested("Modern Slavery", "volume"));
    EXPECT_FALSE(suggested("Modern Slavery", "direction-of-travel"));
}

TEST_F(RiskSuggestionsTest, AChangeWithinChanceIsTheMiddleLevel)
{
    // -5 % to some 1,590: 84 fewer, where chance alone gives 57 (1 SD of the difference).
    const auto found = suggested("Domestic Abuse", "direction-of-travel");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->words, "Stable");
    EXPECT_NE(found->reason.find("within chance"), std::string::npos) << found->reason;
    // police.uk has five months of it, which make no change; the document has a published one.
    const auto other = suggested("Anti-social Behaviour (ASB)", "direction-of-travel");
    ASSERT_TRUE(other);
    EXPECT_EQ(other->words, "Stable");
}

TEST_F(RiskSuggestionsTest, HarmIsForPeopleToJudge)
{
    EXPECT_FALSE(suggested("Anti-social Behaviour (ASB)", "individual-harm"));
    EXPECT_FALSE(suggested("Anti-social Behaviour (ASB)", "public-expectation"));
}

TEST(RiskSuggestionCriteriaTest, AreToldByTheirIds)
{
    EXPECT_TRUE(isVolume(risk::criterionOf("crime-volume", {1, 2})));
    EXPECT_FALSE(isVolume(risk::criterionOf("likelihood", {1, 2})));
    EXPECT_TRUE(isDirection(risk::criterionOf("trend", {1, 2})));
    EXPECT_FALSE(isDirection(risk::criterionOf("direction", {1, 2})));
}

} // namespace
} // namespace wardwise::project
