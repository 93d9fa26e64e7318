// Text in columns as councils send it: whatever its bytes, the cells and lines are right, or it's refused.
#include "tests/core/table_text.h"

#include "core/import/tables/read_text_sheet.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

/// "1: Ward|Number" for each row.
std::vector<std::string> rowsOf(const std::string& bytes)
{
    std::vector<std::string> rows;
    for (const Sheet::Row& row : test::sheetOf(bytes).rows) {
        std::string text = std::to_string(row.line) + ":";
        for (const std::string& cell : row.cells) {
            text += "|" + cell;
        }
        rows.push_back(text);
    }
    return rows;
}

using Rows = std::vector<std::string>;

TEST(TextSheetTest, EverySeparatorLineEndAndMarkGivesTheSameCells)
{
    const Rows expected{"1:|Ward|Number", "2:|Town|1,204"};
    EXPECT_EQ(rowsOf("Ward,Number\nTown,\"1,204\"\n"), expected);
    EXPECT_EQ(rowsOf("Ward,Number\r\nTown,\"1,204\"\r\n"), expected);
    EXPECT_EQ(rowsOf("Ward,Number\rTown,\"1,204\"\r"), expected);
    EXPECT_EQ(rowsOf("Ward\tNumber\nTown\t1,204"), expected);
    EXPECT_EQ(rowsOf("Ward;Number\r\nTown;1,204"), expected);
    EXPECT_EQ(rowsOf("\xEF\xBB\xBFWard,Number\nTown,\"1,204\""), expected);
}

TEST(TextSheetTest, ReadsUtf16AndWindows1252)
{
    const std::u16string text = u"Ward\tCost\nTown\t\u00A35\n";
    std::string little("\xFF\xFE", 2);
    std::string big("\xFE\xFF", 2);
    for (const char16_t c : text) {
        little += static_cast<char>(c & 0xFF);
        little += static_cast<char>(c >> 8);
        big += static_cast<char>(c >> 8);
        big += static_cast<char>(c & 0xFF);
    }
    const Rows expected{"1:|Ward|Cost", "2:|Town|\u00A35"};
    EXPECT_EQ(rowsOf(little), expected);
    EXPECT_EQ(rowsOf(big), expected);
    EXPECT_EQ(rowsOf("Ward,Cost\nTown,\xA3"
                     "5\n"),
              expected);
    EXPECT_EQ(rowsOf("Ward,Span\nTown,2017\x96"
                     "18\n"),
              (Rows{"1:|Ward|Span", "2:|Town|2017\u2013"
                                    "18"}));
}

TEST(TextSheetTest, CellsAreOnOneLineAndLinesAreThoseOfTheFile)
{
    EXPECT_EQ(rowsOf("\"Ward\nname\",\"Rate \r\n per 1,000\"\n\nTown, \n\"Hill \"\"and\"\" Dale\",\u00A0"
                     "7\u00A0\n"),
              (Rows{"1:|Ward name|Rate per 1,000", "4:|", "5:|Town|", "6:|Hill \"and\" Dale|7"}));
}

TEST(TextSheetTest, AQuoteThatIsntClosedIsAnErrorAtItsLine)
{
    const auto sheet = readTextSheet("Ward,Number\nTown,5\n\"Hill,6\nMeadow,7\n", "wards.csv");
    ASSERT_FALSE(sheet);
    EXPECT_EQ(sheet.error().message.find("wards.csv, line 3: a quote isn't closed"), 0U)
        << sheet.error().message;
}

TEST(TextSheetTest, NulBytesAndAnythingElseAreOnlyCharacters)
{
    const std::string text("Ward,Number\nTo\0wn,5\n", 20);
    ASSERT_EQ(rowsOf(text).size(), 2U);
    EXPECT_EQ(test::sheetOf(text).cell(1, 0), std::string("To\0wn", 5));
    EXPECT_TRUE(test::sheetOf("").rows.empty());
}

TEST(TextSheetTest, ALineOfAHundredMegabytesIsOneCell)
{
    constexpr std::size_t kLong = 100'000'000;
    const std::string text = "Ward,Number\n" + std::string(kLong, 'x') + ",5\nTown,6";
    const Sheet sheet = test::sheetOf(text);
    ASSERT_EQ(sheet.rows.size(), 3U);
    EXPECT_EQ(sheet.cell(1, 0).size(), kLong);
    EXPECT_EQ(sheet.cell(2, 1), "6");
}

TEST(TextSheetTest, MoreThanTenMillionCellsAreRefused)
{
    const auto sheet = readTextSheet(std::string(kMostCells + 10, ','), "commas.csv");
    ASSERT_FALSE(sheet);
    EXPECT_NE(sheet.error().message.find("ten million cells"), std::string::npos);
}

} // namespace
} // namespace wardwise::import
