// The score of a threat: every rule by hand, intervals, what is left out, and what drove it.
#include "tests/core/risk_schemes.h"

#include "core/risk/score_threat.h"

#include <algorithm>
#include <numeric>

namespace wardwise::risk {
namespace {

using Notes = std::vector<std::string>;

Score same(double value)
{
    return {value, value, value};
}

/// Criteria a (1, 2, 4) of weight 2 and b (1, 3, 5) of weight 0.5 in one group by a rule.
CompiledScheme ruled(Rule rule)
{
    return compiled(schemeOf(
        {groupOf("g", std::move(rule), {criterionOf("a", {1, 2, 4}, 2), criterionOf("b", {1, 3, 5}, 0.5)})},
        ruleOf(RuleKind::Sum)));
}

TEST(ScoreThreat, ByEveryRule)
{
    const Ratings ratings{at(2), at(1)}; // a = 4, b = 3
    const auto total = [&](Rule rule) { return scoreThreat(ruled(std::move(rule)), ratings).total; };
    EXPECT_EQ(total(ruleOf(RuleKind::Sum)), same(7));
    EXPECT_EQ(total(ruleOf(RuleKind::Product)), same(12));
    EXPECT_EQ(total(ruleOf(RuleKind::Maximum)), same(4));
    EXPECT_EQ(total(ruleOf(RuleKind::WeightedSum)), same(9.5)) << "2 x 4 + 0.5 x 3";
    EXPECT_EQ(total(expressionRule("max(a, 2 * b) - a / 2")), same(4)) << "6 - 2";
}

TEST(ScoreThreat, OfRangesIsLowMiddleAndHigh)
{
    const Ratings ratings{between(0, 2), between(1, 2)}; // a 1 to 4, its mean 7/3; b 3 to 5, its mean 4
    const auto total = [&](RuleKind kind) { return scoreThreat(ruled(ruleOf(kind)), ratings).total.value(); };
    const double a = 7.0 / 3;
    EXPECT_EQ(total(RuleKind::Sum), (Score{4, a + 4, 9}));
    EXPECT_EQ(total(RuleKind::Product), (Score{3, a * 4, 20}));
    EXPECT_EQ(total(RuleKind::Maximum), (Score{3, 4, 5}));
    EXPECT_EQ(total(RuleKind::WeightedSum), (Score{3.5, 2 * a + 2, 10.5}));
    EXPECT_EQ(scoreThreat(ruled(expressionRule("b - a")), ratings).total.value(), (Score{-1, 4 - a, 4}));
}

TEST(ScoreThreat, TotalIsByEveryRuleOverGroups)
{
    const auto total = [](Rule overall) {
        return scoreThreat(compiled(schemeOf(
                               {groupOf("p", ruleOf(RuleKind::Sum), {criterionOf("a", {1, 2, 4})}, 3),
                                groupOf("q", ruleOf(RuleKind::Sum), {criterionOf("b", {1, 3, 5})}, 0.5)},
                               std::move(overall))),
                           {at(1), at(2)})
            .total;
    };
    EXPECT_EQ(total(ruleOf(RuleKind::Sum)), same(7));
    EXPECT_EQ(total(ruleOf(RuleKind::Product)), same(10));
    EXPECT_EQ(total(ruleOf(RuleKind::Maximum)), same(5));
    EXPECT_EQ(total(ruleOf(RuleKind::WeightedSum)), same(8.5)) << "3 x 2 + 0.5 x 5";
    EXPECT_EQ(total(expressionRule("(p + q) * p")), same(14));
}

TEST(ScoreThreat, MatrixHasItsSixteenCells)
{
    const CompiledScheme matrix = compiled(builtIn("matrix-4x4"));
    // Rows by impact, high to low; columns by likelihood, low to high.
    const std::vector<std::vector<double>> cells{{4, 8, 12, 16}, {3, 6, 9, 12}, {2, 4, 6, 8}, {1, 2, 3, 4}};
    const std::vector<std::string> bands{"Low", "Medium", "High", "Very high"};
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 4; ++column) {
            const ThreatScore score = scoreThreat(matrix, {at(column), at(3 - row)});
            const double cell = cells[row][column];
            EXPECT_EQ(score.total, same(cell)) << row << column;
            const std::string band = cell >= 12  ? "Very high"
                                     : cell >= 8 ? "High"
                                     : cell >= 4 ? "Medium"
                                                 : "Low";
            EXPECT_EQ(matrix.scheme().bands[score.band.value()].name, band);
            EXPECT_EQ(score.bandsPossible, std::vector<std::size_t>{*score.band});
        }
    }
}

