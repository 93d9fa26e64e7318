// Importing files into a real project: what comes in, what is said of the rest, and that it's all or nothing.
#include "tests/core/midshire.h"

#include "core/import/csv_table.h"
#include "core/store/batch_removal.h"
#include "core/store/lsoa_repository.h"

#include <QDir>
#include <QFile>

#include <map>

namespace wardwise::import {
namespace {

using test::crime;
using test::kDistricts;
using test::kLsoas;
using test::kPeople;
using test::kStreetHeading;

class ImportTest : public test::Midshire
{
protected:
    /// Why it couldn't; the project's bytes are as they were.
    std::string refused(const QStringList& files, const ImportOptions& options = {})
    {
        const QByteArray before = content();
        Progress progress;
        const auto report = project::importInto(path(), files, options, progress);
        EXPECT_FALSE(report);
        EXPECT_EQ(content(), before);
        return report ? "" : report.error().message;
    }

    /// Every figure: "Town, 2019-01, Drugs: 2".
    std::map<std::string, double> counts() const
    {
        std::map<std::string, double> found;
        const auto project = project::Project::open(path(), store::Access::Read);
        EXPECT_TRUE(project);
        const Catalogue& catalogue = (*project)->catalogue();
        const auto read =
            store::forEachObservation((*project)->connection(), {}, [&](const Observation& observation) {
                if (observation.key.quantity == Quantity::Count) {
                    found[catalogue.area(observation.key.area)->name + ", "
                          + catalogue.period(observation.key.period)->label + ", "
                          + catalogue.measure(observation.key.measure)->name] +=
                        observation.figure.number().value_or(-1);
                }
            });
        EXPECT_TRUE(read);
        return found;
    }

private:
    /// What a person would find in the file: every table.
    QByteArray content() const
    {
        QByteArray all;
        const auto project = project::Project::open(path(), store::Access::Read);
        if (!project) {
            return all;
        }
        for (const char* table : {"area", "batch", "batch_file", "event_count", "lsoa", "measure",
                                  "observation", "period", "source"}) {
            const auto rows = store::Statement((*project)->connection(),
                                               QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table))
                                  .firstInteger();
            all += QByteArray(table) + " " + QByteArray::number(rows ? rows->value_or(-1) : -2) + "\n";
        }
        return all;
    }
};

TEST_F(ImportTest, CountsByWardMonthAndTypeAndKeepsEveryOtherRow)
{
    const QString january =
        write("2019-01-midshire-street.csv", kStreetHeading + crime("a", "2019-01", "E01000001", "Drugs")
                                                 + crime("b", "2019-01", "E01000002", "Drugs")
                                                 + crime("", "2019-01", "E01000003", "Anti-social behaviour")
                                                 + crime("", "2019-01", "E01000003", "Anti-social behaviour")
                                                 + crime("c", "2019-01", "", "Shoplifting")
                                                 + crime("d", "2019-01", "E01000009", "Drugs")
                                                 + crime("e", "2019-01", "E01999999", "Drugs"));
    const ImportReport report = import(lookups() << write("mid2017.csv", kPeople) << january);
    EXPECT_EQ(counts(), (std::map<std::string, double>{{"Town, 2019-01, Drugs", 2},
                                                       {"Hill, 2019-01, Anti-social behaviour", 2},
                                                       {"Midshire: no location, 2019-01, Shoplifting", 1},
                                                       {"Midshire: outside the wards, 2019-01, Drugs", 1},
                                                       {"Midshire: in unknown LSOAs, 2019-01, Drugs", 1}}));
    ASSERT_EQ(report.files.size(), 4U);
    EXPECT_EQ(report.files.back().rows, 7);
    EXPECT_EQ(report.files.back().accepted(), 7);
    EXPECT_EQ(report.counted, 4);
    EXPECT_EQ(report.outside, 1);
    EXPECT_EQ(report.unknownLsoa, 1);
    EXPECT_EQ(report.unknownLsoas, (std::vector<std::string>{"E01999999 (1)"}));
    EXPECT_EQ(report.unlocated, (std::map<std::string, std::int64_t>{{"Shoplifting", 1}}));
    EXPECT_EQ(report.duplicateIds, (std::vector<std::string>{}));
}

TEST_F(ImportTest, AddsUpPopulationsByWardAndAge)
{
    const ImportReport report = import(lookups() << write("mid2017.csv", kPeople));
    const auto project = project::Project::open(path(), store::Access::Read);
    ASSERT_TRUE(project);
    const Catalogue& catalogue = (*project)->catalogue();
    std::map<std::string, double> people;
    ASSERT_TRUE(store::forEachObservation((*project)->connection(), {}, [&](const Observation& observation) {
        people[catalogue.area(observation.key.area)->name + " "
               + catalogue.breakdown(observation.key.breakdown)->category] =
            observation.figure.number().value_or(-1);
        EXPECT_EQ(catalogue.period(observation.key.period)->label, "mid-2017");
    }));
    EXPECT_EQ(people, (std::map<std::string, double>{{"Town ", 1500},
                                                     {"Town 0-4", 500},
                                                     {"Town 60-64", 400},
                                                     {"Town 90+", 600},
                                                     {"Hill ", 2000},
                                                     {"Hill 0-4", 1000},
                                                     {"Hill 60-64", 500},
                                                     {"Hill 90+", 500}}));
    EXPECT_EQ(report.warnings, std::vector<std::string>{});
}

TEST_F(ImportTest, GivesNoPopulationToAWardOfWhichAPartIsMissing)
{
    const QByteArray partial = "lsoa11_code,Total\nE01000001,1000\nE01000003,2000\nE01000777,5\n";
    const ImportReport report = import(lookups() << write("people mid-2018.csv", partial));
    EXPECT_EQ(report.batches.back().figures, 1) << "Hill, not Town";
    ASSERT_EQ(report.warnings.size(), 2U);
    EXPECT_NE(report.warnings[0].find("E01000777"), std::string::npos) << report.warnings[0];
    EXPECT_NE(report.warnings[1].find("Town"), std::string::npos) << report.warnings[1];
}

TEST_F(ImportTest, RefusesRowsWithTheirLineAndColumn)
{
    const ImportReport report =
        import(lookups() << write("s.csv", kStreetHeading + crime("a", "2019-13", "E01000001", "Drugs")
                                               + "short,row\n" + crime("b", "2019-01", "E01000001", "")
                                               + crime("c", "2019-01", "E01000001", "Drugs")));
    ASSERT_EQ(report.files.back().refused, 3);
    EXPECT_EQ(report.files.back().accepted(), 1);
    EXPECT_EQ(report.errors, (std::vector<Refusal>{{2, 2, "Month", "isn't a month such as 2019-02"},
                                                   {2, 3, "", "has 2 fields where the heading has 12"},
                                                   {2, 4, "Crime type", "is empty"}}));
}

TEST_F(ImportTest, ListsCrimeIdsThatRepeatAndDropsTheLaterRowsOnlyWhenAsked)
{
    const QString january = write("1.csv", kStreetHeading + crime("same", "2019-01", "E01000001", "Drugs")
                                               + crime("", "2019-01", "E01000001", "Drugs")
                                               + crime("", "2019-01", "E01000001", "Drugs"));
    const QString february = write("2.csv", kStreetHeading + crime("same", "2019-02", "E01000001", "Drugs"));
    const ImportReport kept = import(lookups() << january << february);
    EXPECT_EQ(kept.duplicateIds, (std::vector<std::string>{"same"}));
    EXPECT_EQ(counts()["Town, 2019-02, Drugs"], 1);

    ImportOptions options;
    options.repeatedIds = RepeatedIds::KeepFirst;
    const ImportReport dropped = import({january, february}, options);
    EXPECT_EQ(dropped.dropped, 1);
    EXPECT_EQ(counts()["Town, 2019-01, Drugs"], 6) << "rows without an ID are never copies of each other";
    EXPECT_EQ(counts()["Town, 2019-02, Drugs"], 1);
    EXPECT_NE(dropped.warnings.back().find("has come in before"), std::string::npos)
        << dropped.warnings.back();
}

TEST_F(ImportTest, PreviewsWithoutATrace)
{
    const QStringList files = lookups()
                              << write("s.csv", kStreetHeading + crime("a", "2019-01", "E01000001", "Drugs"));
    Progress progress;
    const auto preview = project::previewImport(path(), files, {}, progress);
    ASSERT_TRUE(preview && preview->has_value());
    EXPECT_EQ((*preview)->counted, 1);
    EXPECT_TRUE(counts().empty());
    auto report = import(files);
    for (ReportedBatch& batch : report.batches) {
        batch.id = {};
    }
    EXPECT_EQ(**preview, report);
}

TEST_F(ImportTest, LeavesTheProjectAloneWhereSomethingIsWrong)
{
    const QString street = write("s.csv", kStreetHeading + crime("a", "2019-01", "E01000001", "Drugs"));
    EXPECT_NE(refused({street}).find("in which ward each LSOA lies"), std::string::npos);
    EXPECT_NE(refused(lookups() << street << write("jpeg.csv", "\xFF\xD8\xFF\xE0")).find("a JPEG picture"),
              std::string::npos);
    EXPECT_NE(refused(lookups() << write("empty.csv", "")).find("is empty"), std::string::npos);
    EXPECT_NE(refused({folder() + QStringLiteral("/none.csv")}).find("isn't there"), std::string::npos);
    EXPECT_NE(refused(lookups() << write("people.csv", kPeople)).find("--period"), std::string::npos);
    EXPECT_NE(
        refused({write("o.csv", "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA "
                                "code,LSOA name,Outcome type\na,b,c,d,e,f,g,h,i,j\n")})
            .find("outcomes"),
        std::string::npos);
}

TEST_F(ImportTest, ReportsALookupOfAnotherYearAndLetsTheUserChoose)
{
    import(lookups());
    QByteArray later = kLsoas;
    later.replace("18", "19");
    const QString lookup2019 = write("wards of 2019.csv", later);
    EXPECT_NE(refused({lookup2019}).find("is of the wards of 2019"), std::string::npos);
    ImportOptions options;
    options.boundaryYear = 2019;
    import({lookup2019}, options);
    const QString street = write("s.csv", kStreetHeading + crime("a", "2019-01", "E01000001", "Drugs"));
    EXPECT_NE(refused({street}).find("2019 and 2018"), std::string::npos);
    import({street}, options);
    EXPECT_EQ(counts().size(), 1U);
}

TEST_F(ImportTest, StopsWithoutATraceWhenItIsCancelled)
{
    const QStringList files = lookups()
                              << write("s.csv", kStreetHeading + crime("a", "2019-01", "E01000001", "Drugs"));
    Progress progress;
    progress.cancel();
    const auto report = project::importInto(path(), files, {}, progress);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->has_value());
    EXPECT_TRUE(counts().empty());
}

