// Where the tables on a sheet are: titles above, several rows of headings, several tables, notes below.
#include "tests/core/table_text.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

/// "rows 2-4, columns 0-2: Ward|Violence: Number", with the line numbers of the data, from 1.
std::vector<std::string> found(const std::string& text)
{
    const Sheet sheet = test::sheetOf(text);
    std::vector<std::string> tables;
    for (const FoundTable& table : findTables(sheet)) {
        std::string line = "rows " + std::to_string(sheet.rows.at(table.firstRow).line) + "-"
                           + std::to_string(sheet.rows.at(table.endRow - 1).line) + ":";
        for (const auto& heading : headingsOf(sheet, table)) {
            line += "|" + headingText(heading);
        }
        tables.push_back(line);
    }
    return tables;
}

using Lines = std::vector<std::string>;

TEST(FindTablesTest, TitlesStandAboveAndNotesBelow)
{
    const std::string text =
        "Recorded crime,,\n2018/19,,\n,,\nWard,Violence,Burglary\nTown,5,6\nHill,7,8\n,,\n"
        "Source: Midshire Police,,\n";
    EXPECT_EQ(found(text), Lines{"rows 5-6:|Ward|Violence|Burglary"});
    const Sheet sheet = test::sheetOf(text);
    EXPECT_EQ(findTables(sheet).front().title, "Recorded crime\n2018/19");
}

TEST(FindTablesTest, MergedHeadingsBelongToEachColumnBelowThem)
{
    EXPECT_EQ(found("Ward,Violence,,Burglary [note 9],\n,Number,Rate,Number,Rate\nTown,5,6.1,7,8.2\n"),
              Lines{"rows 3-3:|Ward|Violence: Number|Violence: Rate|Burglary: Number|Burglary: Rate"});
    EXPECT_EQ(
        found("Ward,Violence,Burglary,Violence\n,2018/19,2018/19,2018/19\n,Count,Count,Rate\nTown,5,6,7.1\n"),
        Lines{"rows 4-4:|Ward|Violence: 2018/19: Count|Burglary: 2018/19: Count|Violence: 2018/19: Rate"});
}

TEST(FindTablesTest, YearsAndAgesAreHeadingsOverFigures)
{
    EXPECT_EQ(found("Ward,2017/18,2018/19\nTown,5,6\n"), Lines{"rows 2-2:|Ward|2017/18|2018/19"});
    EXPECT_EQ(found("Ward,All ages,0,1,2,3\nTown,50,6,7,8,9\n"), Lines{"rows 2-2:|Ward|All ages|0|1|2|3"});
}

TEST(FindTablesTest, SeveralTablesOnASheetAreSeveral)
{
    EXPECT_EQ(found("Table 1,\nWard,Number\nTown,5\n,\nTable 2,\nWard,Rate\nTown,6.5\n"),
              (Lines{"rows 3-3:|Ward|Number", "rows 7-7:|Ward|Rate"}));
    EXPECT_EQ(found("Ward,Number,,Ward,Rate\nTown,5,,Town,6.5\nHill,6,,Hill,7.5\n"),
              (Lines{"rows 2-3:|Ward|Number", "rows 2-3:|Ward|Rate"}));
}

TEST(FindTablesTest, BlankRowsAndDistrictsDontEndATable)
{
    EXPECT_EQ(found("Ward,Number\nAmber,\nTown,5\n,\nBeryl,\nTown,6\n"), Lines{"rows 2-6:|Ward|Number"});
}

TEST(FindTablesTest, ABlankColumnWithinATableIsNoBorder)
{
    EXPECT_EQ(found("Ward,Number,,Rate\nTown,5,,6.5\n"), Lines{"rows 2-2:|Ward|Number||Rate"});
}

TEST(FindTablesTest, TextThatIsNoTableHasNone)
{
    EXPECT_TRUE(found("These are the tables, as agreed.\nAsk us, or look at the site, for more.\n").empty());
    EXPECT_TRUE(found("").empty());
    EXPECT_TRUE(found("1,2,3\n4,5,6\n").empty());
    EXPECT_TRUE(found("Ward,Number\n").empty());
}

TEST(FindTablesTest, TheUserMaySayWhereTheHeadingsStand)
{
    const Sheet sheet = test::sheetOf("a,b\nWard,Number\nTown,5\n");
    const FoundTable table = tableAt(sheet, 1, 1);
    EXPECT_EQ(table.firstRow, 2U);
    EXPECT_EQ(table.endRow, 3U);
    const FoundTable beyond = tableAt(sheet, 70, 3);
    EXPECT_LE(beyond.firstRow, sheet.rows.size());
    EXPECT_LE(beyond.endRow, sheet.rows.size());
}

} // namespace
} // namespace wardwise::import
