// Reading small CSV files.
#include "core/import/csv_record.h"
#include "core/import/csv_table.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

CsvTable parsed(std::string_view text)
{
    auto table = CsvTable::parse(text, "wards.csv");
    EXPECT_TRUE(table.has_value()) << (table ? "" : table.error().message);
    return table ? *table : CsvTable();
}

TEST(CsvTable, ReadsFieldsByTheirColumn)
{
    const auto table = parsed("ward,count\nCannock South,98\nHagley,3\n");
    ASSERT_EQ(table.rowCount(), 2U);
    EXPECT_EQ(table.field(0, "ward"), "Cannock South");
    EXPECT_EQ(table.field(1, "count"), "3");
    EXPECT_EQ(table.field(1, "no such column"), "");
    EXPECT_EQ(table.row(1), (std::vector<std::string>{"Hagley", "3"}));
}

TEST(CsvTable, ReadsQuotesCommasAndLineBreaksInAField)
{
    const auto table = parsed("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n");
    EXPECT_EQ(table.field(0, "a"), "x, \"y\"");
    EXPECT_EQ(table.field(0, "b"), "two\nlines");
}

TEST(CsvTable, TakesByteOrderMarksCarriageReturnsAndNoFinalNewline)
{
    const auto table = parsed("\xEF\xBB\xBF"
                              "a,b\r\n1,2\r\n3,");
    EXPECT_EQ(table.header(), (std::vector<std::string>{"a", "b"}));
    ASSERT_EQ(table.rowCount(), 2U);
    EXPECT_EQ(table.field(0, "b"), "2");
    EXPECT_EQ(table.field(1, "b"), "");
}

TEST(CsvTable, KeepsACarriageReturnThatIsQuoted)
{
    const auto record = readRecord("a,\"b\r\"\r\n");
    EXPECT_EQ(record.fields, (std::vector<std::string>{"a", "b\r"}));
    EXPECT_EQ(readRecord("a,b\r\n").fields, (std::vector<std::string>{"a", "b"}));
}

TEST(CsvTable, IsEmptyWhereTheFileIs)
{
    EXPECT_EQ(parsed("").rowCount(), 0U);
    EXPECT_TRUE(parsed("").header().empty());
    EXPECT_EQ(parsed("a,b\n").rowCount(), 0U);
}

TEST(CsvTable, SaysWhichRecordIsWrong)
{
    const auto uneven = CsvTable::parse("a,b\n1,2\n1,2,3\n", "wards.csv");
    ASSERT_FALSE(uneven.has_value());
    EXPECT_EQ(uneven.error().code, ErrorCode::Invalid);
    EXPECT_NE(uneven.error().message.find("wards.csv: record 3"), std::string::npos)
        << uneven.error().message;
    const auto open = CsvTable::parse("a,b\n\"1,2\n", "wards.csv");
    ASSERT_FALSE(open.has_value());
    EXPECT_NE(open.error().message.find("quote"), std::string::npos) << open.error().message;
}

} // namespace
} // namespace wardwise::import