TEST(ScoreThreat, OfTheDocumentsWords)
{
    const CompiledScheme scheme = compiled(builtIn("csp-words-2019"));
    const auto score = [&](const std::vector<std::string>& words) {
        return scoreThreat(scheme, cspRatings(scheme.scheme(), words));
    };
    // Anti-social behaviour: (2 + 4 + 2) x (4 + 1).
    const ThreatScore asb = score({"Moderate", "Severe", "Moderate", "High", "Slight reduction (-3%)"});
    EXPECT_EQ(asb.total, same(40));
    EXPECT_EQ(asb.groups[0], same(8));
    EXPECT_EQ(asb.groups[1], same(5));
    EXPECT_EQ(asb.notes, Notes{});
    EXPECT_EQ(asb.tier, Tier::Priority) << "from 40 on";
    // Contextual safeguarding: (2..4 + 2..4 + 1..4) x (3 + 3).
    const ThreatScore safeguarding =
        score({"Moderate to Severe", "Moderate to Severe", "", "Moderate", "Growing concern"});
    EXPECT_EQ(safeguarding.total, (Score{30, 51, 72}));
    EXPECT_EQ(
        safeguarding.notes,
        Notes{
            "Public expectation is blank: taken as anything from Low to Critical / National expectations."});
    EXPECT_EQ(safeguarding.tier, Tier::Priority);
    EXPECT_EQ(safeguarding.bandsPossible, (std::vector<std::size_t>{1, 2}));
    // Counter terror: (1..5 + 5 + 4) x (1 + 3).
    const ThreatScore terror = score({"Risk of mass loss of life", "Critical",
                                      "Critical / National expectations", "Minimal", "Growing concern"});
    EXPECT_EQ(terror.total, (Score{40, 48, 56}));
    EXPECT_EQ(terror.notes,
              Notes{"Individual harm is off the scale (\u201cRisk of mass loss of life\u201d): taken as "
                    "anything from Low to Critical."});
    // Repeat offending: (2 + 3 + 3) x 4, for the direction of travel doesn't apply.
    const ThreatScore repeat =
        score({"Moderate", "Substantial", "Substantial", "High", "N/A (New indicator)"});
    EXPECT_EQ(repeat.total, same(32));
    EXPECT_EQ(repeat.notes, Notes{"Direction of travel doesn't apply: left out."});
    EXPECT_EQ(repeat.tier, Tier::AdditionalConsideration);
    // Modern slavery has no rating at all.
    const ThreatScore none = score({"", "", "", "", ""});
    EXPECT_FALSE(none.isRated);
    EXPECT_EQ(none.total, std::nullopt);
    EXPECT_EQ(none.notes, Notes{"Not scored: there's no rating."});
    EXPECT_EQ(none.band, std::nullopt);
}

TEST(ScoreThreat, TakesOffScaleAsHighestWhereTheSchemeSaysSo)
{
    Scheme scheme = builtIn("csp-words-2019");
    scheme.offScaleRule = OffScaleRule::AsHighest;
    const ThreatScore score = scoreThreat(compiled(scheme), {OffScale{"worse"}, at(0), at(0), at(0), at(0)});
    EXPECT_EQ(score.total, same(14)) << "(5 + 1 + 1) x 2";
    EXPECT_EQ(
        score.notes,
        Notes{"Individual harm is off the scale (\u201cworse\u201d): taken as the highest level, Critical."});
}

