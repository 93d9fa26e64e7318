// Importing tables into a real project: what is stored, asked, kept for the next time and taken back.
#include "tests/core/project_text.h"
#include "tests/core/sample_fixture.h"
#include "tests/core/stored_text.h"
#include "tests/core/workbook_file.h"

#include "core/project/import_project.h"
#include "core/store/batch_removal.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

class TablesImportTest : public ::testing::Test
{
protected:
    void SetUp() override { m_path = m_folder.write(test::tenWards()); }

    QString write(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder.path(name);
        EXPECT_TRUE(QDir().mkpath(QFileInfo(path).path()));
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

    ImportReport preview(const QStringList& files, const ImportOptions& options = {}) const
    {
        Progress progress;
        const auto report = project::previewImport(m_path, files, options, progress);
        EXPECT_TRUE(report) << (report ? "" : report.error().message);
        return report && report->has_value() ? **report : ImportReport{};
    }

    std::string refused(const QStringList& files, const ImportOptions& options = {}) const
    {
        const std::string before = stored();
        Progress progress;
        const auto report = project::importInto(m_path, files, options, progress);
        EXPECT_FALSE(report);
        EXPECT_EQ(stored(), before);
        return report ? "" : report.error().message;
    }

    std::string stored() const
    {
        const auto project = m_folder.reopen();
        return project ? test::everythingStored(project->connection()) : std::string();
    }

    std::string answer(const char* sql) const
    {
        const auto project = m_folder.reopen();
        return project ? test::answer(project->connection(), sql) : std::string();
    }

    QString path() const { return m_path; }

    const test::ProjectFolder& folder() const { return m_folder; }

private:
    test::ProjectFolder m_folder;
    QString m_path;
};

const QByteArray kArson =
    "Arson by ward 2018/19,,\nWard,Number,\"Rate per 1,000 residents\"\nWard 1,5,5.0\nWard 2,6,6.1\n"
    "Total,12,\n";

TEST_F(TablesImportTest, StoresFiguresWithTheirPlaceUnderTheFilesName)
{
    const QString file = write("arson.csv", kArson);
    const ImportReport seen = preview({file});
    const ImportReport report = import({file});
    ASSERT_EQ(report.files.size(), 1U);
    EXPECT_EQ(report.files.front().kind, "table");
    EXPECT_EQ(report.files.front().rows, 3);
    EXPECT_EQ(report.files.front().accepted(), 3);
    ASSERT_EQ(report.batches.size(), 1U);
    EXPECT_EQ(report.batches.front().label, "arson, 2018-19");
    EXPECT_EQ(report.batches.front().figures, 4);
    EXPECT_EQ(seen.warnings, report.warnings);
    EXPECT_EQ(report.warnings,
              std::vector<std::string>{
                  "arson.csv: Line 5: Total says 12 for Arson, but the rows above add up to 11."});
    EXPECT_EQ(answer("SELECT group_concat(o.value || ' ' || o.quantity || ' ' || c.line, '; ') FROM "
                     "observation o JOIN "
                     "measure m ON m.id = o.measure_id JOIN citation c ON c.observation_id = o.id WHERE "
                     "m.name = 'Arson' "
                     "ORDER BY o.id"),
              "5.0 rate 3; 6.1 rate 4; 5.0 count 3; 6.0 count 4");
}

TEST_F(TablesImportTest, RemovingTheLoadLeavesTheFiguresAsTheyWere)
{
    const std::string before = answer("SELECT count(*) || ' ' || total(value) FROM observation");
    const ImportReport report = import({write("arson.csv", kArson)});
    const auto project = folder().reopen();
    ASSERT_NE(project, nullptr);
    auto transaction = store::Transaction::begin(project->connection());
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(store::removeBatch(project->connection(), report.batches.front().id));
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(test::answer(project->connection(), "SELECT count(*) || ' ' || total(value) FROM observation"),
              before);
    EXPECT_EQ(test::answer(project->connection(), "SELECT count(*) FROM batch_file"), "0");
}

TEST_F(TablesImportTest, TheSameContentTwiceIsSaid)
{
    import({write("arson.csv", kArson)});
    const ImportReport again = preview({write("again.csv", kArson)});
    bool isSaid = false;
    for (const std::string& warning : again.warnings) {
        isSaid = isSaid || warning.find("again.csv has come in before, with \"arson, 2018-19\"") == 0;
    }
    EXPECT_TRUE(isSaid);
}

TEST_F(TablesImportTest, WhileSomethingIsOpenNothingComesIn)
{
    const QString file = write("rates.csv", "Ward,Burglary rate 2018/19\nWard 1,5.2\nWard 2,6.3\n");
    EXPECT_EQ(
        refused({file}),
        "rates.csv: nothing says per what the rates of \"Burglary rate\" are: per 1,000 residents, per 1,000 "
        "households or per 10,000. Say it in the import assistant, or with --mapping, --unit or --period. "
        "Nothing "
        "was imported.");
    EXPECT_EQ(preview({file}).questions.size(), 1U);
    ImportOptions options;
    options.tables.rateUnit = MeasureUnit::RatePer1000Households;
    options.tables.source = "Midshire";
    EXPECT_EQ(import({file}, options).batches.front().source, "Midshire");
    EXPECT_EQ(answer("SELECT unit FROM measure WHERE name = 'Burglary rate'"), "rate-per-1000-households");
}

TEST_F(TablesImportTest, AMappingIsKeptAndUsedForTheNextYear)
{
    TableMapping said;
    said.columns = {{"Ward", ColumnRole::AreaName},
                    {"Fires 2018/19", ColumnRole::Figure, "Fires", Quantity::Count, std::nullopt, "2018-19"}};
    said.layout = layoutOf(said.columns);
    said.placeholders = {{"*", StandsFor::Suppressed}};
    ImportOptions options;
    options.mappings[std::string()] = {said};
    import({write("fires.csv", "Ward,Fires 2018/19\nWard 1,5\nWard 2,*\n")}, options);
    const ImportReport next = import({write("fires2.csv", "Ward,Fires 2019/20\nWard 1,7\nWard 2,*\n")});
    EXPECT_EQ(next.files.front().refused, 0);
    EXPECT_EQ(next.notes.size(), 1U);
    EXPECT_EQ(
        answer("SELECT group_concat(p.label || ' ' || coalesce(o.value, o.missing), '; ') FROM observation o "
               "JOIN "
               "measure m ON m.id = o.measure_id JOIN period p ON p.id = o.period_id WHERE m.name = 'Fires'"),
        "2018-19 5.0; 2018-19 suppressed; 2019-20 7.0; 2019-20 suppressed");
}

TEST_F(TablesImportTest, AFileWithoutATableInAFolderIsPassedOverWithANote)
{
    const QString readme =
        write("all/README.txt", "These tables were made, with care, by us.\nAsk, if you must.\n");
    write("all/arson.csv", kArson);
    const ImportReport report = import({folder().path("all")});
    EXPECT_EQ(report.batches.size(), 1U);
    EXPECT_EQ(report.files.size(), 1U);
    EXPECT_EQ(report.notes.front(), "README.txt was left out: it has no table of areas");
    EXPECT_NE(refused({readme}).find("README.txt: it has no table"), std::string::npos);
}

TEST_F(TablesImportTest, AWorkbookGivesItsTablesAndHiddenSheetsNothing)
{
    const QString path = folder().path("book.xlsx");
    test::writeXlsx(
        path, {{"Notes", {{"About"}, {"Symbol", "Meaning"}, {"[z]", "not applicable"}}},
               {"Arson", {{"Arson, 2018/19"}, {}, {"Ward", "Number"}, {"Ward 1", "5"}, {"Ward 2", "~"}}},
               {"Old", {{"Ward", "Number 2018/19"}, {"Ward 1", "99"}}, true}});
    const ImportReport report = import({path});
    EXPECT_EQ(report.batches.front().figures, 1);
    EXPECT_EQ(report.notes,
              std::vector<std::string>{"book.xlsx: the sheet \"Old\" is hidden and was left out."});
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_EQ(report.errors.front().row, 5);
    EXPECT_EQ(report.errors.front().column, "Number");
}

TEST_F(TablesImportTest, TraffordsBurglaryIsntTakenForPerResidents)
{
    const QString burglary = test::sharedFile("data/ward_tables/trafford_2018_burglary.csv");
    const QString meta = test::sharedFile("data/ward_tables/trafford_2018_meta.csv");
    if (!QFile::exists(burglary)) {
        GTEST_SKIP() << "../shared/data isn't here";
    }
    QFile file(burglary);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    // Its wards are given names that the project knows.
    QByteArray table = "area_name,indicator,period,measure,unit,value\n";
    int ward = 0;
    file.readLine();
    while (!file.atEnd() && ward < 10) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        table += "Ward " + QByteArray::number(++ward) + "," + cells.mid(2).join(',') + "\n";
    }
    const QString ours = write("trafford_burglary.csv", table);
    EXPECT_NE(refused({ours}).find("nothing says per what the rates of \"Burglary\" are"), std::string::npos);
    const ImportReport report = import({ours, meta});
    EXPECT_EQ(
        answer("SELECT unit FROM measure WHERE family != 'document' AND name LIKE 'Burglary%' AND unit LIKE "
               "'%households'"),
        "rate-per-1000-households");
    bool isSaid = false;
    for (const std::string& warning : report.warnings) {
        isSaid = isSaid
                 || (warning.find("14 months") != std::string::npos
                     && warning.find("12 months") != std::string::npos);
    }
    EXPECT_TRUE(isSaid) << "the months of the table and of its description differ";
}

} // namespace
} // namespace wardwise::import
