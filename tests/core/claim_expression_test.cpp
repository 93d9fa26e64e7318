// Reading the expression of a claim: what it means, and that whatever can't be read is refused with its
// place.
#include "core/claims/parse_expression.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace wardwise::claims {
namespace {

Expression read(std::string_view text)
{
    const auto parsed = parseExpression(text);
    EXPECT_TRUE(parsed) << text << "\n" << (parsed ? "" : parsed.error().message);
    return parsed ? *parsed : Expression{};
}

TEST(ClaimExpression, NamesAFigureInTheWordsOfTheCatalogue)
{
    const auto expression = read("Rate [ Anti-social Behaviour ] OF \"Cannock South\" in '2018-19' from "
                                 "\"document\" part \"Age: 5-16\"");
    ASSERT_EQ(expression.tests.size(), 1U);
    EXPECT_EQ(expression.tests[0].relation, Relation::None);
    const FigureName& name = expression.tests[0].left.figure;
    EXPECT_EQ(name.measure, "Anti-social Behaviour");
    EXPECT_EQ(name.quantity, Quantity::Rate);
    EXPECT_EQ(name.area, "Cannock South");
    EXPECT_EQ(name.period, "2018-19");
    EXPECT_EQ(name.source, "document");
    EXPECT_EQ(name.part, "Age: 5-16");
}

TEST(ClaimExpression, BindsProductsBeforeSums)
{
    const Node sum = read("1 + 2 * 3 - 4 / 5").tests[0].left;
    ASSERT_EQ(sum.kind, Node::Kind::Difference);
    ASSERT_EQ(sum.operands[0].kind, Node::Kind::Sum);
    EXPECT_EQ(sum.operands[0].operands[1].kind, Node::Kind::Product);
    EXPECT_EQ(sum.operands[1].kind, Node::Kind::Quotient);
    EXPECT_EQ(read("(1 + 2) * 3").tests[0].left.kind, Node::Kind::Product);
}

TEST(ClaimExpression, ReadsNumbersAsPeopleWriteThem)
{
    const auto expression = read("about 63 % <= 3,765 \u00d7 0.5");
    EXPECT_TRUE(expression.tests[0].left.isAbout);
    EXPECT_TRUE(expression.tests[0].left.isPercent);
    EXPECT_EQ(expression.tests[0].relation, Relation::AtMost);
    EXPECT_EQ(expression.tests[0].right.operands[0].number, 3765);
    EXPECT_EQ(expression.tests[0].right.operands[1].decimals, 1);
    EXPECT_EQ(read("-3 % = 1").tests[0].left.number, -3);
    EXPECT_EQ(read("-[A] = 1").tests[0].left.kind, Node::Kind::Difference);
}

TEST(ClaimExpression, JoinsTestsAndSaysUnderWhatTheyAreMade)
{
    const auto expression = read(
        "flagged([All crime]) = 1 and class([All crime] of \"X\") is not high for each ward against csp, "
        "force with spread of \"police.uk\", \"Similar places\" with spread of [police.uk: Drugs] "
        "by sd, sd-population, poisson reading above, significantly-above");
    ASSERT_EQ(expression.tests.size(), 2U);
    EXPECT_EQ(expression.tests[1].relation, Relation::IsNot);
    EXPECT_EQ(expression.tests[1].word, ClassWord::High);
    EXPECT_TRUE(expression.forEachWard);
    ASSERT_EQ(expression.references.size(), 3U);
    EXPECT_FALSE(expression.references[0].hasSpread());
    EXPECT_EQ(expression.references[1].spreadSource, "police.uk");
    EXPECT_EQ(expression.references[2].id, "Similar places");
    EXPECT_EQ(expression.references[2].spreadMeasure.measure, "police.uk: Drugs");
    EXPECT_EQ(expression.methods, (std::vector{Method::Sd, Method::SdPopulation, Method::Poisson}));
    EXPECT_EQ(expression.readings, (std::vector{WardClass::Above, WardClass::SignificantlyAbove}));
}

TEST(ClaimExpression, TakesAHyphenOrAnUnderscoreInAFunction)
{
    EXPECT_EQ(read("changed_by_sd([A])").tests[0].left.function, Function::ChangedBySd);
    EXPECT_EQ(read("Changed-By-SD([A])").tests[0].left.function, Function::ChangedBySd);
}

struct Malformed
{
    const char* text;
    std::size_t at; ///< bytes before the place that's said
};

constexpr std::array<Malformed, 56> kMalformed{{
    {"", 0},
    {"   ", 3},
    {"[", 0},
    {"[All crime", 0},
    {"[] = 1", 0},
    {"[  ] = 1", 0},
    {"]", 0},
    {"All crime = 1", 0},
    {"[A] = ", 6},
    {"= [A]", 0},
    {"[A] == [B]", 5},
    {"[A] [B]", 4},
    {"[A] 5", 4},
    {"[A] and", 7},
    {"and [A]", 0},
    {"[A] = 1 and and [B] = 2", 12},
    {"[A] = 1 or [B] = 2", 8},
    {"[A] + ", 6},
    {"[A] * / 2", 6},
    {"- + 1", 2},
    {"([A]", 4},
    {"[A])", 3},
    {"()", 1},
    {"([A] = 1)", 5},
    {"[A] of Cannock", 7},
    {"[A] of", 6},
    {"[A] of \"Cannock", 7},
    {"[A] of \"\"", 7},
    {"[A] of \"X\" of \"Y\"", 11},
    {"[A] in 2018", 7},
    {"count = 3", 6},
    {"count rate [A]", 6},
    {"parts [A]", 6},
    {"parts()", 6},
    {"parts([A]", 9},
    {"parts([A], [B])", 9},
    {"parts(\"A\")", 6},
    {"parts(3)", 6},
    {"place([A])", 9},
    {"place([A],)", 10},
    {"residents([A])", 10},
    {"nonsense([A])", 0},
    {"class([A])", 10},
    {"class([A]) = 1", 11},
    {"class([A]) is", 13},
    {"class([A]) is tall", 14},
    {"[A] is above", 4},
    {"falls([A]) = 1", 11},
    {"1 + falls([A])", 2},
    {"1 = rises([A])", 4},
    {"[A] = 1 against", 15},
    {"[A] = 1 against england", 16},
    {"[A] = 1 against force with \"police.uk\"", 27},
    {"[A] = 1 by magic", 11},
    {"[A] = 1 reading low", 16},
    {"[A] = 12.3.4", 6},
}};

TEST(ClaimExpression, RefusesWhatItCannotReadAndSaysWhere)
{
    for (const auto& [text, at] : kMalformed) {
        std::size_t failedAt = 999;
        const auto parsed = parseExpression(text, &failedAt);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, ErrorCode::Invalid) << text;
        EXPECT_EQ(failedAt, at) << text << "\n" << parsed.error().message;
        EXPECT_EQ(parsed.error().message.rfind("At ", 0), 0U) << parsed.error().message;
    }
}

TEST(ClaimExpression, CountsPlacesInCharactersAsPeopleDo)
{
    const auto parsed = parseExpression("[\u00c9t\u00e9] \u2264 ?");
    ASSERT_FALSE(parsed);
    EXPECT_NE(parsed.error().message.find("character 9 (\u201c?\u201d)"), std::string::npos)
        << parsed.error().message;
}

TEST(ClaimExpression, RefusesWhatIsTooLongOrTooDeep)
{
    EXPECT_FALSE(parseExpression(std::string(kLongestExpression + 1, '1')));
    EXPECT_FALSE(parseExpression(std::string(100, '(') + "1" + std::string(100, ')')));
    std::string sum = "1";
    while (sum.size() + 2 < kLongestExpression) {
        sum += "+1";
    }
    EXPECT_TRUE(parseExpression(sum));
}

TEST(ClaimExpression, QuotesNamesThatHaveQuotes)
{
    EXPECT_EQ(quoted("Town"), "\"Town\"");
    EXPECT_EQ(quoted("King's"), "\"King's\"");
    EXPECT_EQ(quoted("The \"Wharf\""), "'The \"Wharf\"'");
}

} // namespace
} // namespace wardwise::claims
