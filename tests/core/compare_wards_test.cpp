// Comparing wards like with like: reference sets, states without a value, annual equivalents and the index.
#include "tests/core/project_text.h"

#include "core/comparison/compare_wards.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

using test::ProjectFolder;
using test::request;
using test::rowOf;

/// Two partnerships with two wards each, in a force.
constexpr const char* kTwoByTwo = "force F1 Staffordshire\n"
                                  "csp C1 Cannock in F1\nward W1 North in C1\nward W2 South in C1\n"
                                  "csp C2 Stafford in F1\nward W3 East in C2\nward W4 West in C2\n";

class CompareWardsTest : public ::testing::Test
{
protected:
    Comparison compare(const std::string& notation, const project::ComparisonRequest& wanted)
    {
        m_project.reset(); // lets go of its lock
        m_project = m_folder.open(notation);
        if (m_project == nullptr) {
            return {};
        }
        auto result = m_project->compare(wanted);
        EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
        return result ? *result : Comparison{};
    }

    [[nodiscard]] const project::Project& project() const { return *m_project; }

private:
    ProjectFolder m_folder;
    std::unique_ptr<project::Project> m_project;
};

TEST_F(CompareWardsTest, RanksWardsByRateAndClassesThemAgainstTheirOwnPartnership)
{
    const auto result = compare(test::tenWards(), request("Cannock", "burglary"));
    EXPECT_EQ(result.reference.id, "csp");
    EXPECT_EQ(result.reference.label, "the 10 wards of Cannock");
    EXPECT_EQ(result.reference.areas, 10);
    EXPECT_DOUBLE_EQ(result.reference.mean.value(), 55);
    EXPECT_NEAR(result.reference.sd.value(), 30.276503540974915, 1e-12);
    ASSERT_EQ(result.rows.size(), 10U);
    const auto& first = result.rows.front();
    EXPECT_EQ(first.rate.name, "Ward 10");
    EXPECT_EQ(first.rank, 1);
    EXPECT_EQ(first.wardClass, WardClass::Above);
    EXPECT_EQ(first.rate.rateSource, RateSource::Computed);
    EXPECT_EQ(first.rate.countSource, CountSource::Recorded);
    EXPECT_EQ(rowOf(result, "Ward 1").wardClass, WardClass::Below);
    EXPECT_EQ(rowOf(result, "Ward 5").wardClass, WardClass::Within);
}

TEST_F(CompareWardsTest, DividesByNForThePopulationSd)
{
    auto wanted = request("Cannock", "burglary");
    wanted.sdKind = SdKind::Population;
    EXPECT_NEAR(compare(test::tenWards(), wanted).reference.sd.value(), 28.722813232690143, 1e-12);
}

TEST_F(CompareWardsTest, RefusesAReferenceThatTheSourceCoversLessThanHalf)
{
    const auto result = compare(
        std::string(kTwoByTwo) + "ward W5 Far in C2\nsource document\nW1 burglary 12.0\nW2 burglary 3.0\n",
        request("Cannock", "burglary", "force"));
    EXPECT_NE(result.notComparable.find(
                  "gives this rate for 2 of the 5 wards of the Staffordshire force area only"),
              std::string::npos)
        << result.notComparable;
    EXPECT_FALSE(result.reference.mean.has_value());
    EXPECT_FALSE(result.reference.sd.has_value());
    for (const ComparisonRow& row : result.rows) {
        EXPECT_EQ(row.wardClass, WardClass::NotComparable);
        EXPECT_FALSE(row.z.has_value());
        EXPECT_EQ(row.reason, result.notComparable);
        EXPECT_TRUE(row.rank.has_value()) << "the wards still have an order among themselves";
    }
}

TEST_F(CompareWardsTest, ComparesWhereExactlyHalfIsCoveredAndSaysWhatIsLeftOut)
{
    const auto result =
        compare(std::string(kTwoByTwo) + "source document\nW1 burglary 12.0\nW2 burglary 3.0\n",
                request("Cannock", "burglary", "force"));
    EXPECT_EQ(result.notComparable, "");
    EXPECT_EQ(result.reference.areas, 2);
    EXPECT_EQ(result.reference.members, 4);
    EXPECT_NE(result.notes.front().find("2 of the 4 wards"), std::string::npos) << result.notes.front();
}

TEST_F(CompareWardsTest, NeedsTwoRatesForAReference)
{
    const auto result = compare(std::string(kTwoByTwo) + "source document\nW1 burglary 12.0\n",
                                request("Cannock", "burglary"));
    EXPECT_NE(result.notComparable.find("at least two"), std::string::npos) << result.notComparable;
}

