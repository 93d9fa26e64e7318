// What stops a scheme from being computed, beyond what the tests of its JSON hold against it.
#include "tests/core/risk_schemes.h"

#include "core/risk/check_scheme.h"

#include <limits>

namespace wardwise::risk {
namespace {

Scheme sound()
{
    return schemeOf(
        {groupOf("p", ruleOf(RuleKind::Sum), {criterionOf("a", {1, 2}), criterionOf("b", {0, 3})}),
         groupOf("q", ruleOf(RuleKind::Product), {criterionOf("c", {1, 5})})},
        ruleOf(RuleKind::Product));
}

/// The place of the only finding.
std::string onlyPlace(const Scheme& scheme)
{
    const auto findings = checkScheme(scheme);
    EXPECT_EQ(findings.size(), 1U) << (findings.size() > 1 ? findings[1].place + " " + findings[1].text : "");
    EXPECT_FALSE(CompiledScheme::make(scheme));
    return findings.empty() ? "none" : findings.front().place;
}

TEST(CheckScheme, FindsNothingInASoundOne)
{
    EXPECT_TRUE(checkScheme(sound()).empty());
    EXPECT_TRUE(schemeWarnings(sound()).empty());
}

TEST(CheckScheme, FindsWhatIsEmpty)
{
    Scheme scheme = sound();
    scheme.groups[1].criteria.clear();
    EXPECT_EQ(onlyPlace(scheme), "groups[1].criteria");
    scheme = sound();
    scheme.groups.clear();
    EXPECT_EQ(onlyPlace(scheme), "groups");
    scheme = sound();
    scheme.groups[0].criteria[1].levels.resize(1);
    EXPECT_EQ(onlyPlace(scheme), "groups[0].criteria[1].levels");
    scheme = sound();
    scheme.groups[0].counted = false;
    scheme.groups[1].counted = false;
    EXPECT_EQ(onlyPlace(scheme), "overall");
    scheme = sound();
    scheme.overall = expressionRule("2");
    EXPECT_EQ(onlyPlace(scheme), "overall.expression");
}

TEST(CheckScheme, FindsNumbersThatAreNone)
{
    Scheme scheme = sound();
    scheme.groups[0].criteria[0].levels[1].value = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(onlyPlace(scheme), "groups[0].criteria[0].levels[1].value");
    scheme = sound();
    scheme.groups[1].weight = std::numeric_limits<double>::infinity();
    EXPECT_EQ(onlyPlace(scheme), "groups[1].weight");
    scheme = sound();
    scheme.version = 0;
    EXPECT_EQ(onlyPlace(scheme), "version");
}

TEST(CheckScheme, FindsWeightsThatAreAllNought)
{
    Scheme scheme = sound();
    scheme.groups[0].rule.kind = RuleKind::WeightedSum;
    scheme.groups[0].criteria[0].weight = 0;
    EXPECT_TRUE(checkScheme(scheme).empty());
    scheme.groups[0].criteria[1].weight = 0;
    EXPECT_EQ(onlyPlace(scheme), "groups[0].rule");
    scheme = sound();
    scheme.overall.kind = RuleKind::WeightedSum;
    scheme.groups[0].weight = scheme.groups[1].weight = 0;
    EXPECT_EQ(onlyPlace(scheme), "overall");
}

TEST(CheckScheme, FindsNamesThatMeanNothingOrTwoThings)
{
    Scheme scheme = sound();
    scheme.groups[0].rule = expressionRule("a + b + c");
    EXPECT_EQ(onlyPlace(scheme), "groups[0].expression") << "c is another group's";
    scheme.groups[0].rule = expressionRule("a + b + q");
    EXPECT_TRUE(checkScheme(scheme).empty());
    scheme.groups[1].id = "a";
    EXPECT_FALSE(checkScheme(scheme).empty()) << "a criterion here and a group there";
    scheme = sound();
    scheme.overall = expressionRule("p + a");
    EXPECT_EQ(onlyPlace(scheme), "overall.expression") << "a criterion is no group";
    scheme.overall = expressionRule("p + q");
    scheme.groups[1].counted = false;
    EXPECT_EQ(onlyPlace(scheme), "overall.expression") << "q doesn't count";
}

TEST(CheckScheme, FindsCirclesOfGroups)
{
    Scheme scheme = sound();
    scheme.groups[0].rule = expressionRule("a + b + q");
    scheme.groups[1].rule = expressionRule("c + p");
    const auto findings = checkScheme(scheme);
    ASSERT_EQ(findings.size(), 2U) << "from either side";
    EXPECT_EQ(findings[0].place, "groups[0].expression");
    EXPECT_EQ(findings[1].place, "groups[1].expression");
    EXPECT_NE(findings[0].text.find("circle"), std::string::npos);
}

TEST(CheckScheme, FindsDivisorsAndResultsThatCantBe)
{
    Scheme scheme = sound();
    scheme.overall = expressionRule("q / (p - 1)");
    EXPECT_EQ(onlyPlace(scheme), "overall.expression") << "a + b is from 1 to 5";
    scheme.overall = expressionRule("q / (p - 0.5)");
    EXPECT_TRUE(checkScheme(scheme).empty());
    scheme.groups[0].rule = expressionRule("a / b");
    EXPECT_EQ(onlyPlace(scheme), "groups[0].expression");
    scheme = sound();
    std::vector<Criterion> many;
    for (int i = 0; i < 4; ++i) {
        many.push_back(criterionOf("m" + std::to_string(i), {1, 1e9}));
    }
    scheme.groups.push_back(groupOf("r", ruleOf(RuleKind::Product), many));
    EXPECT_EQ(onlyPlace(scheme), "groups[2].rule") << "1e36";
}

TEST(CheckScheme, KeepsToItsLimits)
{
    const auto with = [](auto change) {
        Scheme scheme = sound();
        change(scheme);
        return checkScheme(scheme);
    };
    const std::vector<double> twentyOne{1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11,
                                        12, 13, 14, 15, 16, 17, 18, 19, 20, 21};
    EXPECT_EQ(with([&](Scheme& s) { s.groups[0].criteria[0] = criterionOf("a", twentyOne); }).at(0).place,
              "groups[0].criteria[0].levels");
    EXPECT_EQ(with([&](Scheme& s) { s.groups.resize(21, s.groups[0]); }).at(0).place, "groups");
    EXPECT_EQ(with([&](Scheme& s) { s.groups[0].criteria.resize(60, s.groups[0].criteria[0]); }).at(0).text,
              "There are 61 criteria; 60 is the most.");
    EXPECT_EQ(with([&](Scheme& s) { s.bands.resize(21); }).at(0).place, "bands");
    EXPECT_EQ(with([&](Scheme& s) { s.title = std::string(201, 'x'); }).at(0).place, "title");
    EXPECT_EQ(with([&](Scheme& s) { s.note = std::string(4001, 'x'); }).at(0).place, "note");
    EXPECT_EQ(with([&](Scheme& s) { s.groups[0].criteria.resize(55, s.groups[0].criteria[0]); }).size(), 50U)
        << "53 ids are used twice: the first 50";
}

TEST(SchemeWarnings, SayWhatIsProbablyNotMeant)
{
    Scheme scheme = sound();
    scheme.groups[1] =
        groupOf("q", ruleOf(RuleKind::Product), {criterionOf("c", {-1, 5}), criterionOf("d", {1, 2})});
    EXPECT_TRUE(checkScheme(scheme).empty()) << "it can be computed";
    const auto warnings = schemeWarnings(scheme);
    ASSERT_EQ(warnings.size(), 2U);
    EXPECT_EQ(warnings[0].place, "groups[1].rule");
    EXPECT_EQ(warnings[1].place, "overall.rule");
    scheme = sound();
    scheme.bands = {{"Above 2", 2, "#808080", std::nullopt}};
    ASSERT_EQ(schemeWarnings(scheme).size(), 1U);
    EXPECT_EQ(schemeWarnings(scheme)[0].place, "bands[0].from") << "scores begin at 1";
}

} // namespace
} // namespace wardwise::risk
