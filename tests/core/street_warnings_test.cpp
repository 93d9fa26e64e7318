// What looks wrong with street files: years that aren't whole, missing and short months, jumps.
#include "tests/core/midshire.h"

#include <algorithm>

namespace wardwise::import {
namespace {

using test::crimes;

class StreetWarningsTest : public test::Midshire
{
protected:
    /// The warnings of importing these rows.
    std::vector<std::string> warningsOf(const QByteArray& rows)
    {
        const QByteArray name = "s" + QByteArray::number(++m_files) + ".csv";
        QStringList files = m_files == 1 ? lookups() : QStringList();
        return import(files << write(name.constData(), test::kStreetHeading + rows)).warnings;
    }

    static bool has(const std::vector<std::string>& warnings, const std::string& words)
    {
        return std::any_of(warnings.begin(), warnings.end(), [&](const std::string& warning) {
            return warning.find(words) != std::string::npos;
        });
    }

    /// A year of Drugs from `first`, as many each month.
    static QByteArray year(int first, int each)
    {
        QByteArray rows;
        for (int month = 1; month <= 12; ++month) {
            const QByteArray label =
                QByteArray::number(first) + (month < 10 ? "-0" : "-") + QByteArray::number(month);
            rows += crimes(each, label.constData(), "E01000001", "Drugs");
        }
        return rows;
    }

private:
    int m_files = 0;
};

TEST_F(StreetWarningsTest, SayThatAPartOfAYearWillBeAnnualised)
{
    const auto warnings =
        warningsOf(crimes(5, "2019-01", "E01000001", "Drugs") + crimes(5, "2019-02", "E01000001", "Drugs"));
    EXPECT_EQ(warnings,
              (std::vector<std::string>{
                  "2 months (January 2019 to February 2019), not a whole year, and populations are of "
                  "a year: rates will be annualised (counts \u00d7 12/2)."}));
}

TEST_F(StreetWarningsTest, SayNothingOfAWholeAndEvenYear)
{
    EXPECT_EQ(warningsOf(year(2019, 60)), std::vector<std::string>{});
    EXPECT_EQ(warningsOf(year(2020, 70)), std::vector<std::string>{});
}

TEST_F(StreetWarningsTest, TakeEarlierLoadsIntoTheRun)
{
    warningsOf(crimes(5, "2019-01", "E01000001", "Drugs") + crimes(5, "2019-02", "E01000001", "Drugs"));
    const auto warnings = warningsOf(crimes(5, "2019-03", "E01000001", "Drugs"));
    EXPECT_TRUE(has(warnings, "3 months (January 2019 to March 2019)"));
    EXPECT_FALSE(has(warnings, "no file of"));
}

TEST_F(StreetWarningsTest, NameMissingMonths)
{
    const auto warnings =
        warningsOf(crimes(5, "2019-01", "E01000001", "Drugs") + crimes(5, "2019-04", "E01000001", "Drugs"));
    EXPECT_TRUE(has(warnings, "no file of 2019-02, 2019-03"));
    EXPECT_FALSE(has(
        warningsOf(crimes(5, "2019-02", "E01000001", "Drugs") + crimes(5, "2019-04", "E01000001", "Drugs")),
        "no file of 2019-02"));
}

TEST_F(StreetWarningsTest, NameAMonthThatMayBeCutShort)
{
    const auto warnings =
        warningsOf(crimes(100, "2019-01", "E01000001", "Drugs") + crimes(110, "2019-02", "E01000001", "Drugs")
                   + crimes(45, "2019-03", "E01000001", "Drugs"));
    EXPECT_TRUE(has(warnings, "2019-03 has 45 rows of Midshire Police, a usual month 110"));
    EXPECT_FALSE(has(warnings, "2019-01 has"));
    // A single month is held against the project's.
    EXPECT_TRUE(has(warningsOf(crimes(30, "2019-04", "E01000001", "Drugs")),
                    "2019-04 has 30 rows of Midshire Police in wards, a usual month 100"));
}

TEST_F(StreetWarningsTest, NameJumpsOnTheSameMonthsOfTheYearBefore)
{
    warningsOf(crimes(100, "2018-01", "E01000001", "Drugs") + crimes(100, "2018-02", "E01000003", "Drugs")
               + crimes(20, "2018-01", "E01000001", "Robbery")
               + crimes(60, "2018-01", "E01000001", "Burglary"));
    const auto warnings = warningsOf(
        crimes(160, "2019-01", "E01000001", "Drugs") + crimes(160, "2019-02", "E01000003", "Drugs")
        + crimes(45, "2019-01", "E01000001", "Robbery") + crimes(55, "2019-01", "E01000001", "Shoplifting")
        + crimes(90, "2019-03", "E01000001", "Burglary") + crimes(80, "2019-01", "E01000001", "Burglary"));
    EXPECT_TRUE(has(warnings, "Midshire Police, Drugs: 320 rows in wards, 200 in the same months of the year "
                              "before (+60 %)"));
    EXPECT_FALSE(has(warnings, "Robbery:")) << "fewer than 50 rows tell little";
    EXPECT_FALSE(has(warnings, "Burglary:")) << "80 on 60, and March has no year before";
    EXPECT_TRUE(has(warnings, "Shoplifting: 55 rows in wards, 0 in the same months of the year before."));
}

TEST_F(StreetWarningsTest, NameJumpsWithinOneLoad)
{
    EXPECT_TRUE(has(warningsOf(year(2018, 100) + year(2019, 40)),
                    "Midshire Police, Drugs: 480 rows in wards, 1,200 in the same months of the year before "
                    "(\u221260 %)"));
}

TEST_F(StreetWarningsTest, TellTheSameContentTwice)
{
    const QByteArray rows = year(2019, 5);
    warningsOf(rows);
    EXPECT_TRUE(has(warningsOf(rows), "has come in before"));
}

} // namespace
} // namespace wardwise::import
