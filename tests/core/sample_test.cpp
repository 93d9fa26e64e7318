// The sample project: what it holds, and the comparisons that it was made for.
#include "tests/core/project_text.h"
#include "tests/core/sample_fixture.h"

#include "core/project/new_project.h"
#include "core/store/table_export.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

namespace wardwise {
namespace {

using test::rowOf;
using test::sampleAnswer;

class SampleProjectTest : public test::SampleTest
{
};

TEST_F(SampleProjectTest, HasTheForcesWardsAndTheFifteenOfCannockChase)
{
    const Catalogue& catalogue = sample().catalogue();
    const auto force = findArea(catalogue, "E23000015");
    const auto csp = findArea(catalogue, "E22000263");
    ASSERT_TRUE(force && csp);
    EXPECT_EQ(catalogue.inside((*force)->id, AreaKind::Ward).size(), 201U);
    EXPECT_EQ(catalogue.inside((*csp)->id, AreaKind::Ward).size(), 15U);
    EXPECT_EQ(catalogue.inside((*force)->id, AreaKind::Csp).size(), 9U);
    for (const Area* ward : catalogue.inside((*force)->id, AreaKind::Ward)) {
        EXPECT_TRUE(ward->centroid.has_value()) << ward->name;
        EXPECT_EQ(ward->boundaryYear, 2018) << ward->name;
    }
}

TEST_F(SampleProjectTest, IsAssessedAsThePartnershipAndNotAsItsDistrict)
{
    ASSERT_NE(sample().assessedArea(), nullptr);
    EXPECT_EQ(sample().assessedArea()->code, "E22000263");
    EXPECT_EQ((*findArea(sample().catalogue(), "cannock chase"))->code, "E22000263");
}

TEST_F(SampleProjectTest, HasFifteenPrioritiesInThreeTiers)
{
    std::map<Tier, int> tiers;
    for (const Priority& priority : sample().priorities()) {
        ++tiers[priority.tier];
        EXPECT_FALSE(priority.summary.empty()) << priority.title;
        EXPECT_FALSE(priority.ratings.empty()) << priority.title;
        EXPECT_FALSE(priority.recommendations.empty()) << priority.title;
        EXPECT_TRUE(priority.line.has_value()) << priority.title;
    }
    EXPECT_EQ(tiers[Tier::Priority], 8);
    EXPECT_EQ(tiers[Tier::AdditionalConsideration], 2);
    EXPECT_EQ(tiers[Tier::WiderChallenge], 5);
    EXPECT_EQ(sample().priorities().front().title, "Anti-social Behaviour (ASB)");
}

TEST_F(SampleProjectTest, HoldsEveryFigureOnce)
{
    EXPECT_EQ(sampleAnswer("SELECT count(*) FROM observation"), "8262");
    EXPECT_EQ(sampleAnswer("SELECT count(*) FROM observation JOIN batch ON batch.id = batch_id JOIN source "
                           "ON source.id = source_id "
                           "WHERE key = 'document'"),
              "482");
    EXPECT_EQ(sampleAnswer("SELECT count(*) FROM citation"), "507");
    EXPECT_EQ(sampleAnswer("SELECT count(*) FROM observation WHERE quantity = 'population' AND batch_id = 1"),
              "201");
    EXPECT_EQ(sampleAnswer("SELECT count(*) FROM observation JOIN batch ON batch.id = batch_id JOIN source "
                           "ON source.id = source_id "
                           "WHERE key = 'document' AND NOT EXISTS (SELECT 1 FROM citation WHERE "
                           "observation_id = observation.id)"),
              "0")
        << "every figure of the document says where it stands";
}

TEST_F(SampleProjectTest, IsAWholeFileWithoutAHistory)
{
    const auto problems = store::integrityProblems(sample().connection());
    ASSERT_TRUE(problems.has_value());
    EXPECT_TRUE(problems->empty());
    EXPECT_EQ(sampleAnswer("SELECT count(*) FROM edit"), "0");
}

TEST_F(SampleProjectTest, StoresWhatHasNoLocationAndWhatLiesOutside)
{
    const char* sum = "SELECT CAST(sum(value) AS INTEGER) FROM observation JOIN area ON area.id = area_id "
                      "WHERE quantity = 'count' AND code = ";
    EXPECT_EQ(sampleAnswer((std::string(sum) + "'E23000015:unlocated'").c_str()), "5570");
    EXPECT_EQ(sampleAnswer((std::string(sum) + "'E23000015:outside'").c_str()), "91");
    EXPECT_EQ(
        sampleAnswer("SELECT CAST(sum(value) AS INTEGER) FROM observation JOIN batch ON batch.id = batch_id "
                     "JOIN source ON source.id = source_id WHERE key = 'police.uk' AND quantity = 'count'"),
        "47968");
}

TEST_F(SampleProjectTest, FlagsCannockSouthAloneInTheDocumentsOwnTable)
{
    const auto result = compare("All crime", "document", "csp");
    EXPECT_EQ(result.reference.areas, 15);
    EXPECT_NEAR(result.reference.mean.value(), 67.04, 1e-9);
    EXPECT_NEAR(result.reference.sd.value(), 34.8830249343635, 1e-9);
    ASSERT_EQ(result.rows.size(), 15U);
    EXPECT_EQ(result.rows.front().rate.name, "Cannock South");
    for (const ComparisonRow& row : result.rows) {
        EXPECT_EQ(row.wardClass,
                  row.rate.name == "Cannock South" ? WardClass::SignificantlyAbove : WardClass::Within)
            << row.rate.name;
        EXPECT_EQ(row.rate.rateSource, RateSource::Published);
        EXPECT_EQ(row.rate.countSource, CountSource::Reconstructed);
        EXPECT_TRUE(row.rate.ci95.has_value());
    }
    const auto south = rowOf(result, "Cannock South");
    EXPECT_NEAR(south.z.value(), 3.18951697019821, 1e-9);
    EXPECT_EQ(south.rate.population, Population{8182});
    EXPECT_NEAR(south.index.value(), 100 * 178.3 / 76.1, 1e-9) << "100 is the force's published rate";
    EXPECT_EQ(rowOf(result, "Rawnsley").rank, 13);
    EXPECT_EQ(rowOf(result, "Hednesford Green Heath").rank, 13) << "they share a rate, 41.3";
    EXPECT_EQ(rowOf(result, "Etching Hill and The Heath").rank, 15);
}

TEST_F(SampleProjectTest, FindsCannockSouthAboveButNotSignificantlyInTheForce)
{
    const auto result = compare("All crime", "police.uk", "force");
    EXPECT_EQ(result.period, "2018-10..2019-02");
    EXPECT_EQ(result.measureNote, "excluding ASB");
    EXPECT_EQ(result.reference.areas, 201);
    EXPECT_NEAR(result.reference.mean.value(), 59.349, 0.0005);
    EXPECT_NEAR(result.reference.sd.value(), 46.843, 0.0005);
    ASSERT_EQ(result.rows.size(), 15U);
    for (const ComparisonRow& row : result.rows) {
        EXPECT_EQ(row.wardClass, row.rate.name == "Cannock South" ? WardClass::Above : WardClass::Within)
            << row.rate.name;
        EXPECT_EQ(row.rate.countSource, CountSource::Recorded);
    }
    EXPECT_NEAR(rowOf(result, "Cannock South").rate.rate->value, 129.65, 0.005);
}

TEST_F(SampleProjectTest, FindsCannockSouthSignificantlyAboveItsOwnFifteenInTheOpenData)
{
    const auto result = compare("All crime", "police.uk", "csp");
    EXPECT_EQ(result.reference.areas, 15);
    EXPECT_EQ(rowOf(result, "Cannock South").wardClass, WardClass::SignificantlyAbove);
}

TEST_F(SampleProjectTest, RefusesToCompareTheDocumentsTableWithTheForce)
{
    const auto result = compare("All crime", "document", "force");
    EXPECT_NE(result.notComparable.find("15 of the 201 wards"), std::string::npos) << result.notComparable;
    EXPECT_FALSE(result.reference.mean.has_value());
    for (const ComparisonRow& row : result.rows) {
        EXPECT_EQ(row.wardClass, WardClass::NotComparable);
        EXPECT_FALSE(row.reason.empty());
    }
}

TEST_F(SampleProjectTest, KnowsTheDocumentsOwnSpellingOfAWard)
{
    const auto printed = findArea(sample().catalogue(), "Heath Hayes (E) + Wimblebury");
    ASSERT_TRUE(printed.has_value());
    EXPECT_EQ((*printed)->kind, AreaKind::Ward);
}

TEST(Sample, RefusesANameThatIsNone)
{
    const QTemporaryDir folder;
    const auto made = project::createSample(folder.filePath(QStringLiteral("x.wardwise")), "atlantis", false);
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().code, ErrorCode::NotFound);
    EXPECT_NE(made.error().message.find("cannock-chase-2019"), std::string::npos) << made.error().message;
}

} // namespace
} // namespace wardwise
