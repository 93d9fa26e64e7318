// The order of threats, which single change would change it, and how far scorers agree.
#include "tests/core/risk_schemes.h"

#include "core/risk/agreement.h"
#include "core/risk/rank_threats.h"
#include "core/risk/sensitivity.h"

namespace wardwise::risk {
namespace {

using Scores = std::vector<std::optional<Score>>;

ThreatRank ranked(int rank, bool tied, int best, int worst)
{
    return {.rank = rank, .tied = tied, .best = best, .worst = worst};
}

TEST(RankThreats, ShowsTiesAndBetweenWhichPlaces)
{
    const auto ranks =
        rankThreats(Scores{Score{8, 10, 12}, Score{5, 6, 9}, std::nullopt, Score{6, 6, 6}, Score{1, 2, 3}});
    ASSERT_EQ(ranks.size(), 5U);
    EXPECT_EQ(ranks[0], ranked(1, false, 1, 2)) << "9 can pass 8";
    EXPECT_EQ(ranks[1], ranked(2, true, 1, 3));
    EXPECT_EQ(ranks[2], std::nullopt);
    EXPECT_EQ(ranks[3], ranked(2, true, 2, 3)) << "8 is surely above 6";
    EXPECT_EQ(ranks[4], ranked(4, false, 4, 4));
}

TEST(RankThreats, DoesntLetRoundingBreakATie)
{
    const double a = 0.1 + 0.2;
    const auto ranks = rankThreats(Scores{Score{a, a, a}, Score{0.3, 0.3, 0.3}});
    EXPECT_EQ(ranks[0], ranked(1, true, 1, 1));
    EXPECT_EQ(ranks[1], ranked(1, true, 1, 1));
}

TEST(RankThreats, OfNothingIsNothing)
{
    EXPECT_TRUE(rankThreats(Scores{}).empty());
    EXPECT_EQ(rankThreats(Scores{std::nullopt})[0], std::nullopt);
}

/// c of values 1 to 4 and d of 10, 20; tiers from 12 and from 23.
CompiledScheme twoCriteria()
{
    Scheme scheme = schemeOf(
        {groupOf("g", ruleOf(RuleKind::Sum), {criterionOf("c", {1, 2, 3, 4}), criterionOf("d", {10, 20})})},
        ruleOf(RuleKind::Sum));
    scheme.bands = {{"Low", 0, "#808080", Tier::WiderChallenge},
                    {"Middle", 12, "#808080", Tier::AdditionalConsideration},
                    {"High", 23, "#808080", Tier::Priority}};
    return compiled(scheme);
}

TEST(DecisiveChanges, AreThoseThatChangeATierOrTheTop)
{
    // A = 11 (wider), B = 22 (additional).
    const std::vector<Ratings> threats{{at(0), at(0)}, {at(1), at(1)}};
    const auto changes = decisiveChanges(twoCriteria(), threats, 1);
    ASSERT_EQ(changes.size(), 3U) << "B's c down makes 21, its d down 12: the same tier, still first";
    EXPECT_EQ(changes[0].threat, 0U) << "A's c up: 12, another tier, still behind B";
    EXPECT_EQ(changes[0].criterion, 0U);
    EXPECT_EQ(changes[0].to, (LevelRange{1, 1}));
    EXPECT_EQ(changes[0].tierBefore, Tier::WiderChallenge);
    EXPECT_EQ(changes[0].tierAfter, Tier::AdditionalConsideration);
    EXPECT_TRUE(changes[0].enters.empty());
    EXPECT_EQ(changes[1].criterion, 1U) << "A's d up: 21, another tier, still behind B";
    EXPECT_EQ(changes[2].threat, 1U) << "B's c up: 23";
    EXPECT_EQ(changes[2].tierAfter, Tier::Priority);
}

TEST(DecisiveChanges, SayWhoEntersAndLeaves)
{
    // A = 12, B = 13, both of the middle tier; the top is B.
    const std::vector<Ratings> threats{{at(1), at(0)}, {at(2), at(0)}, {Blank{}, Blank{}}};
    const auto changes = decisiveChanges(twoCriteria(), threats, 1);
    const auto up = changes.at(1);
    EXPECT_EQ(up.threat, 0U);
    EXPECT_EQ(up.to, (LevelRange{2, 2})) << "A = 13 draws level";
    EXPECT_EQ(up.enters, std::vector<std::size_t>{0});
    EXPECT_TRUE(up.leaves.empty()) << "both are first";
}

Ratings level(std::size_t c, std::size_t d)
{
    return {at(c), at(d)};
}

TEST(Agreement, OfEqualScorersIsComplete)
{
    const ScorerRatings scorer{level(0, 0), level(1, 1), level(3, 0)};
    const Agreement agreement =
        agreementOf(twoCriteria(), std::vector<ScorerRatings>{scorer, scorer, scorer});
    EXPECT_NEAR(agreement.order->w, 1, 1e-12);
    ASSERT_EQ(agreement.pairs.size(), 6U) << "three pairs by two criteria";
    for (const PairAgreement& pair : agreement.pairs) {
        EXPECT_EQ(pair.kappa, 1.0);
        EXPECT_EQ(pair.compared, 3U);
    }
    for (const CellSpread& cell : agreement.cells) {
        EXPECT_EQ(cell.apart(), 0U);
    }
}

TEST(Agreement, PutsTheWidestCellFirst)
{
    const std::vector<ScorerRatings> scorers{{level(0, 0), {at(1), Blank{}}, {between(0, 1), at(0)}},
                                             {level(1, 0), {at(1), at(1)}, {at(3), NotApplicable{}}},
                                             {level(0, 1), {at(1), OffScale{"?"}}}};
    const Agreement agreement = agreementOf(twoCriteria(), scorers);
    ASSERT_EQ(agreement.cells.size(), 4U) << "two cells have one scorer with a level";
    EXPECT_EQ(agreement.cells[0],
              (CellSpread{.threat = 2, .criterion = 0, .scorers = 2, .low = 0, .high = 3, .offScale = 0}));
    EXPECT_EQ(agreement.cells[1].threat, 0U);
    EXPECT_EQ(agreement.cells[1].criterion, 0U);
    EXPECT_EQ(agreement.cells[2].criterion, 1U);
    EXPECT_EQ(agreement.cells[3],
              (CellSpread{.threat = 1, .criterion = 0, .scorers = 3, .low = 1, .high = 1, .offScale = 0}));
    const PairAgreement& first = agreement.pairs.at(0);
    EXPECT_EQ(first.compared, 2U) << "a range isn't one level";
    EXPECT_EQ(first.leftOut, 1U);
}

} // namespace
} // namespace wardwise::risk