TEST(ScoreThreat, LeavesBlanksOutByTheRule)
{
    const auto total = [](Rule rule, const Ratings& ratings) {
        Scheme scheme = ruled(std::move(rule)).scheme();
        scheme.blankRule = BlankRule::LeaveOut;
        return scoreThreat(compiled(scheme), ratings);
    };
    const Ratings onlyB{Blank{}, at(1)}; // b = 3
    EXPECT_EQ(total(ruleOf(RuleKind::Sum), onlyB).total, same(3));
    EXPECT_EQ(total(ruleOf(RuleKind::Maximum), onlyB).total, same(3));
    EXPECT_EQ(total(ruleOf(RuleKind::WeightedSum), onlyB).total, same(7.5))
        << "b has the whole weight: 2.5 x 3";
    const ThreatScore product = total(ruleOf(RuleKind::Product), onlyB);
    EXPECT_EQ(product.total, std::nullopt);
    EXPECT_EQ(product.notes,
              (Notes{"a is blank: left out.",
                     "\u201cg\u201d is a product and can't be made without \u201ca\u201d, which is left out.",
                     "So there's no total."}));
    const ThreatScore expression = total(expressionRule("a + b"), onlyB);
    EXPECT_EQ(expression.total, std::nullopt);
    EXPECT_EQ(expression.notes[1], "\u201cg\u201d can't be made without \u201ca\u201d, which is left out.");
    EXPECT_EQ(total(expressionRule("2 * b"), onlyB).total, same(6)) << "which doesn't need a";
}

TEST(ScoreThreat, LeavesOutAGroupOfWhichEverythingIsLeftOut)
{
    const auto score = [](Rule overall) {
        Scheme scheme = schemeOf({groupOf("p", ruleOf(RuleKind::Sum), {criterionOf("a", {1, 2, 4})}, 3),
                                  groupOf("q", ruleOf(RuleKind::Sum), {criterionOf("b", {1, 3, 5})}, 1)},
                                 std::move(overall));
        return scoreThreat(compiled(scheme), {at(2), NotApplicable{}});
    };
    EXPECT_EQ(score(ruleOf(RuleKind::Sum)).total, same(4));
    EXPECT_EQ(score(ruleOf(RuleKind::Maximum)).total, same(4));
    EXPECT_EQ(score(ruleOf(RuleKind::WeightedSum)).total, same(16))
        << "p has q's weight as well: (3 + 1) x 4";
    const ThreatScore product = score(ruleOf(RuleKind::Product));
    EXPECT_EQ(product.total, std::nullopt);
    EXPECT_EQ(product.groups[0], same(4));
    EXPECT_EQ(product.notes,
              (Notes{"b doesn't apply: left out.", "Everything that \u201cq\u201d is made of is left out.",
                     "The total is a product and can't be made without \u201cq\u201d, which is left out.",
                     "So there's no total."}));
    EXPECT_EQ(score(expressionRule("p + q")).total, std::nullopt);
}

TEST(ScoreThreat, HasNoTotalWhereLeavingOutLetsADivisorBeNought)
{
    Scheme scheme =
        schemeOf({groupOf("p", ruleOf(RuleKind::Sum), {criterionOf("a", {1, 2})}),
                  groupOf("q", ruleOf(RuleKind::Sum), {criterionOf("b", {0, 1}), criterionOf("c", {1, 2})})},
                 expressionRule("p / q"));
    const CompiledScheme fine = compiled(scheme);
    EXPECT_EQ(scoreThreat(fine, {at(1), at(0), at(0)}).total, same(2));
    const ThreatScore without = scoreThreat(fine, {at(1), at(1), NotApplicable{}});
    EXPECT_EQ(without.total, std::nullopt) << "b alone can be 0";
    EXPECT_NE(without.notes[1].find("can be 0"), std::string::npos) << without.notes[1];
}

TEST(ScoreThreat, KeepsAGroupBesideTheTotal)
{
    const CompiledScheme scheme = compiled(builtIn("morile-shaped"));
    Ratings ratings(scheme.criterionCount(), at(1));
    const ThreatScore score = scoreThreat(scheme, ratings);
    EXPECT_EQ(score.total, same((3 + 1 + 2 + 1) * 6.0)) << "(1+1+1, 1, 2, 1) x (2 + 2 + 2)";
    EXPECT_EQ(score.groups[5], same(4)) << "organisational position";
    ratings.back() = at(3);
    EXPECT_EQ(scoreThreat(scheme, ratings).total, score.total);
    EXPECT_EQ(scoreThreat(scheme, ratings).contributions, score.contributions);
    EXPECT_EQ(score.contributions.size(), 5U);
}