TEST_F(ImportTest, RemovesALoadWhole)
{
    const ImportReport report =
        import(lookups() << write("mid2017.csv", kPeople)
                         << write("s.csv", kStreetHeading + crime("a", "2019-01", "E01000001", "Drugs")));
    ASSERT_EQ(report.batches.size(), 3U);
    auto project = project::Project::open(path(), store::Access::Write);
    ASSERT_TRUE(project);
    const auto people = store::useOf((*project)->connection(), report.batches[1].id);
    ASSERT_TRUE(people);
    EXPECT_EQ(people->figures, 8);
    EXPECT_EQ(people->denominators, (std::vector<std::string>{"police.uk, January 2019"}));
    for (const ReportedBatch& batch : report.batches) {
        ASSERT_TRUE((*project)->removeBatch(batch.id));
    }
    EXPECT_TRUE(counts().empty());
    EXPECT_TRUE(store::lsoaYears((*project)->connection())->empty());
}

TEST_F(ImportTest, LooksIntoFoldersAndLeavesOutWhatIsOfAnotherKind)
{
    ASSERT_TRUE(QDir(folder()).mkdir(QStringLiteral("months")));
    write("months/2019-01-street.csv", kStreetHeading + crime("a", "2019-01", "E01000001", "Drugs"));
    write("months/2019-01-picture.csv", "\x89PNG");
    write("months/2019-02-street.csv", kStreetHeading + crime("b", "2019-02", "E01000001", "Drugs"));
    const ImportReport report = import(lookups() << folder() + QStringLiteral("/months"));
    EXPECT_EQ(report.files.size(), 4U);
    EXPECT_EQ(report.counted, 2);
    ASSERT_FALSE(report.notes.empty());
    EXPECT_NE(report.notes.front().find("2019-01-picture.csv was left out: it's a PNG picture"),
              std::string::npos)
        << report.notes.front();
}

