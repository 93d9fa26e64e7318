// The expression of a rule: what it means, what it refuses and where, and what it makes of intervals.
#include "core/risk/rule_expression.h"

#include <gtest/gtest.h>

namespace wardwise::risk {
namespace {

double valueOf(const std::string& text, const std::vector<double>& values = {})
{
    const auto parsed = RuleExpression::parse(text);
    EXPECT_TRUE(parsed) << text << ": " << (parsed ? "" : parsed.error().message);
    return parsed ? parsed->evaluate(values) : -999;
}

std::string refusal(const std::string& text)
{
    const auto parsed = RuleExpression::parse(text);
    return parsed ? "none" : parsed.error().message;
}

TEST(RuleExpression, ComputesAsSchoolTaught)
{
    EXPECT_EQ(valueOf("1 + 2 * 3"), 7);
    EXPECT_EQ(valueOf("(1 + 2) * 3"), 9);
    EXPECT_EQ(valueOf("8 - 3 - 2"), 3) << "from the left";
    EXPECT_EQ(valueOf("16 / 4 / 2"), 2) << "from the left";
    EXPECT_EQ(valueOf("-2 * -3"), 6);
    EXPECT_EQ(valueOf("2 - -3"), 5);
    EXPECT_EQ(valueOf("0.5 + .25"), 0.75);
    EXPECT_EQ(valueOf("max(1, 5, 3)"), 5);
    EXPECT_EQ(valueOf("min(4, 2, max(3, 1))"), 2);
    EXPECT_EQ(valueOf("max(7)"), 7);
    EXPECT_EQ(valueOf("2 \u00d7 3 \u00f7 4 \u2212 1"), 0.5) << "signs as they're printed";
}

TEST(RuleExpression, NamesEachOnceInTheirOrder)
{
    const auto parsed = RuleExpression::parse("b + a * b").value();
    EXPECT_EQ(parsed.names(), (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(parsed.evaluate(std::vector<double>{5, 3}), 20);
}

TEST(RuleExpression, TellsAHyphenFromAMinusByItsSpaces)
{
    EXPECT_EQ(RuleExpression::parse("individual-harm").value().names(),
              std::vector<std::string>{"individual-harm"});
    EXPECT_EQ(valueOf("individual - harm", {5, 3}), 2);
    EXPECT_EQ(valueOf("individual -harm", {5, 3}), 2);
    EXPECT_EQ(valueOf("individual- harm", {5, 3}), 2);
    EXPECT_EQ(valueOf("(individual)-harm", {5, 3}), 2);
    EXPECT_EQ(valueOf("2-harm", {3}), -1) << "a name doesn't begin with a figure";
    EXPECT_EQ(RuleExpression::parse("tier-2 + Tier-2").value().names(), std::vector<std::string>{"tier-2"});
}

TEST(RuleExpression, SaysTheCharacterAndWhatWasExpected)
{
    EXPECT_EQ(refusal("a + "), "At the end: expected a name, a number or \u201c(\u201d.");
    EXPECT_EQ(refusal(""), "At the end: expected a name, a number or \u201c(\u201d.");
    EXPECT_EQ(refusal("a b"), "At character 3: expected +, -, *, / or the end.");
    EXPECT_EQ(refusal("(a + b"), "At the end: expected \u201c)\u201d.");
    EXPECT_EQ(refusal("a + b)"), "At character 6: expected +, -, *, / or the end.");
    EXPECT_EQ(refusal("max a"), "At character 5: expected \u201c(\u201d after max or min.");
    EXPECT_EQ(refusal("max(a; b)"), "At character 6: expected \u201c,\u201d or \u201c)\u201d.");
    EXPECT_EQ(refusal("max()"), "At character 5: expected a name, a number or \u201c(\u201d.");
    EXPECT_EQ(refusal("2a"),
              "At character 2: expected +, -, *, / or the end after a number; names begin with a letter.");
    EXPECT_EQ(refusal("1.2.3"), "At character 1: expected a number such as 2 or 0.5, no larger than 1e12.");
    EXPECT_EQ(refusal("9999999999999"),
              "At character 1: expected a number such as 2 or 0.5, no larger than 1e12.");
    EXPECT_EQ(refusal("a \u00d7 \u00d7"), "At character 5: expected a name, a number or \u201c(\u201d.")
        << "characters, not bytes";
    EXPECT_EQ(refusal("a ^ 2"), "At character 3: expected +, -, *, / or the end.");
}

TEST(RuleExpression, IsNotNestedWithoutEnd)
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "a" + std::string(depth, ')');
    };
    EXPECT_EQ(refusal(nested(50)), "none");
    EXPECT_EQ(refusal(nested(51)), "At character 52: parentheses and signs are nested more than 50 deep.");
    EXPECT_NE(refusal(std::string(60, '-') + "a"), "none");
    EXPECT_EQ(refusal(std::string(2001, ' ')), "The expression is longer than 2,000 bytes.");
}

Result<Interval> intervalOf(const std::string& text, const std::vector<Interval>& values)
{
    return RuleExpression::parse(text).value().evaluate(values);
}

TEST(RuleExpression, TakesIntervalsThroughEverySign)
{
    const std::vector<Interval> ab{{1, 3}, {-2, 4}};
    EXPECT_EQ(intervalOf("a + b", ab).value(), (Interval{-1, 7}));
    EXPECT_EQ(intervalOf("a - b", ab).value(), (Interval{-3, 5}));
    EXPECT_EQ(intervalOf("a * b", ab).value(), (Interval{-6, 12}));
    EXPECT_EQ(intervalOf("b / a", {{-2, 4}, {1, 4}}).value(), (Interval{-2, 4}));
    EXPECT_EQ(intervalOf("max(a, b)", ab).value(), (Interval{1, 4}));
    EXPECT_EQ(intervalOf("min(a, b)", ab).value(), (Interval{-2, 3}));
    EXPECT_EQ(intervalOf("-b", {{-2, 4}}).value(), (Interval{-4, 2}));
}

TEST(RuleExpression, IsNeverTooNarrowWhereANameStandsTwice)
{
    EXPECT_EQ(intervalOf("a - a", {{1, 3}}).value(), (Interval{-2, 2})) << "wider than the 0 that it is";
    EXPECT_EQ(intervalOf("a * a + a", {{1, 3}}).value(), (Interval{2, 12})) << "exact, since it rises with a";
}

TEST(RuleExpression, RefusesADivisorThatCanBeNought)
{
    const auto refused = intervalOf("a / (b - 1)", {{1, 3}, {1, 4}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "At character 3: what is divided by can be 0.");
    EXPECT_TRUE(intervalOf("a / (b + 1)", {{1, 3}, {0, 4}}));
}

TEST(RuleName, IsWhatAnExpressionReadsAsOneName)
{
    for (const char* name : {"a", "individual-harm", "tier-2", "x2"}) {
        EXPECT_TRUE(isRuleName(name)) << name;
        EXPECT_EQ(RuleExpression::parse(name).value().names(), std::vector<std::string>{name});
    }
    for (const char* name : {"", "-a", "a-", "a--b", "2a", "A", "a b", "a_b", "max", "min", "\u00e9"}) {
        EXPECT_FALSE(isRuleName(name)) << name;
    }
    EXPECT_TRUE(isRuleName(std::string(60, 'a')));
    EXPECT_FALSE(isRuleName(std::string(61, 'a')));
}

} // namespace
} // namespace wardwise::risk