TEST_F(CompareWardsTest, TellsMissingSuppressedNotApplicableAndNoughtApart)
{
    const auto result = compare(
        "csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nward W3 C in C1\nward W4 D in C1\n"
        "ward W5 E in C1\nward W6 F in C1\nsource document\n"
        "W1 theft suppressed\nW2 theft not-recorded\nW3 theft not-applicable\nW4 theft 0.0\nW5 theft 4.0\n",
        request("Cannock", "theft"));
    EXPECT_EQ(rowOf(result, "A").reason, "suppressed");
    EXPECT_EQ(rowOf(result, "B").reason, "not recorded");
    EXPECT_EQ(rowOf(result, "C").reason, "not applicable");
    EXPECT_EQ(rowOf(result, "F").reason, "no figure for 2018-19");
    EXPECT_EQ(rowOf(result, "A").rank, std::nullopt);
    EXPECT_EQ(rowOf(result, "A").wardClass, WardClass::NotComparable);
    EXPECT_FALSE(rowOf(result, "A").rate.rate.has_value());
    EXPECT_EQ(rowOf(result, "D").rate.rate, Rate{0.0});
    EXPECT_EQ(rowOf(result, "D").rank, 2);
}

TEST_F(CompareWardsTest, LeavesWardsWithoutAValueOutOfTheMean)
{
    const auto result =
        compare("csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nward W3 C in C1\nsource document\n"
                "W1 theft suppressed\nW2 theft 2.0\nW3 theft 4.0\n",
                request("Cannock", "theft"));
    EXPECT_DOUBLE_EQ(result.reference.mean.value(), 3);
    EXPECT_EQ(result.reference.areas, 2);
    EXPECT_EQ(result.rows.back().rate.name, "A") << "those without a rate come last";
}

TEST_F(CompareWardsTest, HasNoRateWithoutAPopulation)
{
    const auto result =
        compare("csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nward W3 C in C1\nsource survey\n"
                "W1 theft 5\nW2 theft 5 pop 0\nW3 theft 5 pop 1000\n",
                request("Cannock", "theft"));
    EXPECT_EQ(rowOf(result, "A").reason, "no population");
    EXPECT_EQ(rowOf(result, "A").rate.count, Count{5});
    EXPECT_EQ(rowOf(result, "B").reason, "a population of nought");
    EXPECT_EQ(rowOf(result, "C").rate.rate, Rate{5.0});
}

TEST_F(CompareWardsTest, CountsNoughtWhereACompleteBatchHasNoRow)
{
    const std::string wards = "force F1 Force\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\n";
    const std::string figures = "W1 theft 5 pop 1000\nW2 robbery 1 pop 1000\n";
    const auto complete =
        compare(wards + "source police complete F1\n" + figures, request("Cannock", "theft"));
    EXPECT_EQ(rowOf(complete, "B").rate.rate, Rate{0.0});
    EXPECT_EQ(rowOf(complete, "B").rate.count, Count{0});
    const auto partial = compare(wards + "source police\n" + figures, request("Cannock", "theft"));
    EXPECT_EQ(rowOf(partial, "B").reason, "no figure for 2018-19");
}

TEST_F(CompareWardsTest, KeepsASuppressedFigureOfACompleteBatchSuppressed)
{
    const auto result =
        compare("force F1 Force\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\n"
                "source police complete F1\nW1 theft 5 pop 1000\nW2 theft suppressed pop 1000\n",
                request("Cannock", "theft"));
    EXPECT_EQ(rowOf(result, "B").reason, "suppressed");
    EXPECT_FALSE(rowOf(result, "B").rate.rate.has_value());
}

TEST_F(CompareWardsTest, AnnualisesARunOfMonthsAndSaysSo)
{
    const auto result = compare("csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nsource police\n"
                                "period 2018-10\nW1 theft 5 pop 1000\nW2 theft 1 pop 1000\n"
                                "period 2018-11\nW1 theft 7\nW2 theft 2\n",
                                request("Cannock", "theft"));
    EXPECT_EQ(result.period, "2018-10..2018-11");
    EXPECT_EQ(rowOf(result, "A").rate.count, Count{12});
    EXPECT_DOUBLE_EQ(rowOf(result, "A").rate.rate->value, 72);
    EXPECT_NE(result.notes.front().find(
                  "Annual equivalents of 2 months (October 2018 to November 2018): counts × 12/2."),
              std::string::npos)
        << result.notes.front();
    const auto month = project().compare(request("Cannock", "theft", {}, {}, "2018-11"));
    ASSERT_TRUE(month.has_value());
    EXPECT_DOUBLE_EQ(rowOf(*month, "A").rate.rate->value, 84);
}

TEST_F(CompareWardsTest, NeverCompletesAMonthThatIsMissing)
{
    const auto result =
        compare("csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nward W3 C in C1\nsource police\n"
                "period 2018-10\nW1 theft 5 pop 1000\nW2 theft 1 pop 1000\nW3 theft 1 pop 1000\n"
                "period 2018-11\nW1 theft 7\nW2 theft 1\n",
                request("Cannock", "theft"));
    EXPECT_EQ(rowOf(result, "C").reason, "no figure for 2018-11");
    EXPECT_FALSE(rowOf(result, "C").rate.rate.has_value());
}

TEST_F(CompareWardsTest, SumsTheChildrenOfACombinedMeasure)
{
    const auto result =
        compare("force F1 Force\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\nsource police\n"
                "measure All = theft robbery\nW1 theft 5 robbery 2 pop 1000\nW2 theft 1 pop 1000\n",
                request("Cannock", "All"));
    EXPECT_EQ(rowOf(result, "A").rate.count, Count{7});
    EXPECT_EQ(rowOf(result, "B").reason, "robbery: no figure for 2018-19")
        << "a part that is missing isn't nought";
}

