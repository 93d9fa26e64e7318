// What a load of street files has that is in no ward, twice or not at all, as Data and sources shows it.
#include "tests/core/midshire.h"

#include "core/project/source_summary.h"

namespace wardwise {
namespace {

using project::MissingMonth;
using project::UnlocatedRows;
using test::crimes;

class PlacelessRowsTest : public test::Midshire
{
protected:
    /// The last load of the project.
    project::BatchSummary lastLoad() const
    {
        const auto project = open();
        const auto sources = project::summariseSources(*project);
        EXPECT_TRUE(sources);
        return sources->back().batches.back();
    }
};

TEST_F(PlacelessRowsTest, CountsRowsWithoutALocationByTypeAndMonth)
{
    import(lookups() << write("s.csv",
                              test::kStreetHeading + crimes(3, "2019-01", "E01000001", "Drugs")
                                  + crimes(2, "2019-01", "", "Drugs") + crimes(1, "2019-03", "", "Drugs")
                                  + crimes(4, "2019-03", "E01000003", "Robbery")
                                  + crimes(2, "2019-03", "E01000009", "Robbery")
                                  + crimes(3, "2019-03", "E01999999", "Robbery")
                                  + test::crime("x", "2019-03", "E01000003", "Robbery").repeated(3)
                                  + test::crime("y", "2019-03", "E01000003", "Robbery").repeated(2)));
    const auto load = lastLoad();
    ASSERT_TRUE(load.placeless);
    const project::PlacelessRows& rows = *load.placeless;
    EXPECT_EQ(rows.months, (std::vector<Month>{{2019, 1}, {2019, 3}}));
    ASSERT_EQ(rows.types.size(), 2U);
    EXPECT_EQ(rows.types[0].name, "Drugs");
    EXPECT_EQ(rows.types[0].byMonth, (std::vector<UnlocatedRows>{{2, 5}, {1, 1}}));
    EXPECT_EQ(rows.types[0].total, (UnlocatedRows{3, 6}));
    EXPECT_DOUBLE_EQ(rows.types[0].total.share().value(), 50.0);
    EXPECT_EQ(rows.types[1].byMonth, (std::vector<UnlocatedRows>{{0, 0}, {0, 14}}));
    EXPECT_EQ(rows.byMonth, (std::vector<UnlocatedRows>{{2, 5}, {1, 15}}));
    EXPECT_EQ(rows.total, (UnlocatedRows{3, 20}));
    EXPECT_EQ(rows.outside, 2);
    EXPECT_EQ(rows.unknown, 3);
    EXPECT_EQ(rows.missingMonths, (std::vector<MissingMonth>{{{2019, 2}, {}}}));
    EXPECT_EQ(load.contents.unknownLsoas, (std::vector<store::NamedCount>{{"E01999999", 3}}));
    EXPECT_EQ(load.contents.repeatedIdCount, 2);
    EXPECT_EQ(load.contents.repeatedIds, (std::vector<store::NamedCount>{{"x", 3}, {"y", 2}}));
}

TEST_F(PlacelessRowsTest, NamesTheForceOfWhichAMonthIsMissing)
{
    QByteArray farshire = crimes(1, "2019-01", "E01000009", "Drugs");
    farshire.replace("Midshire Police", "Farshire Police");
    import::ImportOptions options;
    options.allAreas = true;
    import(lookups() << write("s.csv", test::kStreetHeading + crimes(1, "2019-01", "E01000001", "Drugs")
                                           + crimes(1, "2019-02", "E01000001", "Drugs") + farshire),
           options);
    const auto load = lastLoad();
    ASSERT_TRUE(load.placeless);
    EXPECT_EQ(project::inWords(load.placeless->missingMonths), "2019-02 (Farshire)");
}

TEST_F(PlacelessRowsTest, SaysNothingOfOtherLoads)
{
    import(lookups() << write("mid2017.csv", test::kPeople));
    EXPECT_FALSE(lastLoad().placeless);
}

TEST(PlacelessRows, AreThoseOfRealMonths)
{
    const QStringList files = test::staffordshireFiles();
    if (files.isEmpty()) {
        GTEST_SKIP() << "the open data aren't beside the project (../shared/data)";
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("real.wardwise"));
    ASSERT_TRUE(project::createProject(path, {.cspCode = "E22000263", .cspName = "Cannock Chase"}));
    import::Progress progress;
    ASSERT_TRUE(project::importInto(path, files, {}, progress));
    const auto opened = project::Project::open(path, store::Access::Read);
    ASSERT_TRUE(opened);
    const auto sources = project::summariseSources(**opened);
    ASSERT_TRUE(sources);
    const project::BatchSummary& load = sources->back().batches.back();
    ASSERT_TRUE(load.placeless);
    EXPECT_EQ(load.placeless->total, (UnlocatedRows{5570, 47968}));
    EXPECT_EQ(load.placeless->outside, 91);
    EXPECT_EQ(load.placeless->unknown, 0);
    EXPECT_TRUE(load.placeless->missingMonths.empty());
    EXPECT_EQ(load.contents.repeatedIdCount, 5);
}

} // namespace
} // namespace wardwise
