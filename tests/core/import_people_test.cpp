// Importing what rates are made with and set against: populations and households by LSOA or by ward, and
// ranks of deprivation.
#include "tests/core/project_text.h"
#include "tests/core/sample_fixture.h"

#include "core/domain/measure_parts.h"
#include "core/import/deprivation_ranks.h"
#include "core/import/ward_people.h"
#include "core/project/import_project.h"
#include "core/project/new_project.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

namespace wardwise::import {
namespace {

const QByteArray kLookup = "LSOA11CD,LSOA11NM,WD18CD,WD18NM,LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\n"
                           "E01000001,Amber 1A,W1,Town,D1,Amber,C1,Amber,F1,Midshire\n"
                           "E01000002,Amber 1B,W1,Town,D1,Amber,C1,Amber,F1,Midshire\n"
                           "E01000003,Amber 1C,W2,Hill,D1,Amber,C1,Amber,F1,Midshire\n";

const QByteArray kStreetHeadingLine =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context\n";

QByteArray crimeRow(const char* id, const char* month, const char* lsoa, const char* type)
{
    return QByteArray(id) + "," + month + ",Midshire Police,Midshire Police,,,x," + lsoa + ",n," + type
           + ",,\n";
}

class ImportPeopleTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_path = m_folder.filePath(QStringLiteral("project.wardwise"));
        ASSERT_TRUE(project::createProject(m_path, {.cspCode = "C1", .cspName = "Amber"}));
        import({write("lookup.csv", kLookup)});
    }

    QString write(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path;
    }

    ImportReport import(const QStringList& files, const ImportOptions& options = {}) const
    {
        Progress progress;
        const auto report = project::importInto(m_path, files, options, progress);
        EXPECT_TRUE(report) << (report ? "" : report.error().message);
        return report && report->has_value() ? **report : ImportReport{};
    }

    std::string refused(const QStringList& files, const ImportOptions& options = {}) const
    {
        const auto before = figures();
        Progress progress;
        const auto report = project::importInto(m_path, files, options, progress);
        EXPECT_FALSE(report);
        EXPECT_EQ(figures(), before);
        return report ? "" : report.error().message;
    }

    /// Every figure: "Town, 2011, Households: 40".
    std::map<std::string, double> figures() const
    {
        std::map<std::string, double> found;
        const auto project = project::Project::open(m_path, store::Access::Read);
        EXPECT_TRUE(project);
        const Catalogue& catalogue = (*project)->catalogue();
        EXPECT_TRUE(
            store::forEachObservation((*project)->connection(), {}, [&](const Observation& observation) {
                const std::string& part = catalogue.breakdown(observation.key.breakdown)->category;
                found[catalogue.area(observation.key.area)->name + ", "
                      + catalogue.period(observation.key.period)->label + ", "
                      + catalogue.measure(observation.key.measure)->name
                      + (part.empty() ? "" : " " + part)] += observation.figure.number().value_or(-1);
            }));
        return found;
    }

    [[nodiscard]] QString filePath() const { return m_path; }

