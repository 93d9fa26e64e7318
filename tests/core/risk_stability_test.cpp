// How sure the order is: exact probabilities of small cases, the same bytes for any number of threads, and an
// update that equals drawing everything anew.
#include "tests/core/risk_schemes.h"

#include "core/risk/cell_values.h"
#include "core/risk/rank_threats.h"
#include "core/risk/score_threat.h"
#include "core/risk/stability.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace wardwise::risk {
namespace {

using Values = std::vector<CellValue>;

/// One criterion of values 1 to 4; bands from 2 (additional consideration) and 3.5 (priority).
Scheme oneCriterion()
{
    Scheme scheme = schemeOf({groupOf("g", ruleOf(RuleKind::Sum), {criterionOf("c", {1, 2, 3, 4})})},
                             ruleOf(RuleKind::Sum));
    scheme.bands = {{"Some", 2, "#808080", Tier::AdditionalConsideration},
                    {"Much", 3.5, "#808080", Tier::Priority}};
    return scheme;
}

StabilityCell cellOf(RatingValue consensus, Confidence confidence = Confidence::Unstated,
                     std::vector<RatingValue> scorers = {})
{
    return {.consensus = std::move(consensus), .confidence = confidence, .scorers = std::move(scorers)};
}

Values valuesOf(const StabilityCell& cell, const StabilityChoice& choice = {})
{
    static const Scheme scheme = oneCriterion();
    return cellValues(scheme, scheme.groups[0].criteria[0], cell, choice);
}

TEST(CellValues, OfOneLevelAreCertain)
{
    EXPECT_EQ(valuesOf(cellOf(at(2))), (Values{{3, 1}}));
    EXPECT_EQ(valuesOf(cellOf(at(2), Confidence::High)), (Values{{3, 1}}));
    EXPECT_EQ(valuesOf(cellOf(NotApplicable{})), Values{});
}

TEST(CellValues, OfARangeAreItsLevelsOrItsMiddle)
{
    EXPECT_EQ(valuesOf(cellOf(between(1, 2))), (Values{{2, 0.5}, {3, 0.5}}));
    EXPECT_EQ(valuesOf(cellOf(Blank{})), (Values{{1, 0.25}, {2, 0.25}, {3, 0.25}, {4, 0.25}}));
    StabilityChoice choice;
    choice.overRanges = false;
    EXPECT_EQ(valuesOf(cellOf(between(1, 2)), choice), (Values{{2.5, 1}}));
    EXPECT_EQ(valuesOf(cellOf(Blank{}), choice), (Values{{2.5, 1}}));
}

TEST(CellValues, MoveWithConfidenceAndStayOnTheScale)
{
    EXPECT_EQ(valuesOf(cellOf(at(1), Confidence::Low)), (Values{{1, 0.25}, {2, 0.5}, {3, 0.25}}));
    EXPECT_EQ(valuesOf(cellOf(at(1), Confidence::Medium)), (Values{{1, 0.125}, {2, 0.75}, {3, 0.125}}));
    EXPECT_EQ(valuesOf(cellOf(at(0), Confidence::Low)), (Values{{1, 0.75}, {2, 0.25}})) << "clipped";
    StabilityChoice choice;
    choice.overConfidence = false;
    EXPECT_EQ(valuesOf(cellOf(at(1), Confidence::Low), choice), (Values{{2, 1}}));
}

TEST(CellValues, MoveALevelUpOrDown)
{
    StabilityChoice choice;
    choice.overOneLevel = true;
    const Values moved = valuesOf(cellOf(at(3)), choice);
    ASSERT_EQ(moved.size(), 2U);
    EXPECT_EQ(moved[0].value, 3);
    EXPECT_NEAR(moved[0].probability, 1.0 / 3, 1e-15);
    EXPECT_NEAR(moved[1].probability, 2.0 / 3, 1e-15) << "clipped";
    choice.overRanges = false;
    const Values range = valuesOf(cellOf(between(0, 1)), choice);
    ASSERT_EQ(range.size(), 2U) << "a range moves as a whole, or stays";
    EXPECT_EQ(range[0].value, 1.5);
    EXPECT_EQ(range[1].value, 2.5);
}

TEST(CellValues, AreOfTheScorersWhereTheyRated)
{
    const StabilityCell cell =
        cellOf(at(0), Confidence::Unstated, {at(1), at(1), between(2, 3), Blank{}, NotApplicable{}});
    const Values values = valuesOf(cell);
    ASSERT_EQ(values.size(), 3U);
    EXPECT_NEAR(values[0].probability, 2.0 / 3, 1e-15) << "two of three; the blank isn't drawn";
    EXPECT_NEAR(values[1].probability, 1.0 / 6, 1e-15);
    EXPECT_EQ(values[2].value, 4);
    StabilityChoice choice;
    choice.overScorers = false;
    EXPECT_EQ(valuesOf(cell, choice), (Values{{1, 1}}));
    EXPECT_EQ(valuesOf(cellOf(at(0), Confidence::Unstated, {Blank{}})), (Values{{1, 1}})) << "the consensus";
    EXPECT_EQ(valuesOf(cellOf(NotApplicable{}, Confidence::Unstated, {at(1)})), Values{});
}

TEST(CellDraw, DrawsEachValueAsOftenAsItsLikely)
{
    const Values values{{1, 0.5}, {2, 0.3}, {3, 0.15}, {4, 0.05}};
    stats::RandomStream stream(1, 1);
    std::vector<double> drawn(200000);
    CellDraw(values).fill(stream, drawn);
    for (const CellValue& each : values) {
        const auto n = static_cast<double>(drawn.size());
        const auto share = static_cast<double>(std::count(drawn.begin(), drawn.end(), each.value)) / n;
        const double error = std::sqrt(each.probability * (1 - each.probability) / n);
        EXPECT_NEAR(share, each.probability, 4 * error) << each.value;
    }
}

TEST(StreamItem, HangsOnThreatAndCriterion)
{
    EXPECT_EQ(streamItem(3, "volume"), streamItem(3, "volume"));
    EXPECT_NE(streamItem(3, "volume"), streamItem(4, "volume"));
    EXPECT_NE(streamItem(3, "volume"), streamItem(3, "volumes"));
    EXPECT_NE(streamItem(0, "a"), streamItem(0, ""));
}

Stability stabilityOf(const Scheme& scheme, std::vector<StabilityInput> threats,
                      const StabilityChoice& choice)
{
    auto made = Stability::make(compiled(scheme), std::move(threats), choice);
    EXPECT_TRUE(made);
    return std::move(made).value();
}

TEST(Stability, HasTheProbabilitiesOfASmallCase)
{
    // A is 1 to 4, all as likely; B is surely 3. A is above B with 1/4, ties with 1/4.
    StabilityChoice choice;
    choice.draws = 100000;
    const Stability stability = stabilityOf(
        oneCriterion(), {{1, {cellOf(Blank{}, Confidence::Unstated, {between(0, 3)})}}, {2, {cellOf(at(2))}}},
        choice);
    const auto a = stability.results()[0].value();
    const auto b = stability.results()[1].value();
    const double error = 4 * std::sqrt(0.25 * 0.75 / 100000);
    EXPECT_NEAR(a.topK[0], 0.5, 4 * std::sqrt(0.25 / 100000)) << "above or level";
    EXPECT_NEAR(b.topK[0], 0.75, error);
    EXPECT_EQ(a.topK[1], 1);
    EXPECT_NEAR(a.mean, 2.5, 4 * std::sqrt(1.25 / 100000));
    EXPECT_EQ(a.low, 1);
    EXPECT_EQ(a.high, 4);
    EXPECT_EQ(a.rankLow, 1);
    EXPECT_EQ(a.rankHigh, 2);
    EXPECT_NEAR(a.tier[0], 0.25, error) << "4";
    EXPECT_NEAR(a.tier[1], 0.5, 4 * std::sqrt(0.25 / 100000)) << "2 and 3";
    EXPECT_EQ(a.tier[2], 0);
    EXPECT_NEAR(a.noTier, 0.25, error) << "1 is below the first band";
    EXPECT_EQ(b.mean, 3);
    EXPECT_EQ(b.low, 3);
    EXPECT_EQ(b.tier, (std::array<double, 3>{0, 1, 0}));
}

TEST(Stability, OfCertainRatingsIsTheirOrder)
{
    StabilityChoice choice;
    choice.draws = 10;
    const Stability stability = stabilityOf(
        oneCriterion(), {{1, {cellOf(at(1))}}, {2, {cellOf(at(3))}}, {3, {cellOf(at(1))}}}, choice);
    const auto& results = stability.results();
    EXPECT_EQ(results[0]->rankLow, 2);
    EXPECT_EQ(results[0]->rankHigh, 2) << "tied with the third";
    EXPECT_EQ(results[1]->rankHigh, 1);
    EXPECT_EQ(results[2]->topK, (std::vector<double>{0, 1, 1}));
}

/// 12 threats of the sample's scheme with all that can be open: ranges, blanks, scorers, confidence.
std::vector<StabilityInput> openThreats()
{
    std::vector<StabilityInput> threats;
    for (std::int64_t id = 1; id <= 12; ++id) {
        StabilityInput threat{.id = id * 7, .cells = {}};
        for (std::int64_t criterion = 0; criterion < 5; ++criterion) {
            const auto level = static_cast<std::size_t>((id + criterion) % 3);
            StabilityCell cell = cellOf(at(level), static_cast<Confidence>((id + criterion) % 4));
            if (id % 3 == 0) {
                cell.scorers = {at(level), between(0, 2), Blank{}};
            }
            if (criterion == 4 && id % 5 == 0) {
                cell.consensus = NotApplicable{};
            }
            threat.cells.push_back(cell);
        }
        threats.push_back(std::move(threat));
    }
    threats[4].cells = std::vector<StabilityCell>(5); // not scored
    return threats;
}

void expectSame(const Stability& a, const Stability& b)
{
    EXPECT_EQ(a.results(), b.results());
    for (std::size_t i = 0; i < a.results().size(); ++i) {
        ASSERT_EQ(a.totals(i).size(), b.totals(i).size());
        EXPECT_EQ(std::memcmp(a.totals(i).data(), b.totals(i).data(), a.totals(i).size_bytes()), 0) << i;
        if (a.results()[i]) {
            EXPECT_EQ(std::memcmp(a.ranks(i).data(), b.ranks(i).data(), a.ranks(i).size_bytes()), 0) << i;
        }
    }
}

StabilityChoice manyDraws(std::size_t threads, std::size_t draws = 5001)
{
    StabilityChoice choice;
    choice.draws = draws;
    choice.overOneLevel = true;
    choice.threads = threads;
    return choice;
}

TEST(Stability, IsTheSameBytesForAnyNumberOfThreads)
{
    const Scheme scheme = builtIn("csp-words-2019");
    const Stability one = stabilityOf(scheme, openThreats(), manyDraws(1));
    expectSame(one, stabilityOf(scheme, openThreats(), manyDraws(1)));
    expectSame(one, stabilityOf(scheme, openThreats(), manyDraws(2)));
    expectSame(one, stabilityOf(scheme, openThreats(), manyDraws(5)));
    StabilityChoice other = manyDraws(1);
    other.seed = 7;
    EXPECT_NE(one.results(), stabilityOf(scheme, openThreats(), other).results());
}

TEST(Stability, UpdateEqualsDrawingEverythingAnew)
{
    const Scheme scheme = builtIn("csp-words-2019");
    auto threats = openThreats();
    for (const std::size_t threads : {1U, 2U}) {
        Stability updated = stabilityOf(scheme, openThreats(), manyDraws(threads));
        const auto change = [&](std::size_t threat, const StabilityInput& input) {
            threats[threat] = input;
            updated.update(threat, input);
            expectSame(updated, stabilityOf(scheme, threats, manyDraws(1)));
        };
        StabilityInput input = threats[2];
        input.cells[0].consensus = at(4);
        input.cells[0].scorers.clear();
        change(2, input);
        input = openThreats()[3];
        input.id = threats[4].id;
        change(4, input);                              // one that wasn't scored is now
        change(3, {.id = threats[3].id, .cells = {}}); // and one no longer
        change(2, openThreats()[2]);
        threats = openThreats();
    }
}

TEST(Stability, AThreatsDrawsDontHangOnTheOthers)
{
    const Scheme scheme = builtIn("csp-words-2019");
    const auto threats = openThreats();
    const Stability all = stabilityOf(scheme, threats, manyDraws(1));
    const Stability alone = stabilityOf(scheme, {threats[7]}, manyDraws(1));
    EXPECT_TRUE(std::equal(alone.totals(0).begin(), alone.totals(0).end(), all.totals(7).begin()));
    EXPECT_EQ(alone.results()[0]->mean, all.results()[7]->mean);
    EXPECT_EQ(alone.results()[0]->rankHigh, 1);
}

TEST(Stability, StaysWithinTheScoreAndItsPossibleRanks)
{
    // Without moves, every draw is a score that the ranges allow, and every rank one that rankThreats()
    // allows.
    const Scheme scheme = builtIn("csp-words-2019");
    const CompiledScheme made = compiled(scheme);
    const std::vector<std::vector<std::string>> words{
        {"Moderate", "Severe", "Moderate", "High", "Slight reduction (-3%)"},
        {"Severe", "Substantial", "Moderate", "Moderate", "Slight reduction (-5%)"},
        {"Risk of mass loss of life", "Critical", "Critical / National expectations", "Minimal",
         "Growing concern"},
        {"Moderate to severe", "Low", "", "Small", "Significant increase (+21%)"}};
    std::vector<StabilityInput> threats;
    std::vector<std::optional<Score>> scores;
    for (const auto& said : words) {
        StabilityInput input{.id = static_cast<std::int64_t>(threats.size()), .cells = {}};
        const Ratings ratings = cspRatings(scheme, said);
        for (const RatingValue& value : ratings) {
            input.cells.push_back(cellOf(value));
        }
        threats.push_back(input);
        scores.push_back(scoreThreat(made, ratings).total);
    }
    const auto ranks = rankThreats(scores);
    const Stability stability = stabilityOf(scheme, threats, {});
    for (std::size_t i = 0; i < threats.size(); ++i) {
        const auto totals = stability.totals(i);
        EXPECT_EQ(*std::min_element(totals.begin(), totals.end()), static_cast<float>(scores[i]->low));
        EXPECT_EQ(*std::max_element(totals.begin(), totals.end()), static_cast<float>(scores[i]->high));
        const auto drawn = stability.ranks(i);
        EXPECT_GE(*std::min_element(drawn.begin(), drawn.end()), ranks[i]->best);
        EXPECT_LE(*std::max_element(drawn.begin(), drawn.end()), ranks[i]->worst);
        EXPECT_NEAR(stability.results()[i]->mean, scores[i]->mid, 0.15) << "the rule is linear in each group";
    }
}

TEST(Stability, LeavesOutWhatIsntScored)
{
    StabilityChoice choice;
    choice.draws = 4;
    const Stability stability =
        stabilityOf(oneCriterion(), {{1, {}}, {2, {cellOf(at(0))}}, {3, {cellOf(NotApplicable{})}}}, choice);
    EXPECT_EQ(stability.scoredThreats(), 1U);
    EXPECT_FALSE(stability.results()[0].has_value());
    EXPECT_FALSE(stability.results()[2].has_value());
    EXPECT_EQ(stability.results()[1]->topK, std::vector<double>{1});
    EXPECT_EQ(stability.results()[1]->rankHigh, 1);
}

TEST(Stability, RefusesTooMuch)
{
    const CompiledScheme scheme = compiled(oneCriterion());
    StabilityChoice choice;
    choice.draws = 0;
    EXPECT_FALSE(Stability::make(scheme, {}, choice));
    choice.draws = 1000001;
    EXPECT_FALSE(Stability::make(scheme, {}, choice));
    choice.draws = 1;
    EXPECT_TRUE(Stability::make(scheme, {}, choice));
    EXPECT_FALSE(Stability::make(scheme, std::vector<StabilityInput>(1001), choice));
}

} // namespace
} // namespace wardwise::risk
