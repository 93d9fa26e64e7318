// What the words of a rating mean, with those that the sample's document has.
#include "tests/core/risk_schemes.h"

namespace wardwise::risk {
namespace {

class ReadRating : public ::testing::Test
{
protected:
    [[nodiscard]] RatingValue read(const std::string& criterion, const std::string& words) const
    {
        const auto place = findCriterion(m_scheme, criterion).value();
        return readRating(criterionAt(m_scheme, criterionPlaces(m_scheme)[place]), words);
    }

    const Scheme m_scheme = builtIn("csp-words-2019");
};

TEST_F(ReadRating, FindsALevelWhateverTheCaseAndSpaces)
{
    EXPECT_EQ(read("individual-harm", "Moderate"), at(1));
    EXPECT_EQ(read("individual-harm", "  sEVERE "), at(3));
    EXPECT_EQ(read("volume", "High"), at(3));
    EXPECT_EQ(read("public-expectation", "critical  /  NATIONAL expectations"), at(3));
    EXPECT_EQ(read("public-expectation", "National"), at(3)) << "another wording";
}

TEST_F(ReadRating, ReadsRangesInEitherOrder)
{
    EXPECT_EQ(read("individual-harm", "Moderate to Severe"), between(1, 3));
    EXPECT_EQ(read("individual-harm", "Moderate to severe"), between(1, 3));
    EXPECT_EQ(read("individual-harm", "Severe to Moderate"), between(1, 3));
    EXPECT_EQ(read("individual-harm", "Moderate-Severe"), between(1, 3));
    EXPECT_EQ(read("individual-harm", "moderate / severe"), between(1, 3));
    EXPECT_EQ(read("individual-harm", "Moderate \u2013 Severe"), between(1, 3));
    EXPECT_EQ(read("public-expectation", "Substantial to Critical / National expectations"), between(2, 3));
    EXPECT_EQ(read("individual-harm", "Severe to Severe"), at(3));
}

TEST_F(ReadRating, TakesALevelOfTwoWordsBeforeARange)
{
    EXPECT_EQ(read("public-expectation", "Critical / National expectations"), at(3));
    Criterion criterion = criterionOf("c", {1, 2, 3});
    criterion.levels[2].word = "L1 to L2";
    EXPECT_EQ(readRating(criterion, "l1 to l2"), at(2));
}

TEST_F(ReadRating, PassesOverALastParenthesis)
{
    EXPECT_EQ(read("direction-of-travel", "Slight reduction (-3%)"), at(0));
    EXPECT_EQ(read("direction-of-travel", "Significant increase (+21%)"), at(2));
    EXPECT_EQ(read("direction-of-travel", "Consistent increases"), at(2));
    EXPECT_EQ(read("direction-of-travel", "Consistent concern"), at(1));
    EXPECT_EQ(read("individual-harm", "Moderate to Severe (under 18s)"), between(1, 3));
    Criterion criterion = criterionOf("c", {1, 2});
    criterion.levels[1].word = "High (national)";
    EXPECT_EQ(readRating(criterion, "high (national)"), at(1)) << "unless a level has it";
}

TEST_F(ReadRating, KnowsBlankFromNotApplicable)
{
    EXPECT_EQ(read("volume", ""), RatingValue(Blank{}));
    EXPECT_EQ(read("volume", " \t"), RatingValue(Blank{}));
    for (const char* words : {"N/A (New indicator)", "n/a", "NA", "Not applicable", "not applicable (new)"}) {
        EXPECT_EQ(read("direction-of-travel", words), RatingValue(NotApplicable{})) << words;
    }
}

TEST_F(ReadRating, NeverGuesses)
{
    for (const char* words : {"Risk of mass loss of life", "+8%", "Moderat", "Severe!", "Moderate or Severe",
                              "Low to", "to", "-", "/", "()", "(Severe)", "Moderate to Severe to Critical"}) {
        EXPECT_EQ(read("individual-harm", words), RatingValue(OffScale{words})) << words;
    }
}

TEST_F(ReadRating, ReadsAThreatsRatingsByCriterion)
{
    const std::vector<Rating> said{{"volume", "High", std::nullopt},
                                   {"psychological-harm", "Substantial", std::nullopt},
                                   {"individual-harm", std::nullopt, std::nullopt},
                                   {"individual-harm", "Low to Critical", std::nullopt}};
    const Ratings read = readRatings(m_scheme, said);
    EXPECT_EQ(read, (Ratings{between(0, 4), Blank{}, Blank{}, at(3), Blank{}}));
    EXPECT_TRUE(isRated(read));
    EXPECT_FALSE(isRated({Blank{}, NotApplicable{}}));
    EXPECT_TRUE(isRated({OffScale{"x"}}));
}

TEST_F(ReadRating, SaysAValueInWordsThatReadTheSame)
{
    const Criterion& harm = m_scheme.groups[0].criteria[0];
    for (const RatingValue& value : {at(0), at(4), between(1, 3), RatingValue(Blank{}),
                                     RatingValue(NotApplicable{}), RatingValue(OffScale{"+8%"})}) {
        EXPECT_EQ(readRating(harm, wordsOf(harm, value)), value);
    }
}

TEST_F(ReadRating, MeansLevelsByTheSchemesRules)
{
    Scheme scheme = m_scheme;
    const Criterion& harm = scheme.groups[0].criteria[0];
    const auto whole = std::optional(LevelRange{0, 4});
    EXPECT_EQ(levelsMeant(scheme, harm, Blank{}), whole);
    EXPECT_EQ(levelsMeant(scheme, harm, OffScale{"x"}), whole);
    EXPECT_EQ(levelsMeant(scheme, harm, NotApplicable{}), std::nullopt);
    scheme.offScaleRule = OffScaleRule::AsHighest;
    EXPECT_EQ(levelsMeant(scheme, harm, OffScale{"x"}), std::optional(LevelRange{4, 4}));
    scheme.blankRule = BlankRule::LeaveOut;
    EXPECT_EQ(levelsMeant(scheme, harm, Blank{}), std::nullopt);
    EXPECT_EQ(levelsMeant(scheme, harm, OffScale{"x"}), std::optional(LevelRange{4, 4}));
    scheme.offScaleRule = OffScaleRule::AsBlank;
    EXPECT_EQ(levelsMeant(scheme, harm, OffScale{"x"}), std::nullopt);
    EXPECT_EQ(levelsMeant(scheme, harm, between(2, 9)), std::optional(LevelRange{2, 4}))
        << "not past the scale";
}

} // namespace
} // namespace wardwise::risk