    [[nodiscard]] std::unique_ptr<project::Project> open() const
    {
        auto project = project::Project::open(m_path, store::Access::Write);
        EXPECT_TRUE(project);
        return std::move(*project);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

using Figures = std::map<std::string, double>;

TEST_F(ImportPeopleTest, TakesPopulationsByWardWithTheirAges)
{
    const ImportReport report =
        import({write("wards.csv", "ward_code,ward_name,population_mid_2017,0-15,16-64,65+\n"
                                   "W1,Town,1000,200,600,200\n"
                                   "W2,Hill,500,100,300,101\n"
                                   "W9,Elsewhere,7,1,1,5\n")});
    EXPECT_EQ(report.files.front().kind, "population");
    EXPECT_EQ(figures(), (Figures{{"Town, mid-2017, Population", 1000},
                                  {"Town, mid-2017, Population 0-15", 200},
                                  {"Town, mid-2017, Population 16-64", 600},
                                  {"Town, mid-2017, Population 65+", 200},
                                  {"Hill, mid-2017, Population", 500},
                                  {"Hill, mid-2017, Population 0-15", 100},
                                  {"Hill, mid-2017, Population 16-64", 300},
                                  {"Hill, mid-2017, Population 65+", 101}}));
    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_NE(report.warnings[0].find("isn't the sum of the ages in 1 row"), std::string::npos);
    ASSERT_EQ(report.notes.size(), 1U);
    EXPECT_NE(report.notes[0].find("1 ward that the project lacks: W9"), std::string::npos)
        << report.notes[0];
}

TEST_F(ImportPeopleTest, RefusesWardsOfAnotherYearAndRowsThatRepeat)
{
    EXPECT_NE(refused({write("mid-2019.csv", "WD19CD,WD19NM,Population\nW1,Town,1000\n")})
                  .find("is of the wards of 2019, not of those of 2018"),
              std::string::npos);
    const ImportReport report = import({write("mid-2018.csv", "WD18CD,WD18NM,Population\n"
                                                              "W1,Town,1000\nW1,Town,1000\nW2,Hill,many\n")});
    EXPECT_EQ(report.errors, (std::vector<Refusal>{{0, 3, "WD18CD", "stands in a row above already"},
                                                   {0, 4, "Population", "isn't a number of people"}}));
    EXPECT_EQ(figures(), (Figures{{"Town, mid-2018, Population", 1000}}));
    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_NE(report.warnings[0].find("lacks 1 ward, with no population from it: Hill"), std::string::npos)
        << report.warnings[0];
}

TEST_F(ImportPeopleTest, TakesHouseholdsByLsoaAndByWard)
{
    const QString byLsoa = write("lsoas.csv", "LSOA11CD,LSOA11NM,households_2011\n"
                                              "E01000001,Amber 1A,30\nE01000002,Amber 1B,10\n"
                                              "E01000003,Amber 1C,25\n");
    EXPECT_EQ(import({byLsoa}).files.front().kind, "households");
    EXPECT_EQ(figures(), (Figures{{"Town, 2011, Households", 40}, {"Hill, 2011, Households", 25}}));
    ImportOptions options;
    options.kind = FileKind::Households;
    options.period = "2021";
    import({write("wards.csv", "WD18CD,People per household,Number of households,Burglaries\n"
                               "W1,2.1,44,5\nW2,2.2,26,6\n")},
           options);
    EXPECT_EQ(figures()["Town, 2021, Households"], 44);
    EXPECT_NE(refused({write("none.csv", "WD18CD,Number of households\nW1,44\nW2,26\n")}).find("--period"),
              std::string::npos);
}

TEST_F(ImportPeopleTest, MakesRatesPerHouseholdWithThem)
{
    const QString street =
        write("s.csv", kStreetHeadingLine + crimeRow("", "2019-01", "E01000001", "Burglary")
                           + crimeRow("", "2019-01", "E01000003", "Burglary"));
    import({street, write("wards.csv", "WD18CD,population_mid_2017\nW1,1000\nW2,500\n"),
            write("households.csv", "WD18CD,households_2011\nW1,40\nW2,25\n")});
    const auto project = open();
    const auto made = findMeasure(project->catalogue(), "Burglary per household");
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ((*made)->unit, MeasureUnit::RatePer1000Households);
    const auto compared = project->compare(test::request("C1", "Burglary per household"));
    ASSERT_TRUE(compared) << compared.error().message;
    for (const ComparisonRow& row : compared->rows) {
        const bool town = row.rate.name == "Town";
        EXPECT_EQ(row.rate.population, (town ? Population{40} : Population{25}));
        EXPECT_NEAR(row.rate.rate->value, town ? 12.0 * 1000 / 40 : 12.0 * 1000 / 25, 1e-9);
    }
    const auto people = project->compare(test::request("C1", "Burglary"));
    ASSERT_TRUE(people);
    EXPECT_EQ(people->rows.front().rate.population, Population{500});
}

TEST_F(ImportPeopleTest, DoesNotCompareRatesWithDenominatorsOfDifferentTimes)
{
    import({write("a.csv", "WD18CD,households_2011\nW1,40\nW2,25\n"),
            write("b.csv", "WD18CD,households_2021\nW1,44\n"),
            write("s.csv", kStreetHeadingLine + crimeRow("", "2019-01", "E01000001", "Burglary"))});
    const auto compared = open()->compare(test::request("C1", "Burglary per household"));
    ASSERT_TRUE(compared) << compared.error().message;
    EXPECT_NE(compared->notComparable.find("households of different times (2011, 2021)"), std::string::npos)
        << compared->notComparable;
}

TEST_F(ImportPeopleTest, CountsDeprivedLsoasAndNeverAveragesRanks)
{
    const ImportReport report =
        import({write("imd.csv", "LSOA11CD,LSOA11NM,IMD19\nE01000001,a,3284\nE01000002,b,3285\n"
                                 "E01000003,c,\"6,569\"\nE01000004,d,7\n")});
    EXPECT_EQ(report.files.front().kind, "deprivation");
    EXPECT_EQ(figures(), (Figures{{"Town, 2019, Number of LSOAs", 2},
                                  {"Town, 2019, LSOAs in the most deprived tenth of England", 1},
                                  {"Town, 2019, LSOAs in the most deprived fifth of England", 2},
                                  {"Town, 2019, Rank of the most deprived LSOA", 3284},
                                  {"Hill, 2019, Number of LSOAs", 1},
                                  {"Hill, 2019, LSOAs in the most deprived tenth of England", 0},
                                  {"Hill, 2019, LSOAs in the most deprived fifth of England", 0},
                                  {"Hill, 2019, Rank of the most deprived LSOA", 6569}}));
    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_NE(report.warnings[0].find("1 LSOA that the look-up lacks: E01000004"), std::string::npos);
}

TEST_F(ImportPeopleTest, RefusesWhatAreNoRanksAndLsoasOfAnotherYear)
{
    const ImportReport report =
        import({write("imd.csv", "LSOA11CD,IMD19\nE01000001,1.5\nE01000002,0\nE01000003,32845\n"
                                 "E01000003,9\n")});
    EXPECT_EQ(report.files.front().refused, 3);
    EXPECT_EQ(report.errors.front().reason, "isn't a rank from 1 to 32,844");
    EXPECT_EQ(figures()["Hill, 2019, Rank of the most deprived LSOA"], 9);
    EXPECT_EQ(figures().count("Town, 2019, Rank of the most deprived LSOA"), 0U);
    QByteArray deciles = "LSOA11CD,IMD19\n";
    for (int i = 1; i <= 12; ++i) {
        deciles += "E0100000" + QByteArray::number(i) + "," + QByteArray::number(i % 10 + 1) + "\n";
    }
    EXPECT_NE(refused({write("deciles.csv", deciles)}).find("scores and deciles"), std::string::npos);
    EXPECT_NE(refused({write("years.csv", "lsoa code,IMD19\nE01000001,5\n")}).find("of which year"),
              std::string::npos);
    const ImportReport later = import({write("later.csv", "LSOA21CD,IMD25\nE01900001,5\nE01900002,6\n")});
    EXPECT_EQ(later.batches.front().figures, 0);
    ASSERT_EQ(later.warnings.size(), 2U);
    EXPECT_NE(later.warnings[0].find("2 LSOAs that the look-up lacks"), std::string::npos);
}

TEST_F(ImportPeopleTest, MakesTheGroupsThatShipWithTheTypesAndNeverAgain)
{
    const auto month = [](const char* name) {
        QByteArray rows = kStreetHeadingLine;
        for (const char* type : {"Bicycle theft", "Other theft", "Shoplifting", "Theft from the person"}) {
            rows += crimeRow("", name, "E01000001", type);
        }
        return rows;
    };
    const auto groups = [&] {
        const auto project = project::Project::open(filePath(), store::Access::Read);
        EXPECT_TRUE(project);
        std::string all;
        for (const Measure* measure : project::definedMeasures((*project)->catalogue())) {
            all += measure->name + " = " + madeOfInWords((*project)->catalogue(), measure->id) + "; ";
        }
        return all;
    };
    import({write("1.csv", month("2019-01"))});
    const std::string allCrime =
        "All crime = Bicycle theft + Other theft + Shoplifting + Theft from the person";
    const std::string theft = "; Theft = Bicycle theft + Other theft + Shoplifting + Theft from the person; ";
    EXPECT_EQ(groups(), allCrime + theft);
    {
        const auto project = project::Project::open(filePath(), store::Access::Write);
        ASSERT_TRUE(project);
        const auto measure = findMeasure((*project)->catalogue(), "Theft");
        ASSERT_TRUE(measure);
        ASSERT_TRUE((*project)->removeDefinedMeasure((*measure)->id));
    }
    import({write("2.csv", month("2019-02") + crimeRow("", "2019-02", "E01000001", "Burglary")
                               + crimeRow("", "2019-02", "E01000001", "Anti-social behaviour"))});
    EXPECT_EQ(groups(), allCrime + " + Burglary; All crime and ASB = All crime + Anti-social behaviour; ")
        << "what the user took out stays out; new types bring their groups";
}

TEST_F(ImportPeopleTest, KeepsTheCountsOfLsoasOnlyWhenAsked)
{
    const QString street = write("s.csv", kStreetHeadingLine + crimeRow("a", "2019-01", "E01000001", "Drugs")
                                              + crimeRow("b", "2019-01", "E01000001", "Drugs")
                                              + crimeRow("c", "2019-01", "E01000002", "Drugs"));
    ImportOptions options;
    options.keepLsoas = true;
    import({street}, options);
    EXPECT_EQ(figures(), (Figures{{"Amber 1A, 2019-01, Drugs", 2},
                                  {"Amber 1B, 2019-01, Drugs", 1},
                                  {"Town, 2019-01, Drugs", 3}}));
    {
        const auto project = project::Project::open(filePath(), store::Access::Read);
        ASSERT_TRUE(project);
        const auto lsoa = findArea((*project)->catalogue(), "E01000001");
        ASSERT_TRUE(lsoa);
        EXPECT_EQ((*lsoa)->kind, AreaKind::Lsoa);
        EXPECT_EQ((*project)->catalogue().area(*(*lsoa)->parent)->name, "Town");
    }
    import({street}, options); // again: the areas are there
    EXPECT_EQ(figures()["Amber 1A, 2019-01, Drugs"], 4);
    import({street});
    EXPECT_EQ(figures()["Town, 2019-01, Drugs"], 9);
    EXPECT_EQ(figures()["Amber 1A, 2019-01, Drugs"], 4);
}

TEST(Deprivation, TheIndexColumnIsFoundByItsName)
{
    EXPECT_EQ(rankColumn({"LSOA11CD", "LSOA11NM", "LAD19CD", "LAD19NM", "IMD19", "FID"}), 4U);
    EXPECT_EQ(
        rankColumn({"LSOA code (2011)", "Index of Multiple Deprivation (IMD) Score",
                    "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
                    "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)"}),
        2U);
    EXPECT_EQ(rankColumn({"LSOA11CD", "IMD score"}), std::nullopt);
    EXPECT_EQ(rankColumn({"WD18CD", "IMD19"}), std::nullopt);
    EXPECT_EQ(indexYearIn("IMD19"), 2019);
    EXPECT_EQ(indexYearIn("File_7_-_IMD 2019 scores"), 2019);
    EXPECT_EQ(indexYearIn("deprivation"), std::nullopt);
}

TEST(PeopleTables, AreToldFromOthersThatHavePeople)
{
    const auto only = [](const std::vector<std::string>& heading, FileKind kind) {
        return holdsOnlyPeople(heading, kind);
    };
    EXPECT_TRUE(only({"ward_code", "ward_name", "lad_code", "population_mid_2017", "centroid_longitude"},
                     FileKind::Population));
    EXPECT_FALSE(only({"WD18CD", "Population", "Burglary"}, FileKind::Population));
    EXPECT_FALSE(only({"WD18CD", "Population", "Environmental crime"}, FileKind::Population));
    EXPECT_FALSE(only({"WD18CD", "Population density"}, FileKind::Population));
    EXPECT_FALSE(only({"WD18CD", "Average household size"}, FileKind::Households));
    EXPECT_TRUE(only({"LSOA21CD", "LSOA21NM", "Number of households"}, FileKind::Households));
    const auto bands = PeopleColumns::of({"WD18CD", "0 to 4", "5-9", "10+"}, FileKind::Population);
    ASSERT_TRUE(bands);
    EXPECT_TRUE(bands->coverAllAges());
    EXPECT_FALSE(PeopleColumns::of({"WD18CD", "0-4", "10+"}, FileKind::Population)) << "5 to 9 is missing";
}

TEST(RealDeprivation, OfCannockChaseIsThatOfTheDocument)
{
    const QString ranks = test::sharedFile("data/deprivation/IMD2019_LSOA11_LAD19_England.csv");
    if (!QFile::exists(ranks)) {
        GTEST_SKIP() << "the open data aren't beside the project (../shared/data)";
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("real.wardwise"));
    ASSERT_TRUE(project::createProject(path, {.cspCode = "E22000263", .cspName = "Cannock Chase"}));
    Progress progress;
    const auto report = project::importInto(path,
                                            {test::sharedFile("data/lookups/LSOA11_WD18_LAD18_EW.csv"),
                                             test::sharedFile("data/lookups/LAD18_CSP18_PFA18_EW.csv"), ranks,
                                             test::sharedFile("data/derived/staffordshire_wards_2018.csv")},
                                            {}, progress);
    ASSERT_TRUE(report && report->has_value()) << report.error().message;
    EXPECT_EQ((*report)->warnings, std::vector<std::string>{});
    EXPECT_EQ((*report)->refused(), 0);
    const auto project = project::Project::open(path, store::Access::Read);
    ASSERT_TRUE(project);
    const Catalogue& catalogue = (*project)->catalogue();
    const auto csp = findArea(catalogue, "E22000263");
    ASSERT_TRUE(csp);
    std::map<std::string, double> sums;
    std::map<std::string, double> lowest;
    std::map<std::string, double> people;
    ASSERT_TRUE(store::forEachObservation((*project)->connection(), {}, [&](const Observation& observation) {
        const Area* around = catalogue.enclosing(observation.key.area, AreaKind::Csp);
        if (around == nullptr || around->id != (*csp)->id) {
            return;
        }
        const std::string& measure = catalogue.measure(observation.key.measure)->name;
        const std::string& ward = catalogue.area(observation.key.area)->code;
        sums[measure] += *observation.figure.number();
        if (observation.key.quantity == Quantity::Rank) {
            lowest[ward] = *observation.figure.number();
        }
        if (observation.key.quantity == Quantity::Population) {
            people[ward] = *observation.figure.number();
        }
    }));
    // The document says "out of 60 LSOAs in Cannock Chase, 9 are within the top 20% most deprived"; the rest
    // was counted in Python from the same files.
    EXPECT_EQ(sums["Number of LSOAs"], 60);
    EXPECT_EQ(sums["LSOAs in the most deprived fifth of England"], 9);
    EXPECT_EQ(sums["LSOAs in the most deprived tenth of England"], 2);
    EXPECT_EQ(lowest, (std::map<std::string, double>{{"E05006902", 5017},
                                                     {"E05006903", 4169},
                                                     {"E05006904", 2398},
                                                     {"E05006905", 5048},
                                                     {"E05006906", 14023},
                                                     {"E05006907", 2901},
                                                     {"E05006908", 9940},
                                                     {"E05006909", 20492},
                                                     {"E05006910", 9104},
                                                     {"E05006911", 21227},
                                                     {"E05006912", 5018},
                                                     {"E05006913", 19782},
                                                     {"E05006914", 9079},
                                                     {"E05006915", 15486},
                                                     {"E05006916", 7589}}));
    EXPECT_EQ(people["E05006902"], 6922);
    EXPECT_EQ(people.size(), 15U);
}

} // namespace
} // namespace wardwise::import