TEST(ScoreThreat, HasNoTotalInWordsAlone)
{
    Scheme scheme = builtIn("csp-words-2019");
    scheme.ordinalOnly = true;
    const ThreatScore score = scoreThreat(compiled(scheme), Ratings(5, at(1)));
    EXPECT_TRUE(score.isRated);
    EXPECT_EQ(score.total, std::nullopt);
    EXPECT_EQ(score.groups, std::vector<std::optional<Score>>(2));
    EXPECT_EQ(middleScore(compiled(scheme), Ratings(5, at(1))), std::nullopt);
}

TEST(ScoreThreat, SharesAreShapleysByHand)
{
    // p x q of 4 and 5 over the lowest 1 x 1: p first adds 3, then q 16; q first adds 4, then p 15.
    const CompiledScheme scheme =
        compiled(schemeOf({groupOf("p", ruleOf(RuleKind::Sum), {criterionOf("a", {1, 2, 4})}),
                           groupOf("q", ruleOf(RuleKind::Sum), {criterionOf("b", {1, 3, 5})})},
                          ruleOf(RuleKind::Product)));
    const ThreatScore score = scoreThreat(scheme, {at(2), at(2)});
    EXPECT_EQ(score.base, 1);
    ASSERT_EQ(score.contributions.size(), 2U);
    EXPECT_DOUBLE_EQ(score.contributions[0].share, 9) << "(3 + 15) / 2";
    EXPECT_DOUBLE_EQ(score.contributions[1].share, 10) << "(4 + 16) / 2";
}

/// Groups g1 to gn of a criterion each, values 1 to 3, multiplied.
CompiledScheme productOf(std::size_t n)
{
    std::vector<Group> groups;
    for (std::size_t i = 1; i <= n; ++i) {
        groups.push_back(groupOf("g" + std::to_string(i), ruleOf(RuleKind::Sum),
                                 {criterionOf("c" + std::to_string(i), {1, 2, 3})}));
    }
    return compiled(schemeOf(std::move(groups), ruleOf(RuleKind::Product)));
}

TEST(ScoreThreat, SharesAddUpToTheMiddleScore)
{
    for (const std::size_t n : {1U, 3U, 8U, 9U, 20U}) {
        const CompiledScheme scheme = productOf(n);
        Ratings ratings;
        for (std::size_t i = 0; i < n; ++i) {
            ratings.push_back(between(i % 3, 2));
        }
        const ThreatScore score = scoreThreat(scheme, ratings);
        const double sum =
            std::accumulate(score.contributions.begin(), score.contributions.end(), score.base.value(),
                            [](double before, const Contribution& each) { return before + each.share; });
        EXPECT_NEAR(sum, score.total->mid, 1e-12 * score.total->mid) << n;
        EXPECT_EQ(score.contributions.size(), n);
    }
}

TEST(ScoreThreat, EqualGroupsHaveEqualShares)
{
    const ThreatScore score = scoreThreat(productOf(4), Ratings(4, at(2)));
    for (const Contribution& each : score.contributions) {
        EXPECT_NEAR(each.share, 20, 1e-12) << "(81 - 1) / 4";
    }
}

TEST(ScoreThreat, AGroupThatAnotherNamesBearsOnTheTotal)
{
    Scheme scheme = schemeOf({groupOf("p", expressionRule("a * q"), {criterionOf("a", {1, 2})}),
                              groupOf("q", ruleOf(RuleKind::Sum), {criterionOf("b", {1, 3})})},
                             ruleOf(RuleKind::Sum));
    scheme.groups[1].counted = false;
    const ThreatScore score = scoreThreat(compiled(scheme), {at(1), at(1)});
    EXPECT_EQ(score.total, same(6)) << "q counts only by way of p";
    ASSERT_EQ(score.contributions.size(), 2U);
    EXPECT_DOUBLE_EQ(score.contributions[0].share + score.contributions[1].share, 5);
}

TEST(MiddleScore, IsThatOfTheWholeScore)
{
    const CompiledScheme scheme = compiled(builtIn("csp-words-2019"));
    const Ratings ratings{between(1, 3), OffScale{"?"}, Blank{}, at(2), NotApplicable{}};
    EXPECT_EQ(middleScore(scheme, ratings), scoreThreat(scheme, ratings).total->mid);
    EXPECT_EQ(middleScore(scheme, Ratings(5)), std::nullopt);
    EXPECT_EQ(middleScore(scheme, {at(0)}), scoreThreat(scheme, {at(0)}).total->mid)
        << "missing ones are blank";
}

} // namespace
} // namespace wardwise::risk