TEST_F(CompareWardsTest, ReconstructsTheCountBehindAPublishedRateAndMarksIt)
{
    const auto result = compare("csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nsource document\n"
                                "W1 theft 178.3 pop 8182\nW2 theft 3.0\n",
                                request("Cannock", "theft"));
    const auto a = rowOf(result, "A").rate;
    EXPECT_EQ(a.rate, Rate{178.3});
    EXPECT_EQ(a.rateSource, RateSource::Published);
    EXPECT_EQ(a.countSource, CountSource::Reconstructed);
    EXPECT_EQ(a.count, Count{1459});
    EXPECT_EQ(a.countRange, (Interval{1459, 1459}));
    EXPECT_TRUE(a.ci95.has_value());
    const auto b = rowOf(result, "B").rate;
    EXPECT_FALSE(b.count.has_value()) << "nothing is made up where the denominator isn't known";
    EXPECT_FALSE(b.ci95.has_value());
}

TEST_F(CompareWardsTest, PutsTheIndexAtTheForcesPublishedRate)
{
    const auto result =
        compare(std::string(kTwoByTwo) + "source document\nF1 theft 50.0\nW1 theft 100.0\nW2 theft 25.0\n",
                request("Cannock", "theft"));
    EXPECT_EQ(result.reference.indexBase, 50.0);
    EXPECT_EQ(result.reference.indexBaseLabel, "the published rate of the Staffordshire force area");
    EXPECT_EQ(rowOf(result, "North").index, 200.0);
    EXPECT_EQ(rowOf(result, "South").index, 50.0);
}

TEST_F(CompareWardsTest, PoolsTheForcesCountsForTheIndexOnlyWhereAllWardsHaveThem)
{
    const std::string figures =
        "source survey\nW1 theft 10 pop 1000\nW2 theft 20 pop 1000\nW3 theft 30 pop 2000\n";
    const auto all =
        compare(std::string(kTwoByTwo) + figures + "W4 theft 0 pop 2000\n", request("Cannock", "theft"));
    EXPECT_EQ(all.reference.indexBase, 10.0);
    EXPECT_EQ(all.reference.indexBaseLabel, "the rate of the Staffordshire force area");
    const auto some = compare(std::string(kTwoByTwo) + figures, request("Cannock", "theft"));
    EXPECT_EQ(some.reference.indexBase, 15.0);
    EXPECT_EQ(some.reference.indexBaseLabel, "the reference set's rate");
}

TEST_F(CompareWardsTest, FallsBackToTheMeanForTheIndexOfRatesWithoutCounts)
{
    const auto result = compare(
        "csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nsource document\nW1 theft 10.0\nW2 theft 30.0\n",
        request("Cannock", "theft"));
    EXPECT_EQ(result.reference.indexBase, 20.0);
    EXPECT_EQ(result.reference.indexBaseLabel, "the reference set's mean");
}

TEST_F(CompareWardsTest, WarnsWhenTheReferenceSetIsSmall)
{
    const auto result = compare(
        "csp C1 Cannock\nward W1 A in C1\nward W2 B in C1\nsource document\nW1 theft 10.0\nW2 theft 30.0\n",
        request("Cannock", "theft"));
    EXPECT_NE(result.notes.back().find("only 2 areas"), std::string::npos) << result.notes.back();
    EXPECT_NE(result.notes.back().find("no area can be above or below"), std::string::npos)
        << result.notes.back();
}

TEST_F(CompareWardsTest, NamesWhatItCannotFind)
{
    ASSERT_FALSE(compare(test::tenWards(), request("Cannock", "burglary")).rows.empty());
    const auto codeOf = [&](const project::ComparisonRequest& wanted) {
        return project().compare(wanted).error().code;
    };
    EXPECT_EQ(codeOf(request("Atlantis", "burglary")), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(request("Cannock", "piracy")), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(request("Cannock", "burglary", "moon")), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(request("Cannock", "burglary", {}, "nobody")), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(request("Cannock", "burglary", {}, {}, "1999")), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(request("Staffordshire", "burglary", "csp")), ErrorCode::NotFound);
}

TEST_F(CompareWardsTest, ListsTheClassesThatAnotherReferenceSetChanges)
{
    auto before = compare(test::tenWards(), request("Cannock", "burglary"));
    auto after = before;
    EXPECT_TRUE(comparison::classChanges(before, after).empty());
    EXPECT_EQ(comparison::inWords({}, "burglary", 3), "No class changed.");
    after.rows.front().wardClass = WardClass::SignificantlyAbove;
    const auto changes = comparison::classChanges(before, after);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(comparison::inWords(changes, "burglary", 3), "Ward 10: above → significantly above.");
    EXPECT_EQ(comparison::inWords(changes, "theft", 3), "Ward 10, burglary: above → significantly above.");
}

} // namespace
} // namespace wardwise