TEST_F(ImportTest, AgreesWithTheDerivedCountsOfRealMonthsCellByCell)
{
    const QString derived = test::sharedFile("data/derived/staffordshire_ward_month_counts.csv");
    QFile file(derived);
    if (!file.open(QIODevice::ReadOnly)) {
        GTEST_SKIP() << "the open data aren't beside the project (../shared/data)";
    }
    const QString real = this->folder() + QStringLiteral("/real.wardwise");
    ASSERT_TRUE(project::createProject(real, {.cspCode = "E22000263", .cspName = "Cannock Chase"}));
    Progress progress;
    const auto report = project::importInto(real, test::staffordshireFiles(), {}, progress);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ((*report)->counted, 42307);
    EXPECT_EQ((*report)->outside, 91);
    EXPECT_EQ((*report)->unknownLsoa, 0);
    EXPECT_EQ((*report)->refused(), 0);
    EXPECT_EQ((*report)->duplicateIds.size(), 5U);
    std::int64_t unlocated = 0;
    for (const auto& [type, rows] : (*report)->unlocated) {
        unlocated += rows;
    }
    EXPECT_EQ(unlocated, 5570);
    EXPECT_EQ((*report)->unlocated.at("Anti-social behaviour"), 1);

    const auto project = project::Project::open(real, store::Access::Read);
    ASSERT_TRUE(project);
    const Catalogue& catalogue = (*project)->catalogue();
    std::map<std::string, double> stored;
    ASSERT_TRUE(store::forEachObservation((*project)->connection(), {}, [&](const Observation& observation) {
        if (observation.key.quantity == Quantity::Count) {
            stored[catalogue.area(observation.key.area)->code + " "
                   + catalogue.period(observation.key.period)->label + " "
                   + catalogue.measure(observation.key.measure)->name] = *observation.figure.number();
        }
    }));
    const QByteArray bytes = file.readAll();
    const auto table = CsvTable::parse(
        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), "derived");
    ASSERT_TRUE(table);
    EXPECT_EQ(stored.size(), table->rowCount());
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const std::string& ward = table->field(row, "ward_code");
        const std::string code = ward.empty()        ? "E23000015:unlocated"
                                 : ward == "outside" ? "E23000015:outside"
                                                     : ward;
        const std::string key =
            code + " " + table->field(row, "month") + " " + table->field(row, "crime_type");
        ASSERT_EQ(stored.count(key), 1U) << key;
        EXPECT_EQ(stored[key], std::stod(table->field(row, "count"))) << key;
    }
}

} // namespace
} // namespace wardwise::import
