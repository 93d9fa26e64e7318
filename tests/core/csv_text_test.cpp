// Writing CSV: quoting, and text that must not run as a formula.
#include "core/report/csv_text.h"

#include <gtest/gtest.h>

namespace wardwise::report {
namespace {

TEST(CsvText, QuotesOnlyWhatNeedsIt)
{
    EXPECT_EQ(csvText("Cannock South"), "Cannock South");
    EXPECT_EQ(csvText(""), "");
    EXPECT_EQ(csvText("Hayes, East"), "\"Hayes, East\"");
    EXPECT_EQ(csvText("the \"Town\""), "\"the \"\"Town\"\"\"");
    EXPECT_EQ(csvText("two\nlines"), "\"two\nlines\"");
}

TEST(CsvText, DisarmsEveryStartOfAFormula)
{
    EXPECT_EQ(csvText("=1+1"), "'=1+1");
    EXPECT_EQ(csvText("+44"), "'+44");
    EXPECT_EQ(csvText("-x"), "'-x");
    EXPECT_EQ(csvText("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csvText("\t=1"), "'\t=1");
    EXPECT_EQ(csvText("\r=1"), "\"'\r=1\"");
    EXPECT_EQ(csvText("\n=1"), "\"'\n=1\"");
    EXPECT_EQ(csvText("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
}

TEST(CsvText, LeavesAFormulaSignInsideAlone)
{
    EXPECT_EQ(csvText("A=B"), "A=B");
    EXPECT_EQ(csvText("Hayes + Wimblebury"), "Hayes + Wimblebury");
}

TEST(CsvNumber, IsNeverGuarded)
{
    EXPECT_EQ(csvNumber("-3.5"), "-3.5");
    EXPECT_EQ(csvNumber(""), "");
}

TEST(CsvRecord, EndsItsLineAsTheStandardSays)
{
    EXPECT_EQ(csvRecord({"a", "b", ""}), "a,b,\r\n");
    EXPECT_EQ(csvRecord({"alone"}), "alone\r\n");
}

} // namespace
} // namespace wardwise::report
