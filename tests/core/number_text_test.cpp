// Numbers as people read and write them.
#include "core/base/number_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>

namespace wardwise {
namespace {

TEST(GroupedText, PutsACommaBetweenThousands)
{
    EXPECT_EQ(groupedText(0), "0");
    EXPECT_EQ(groupedText(999), "999");
    EXPECT_EQ(groupedText(1000), "1,000");
    EXPECT_EQ(groupedText(1130000), "1,130,000");
}

TEST(GroupedText, WritesATrueMinusSign)
{
    EXPECT_EQ(groupedText(-1234), "\u22121,234");
    EXPECT_EQ(groupedText(std::numeric_limits<std::int64_t>::min()), "\u22129,223,372,036,854,775,808");
}

TEST(FixedText, RoundsHalfAwayFromZeroAsPrintedTablesDo)
{
    EXPECT_EQ(fixedText(0.25, 1), "0.3");
    EXPECT_EQ(fixedText(2.5, 0), "3");
    EXPECT_EQ(fixedText(-2.5, 0), "\u22123");
    EXPECT_EQ(fixedText(1.005, 2), "1.01") << "stored a hair below the half";
    EXPECT_EQ(fixedText(178.249, 1), "178.2");
}

TEST(FixedText, KeepsItsDecimalsAndGroupsTheWholePart)
{
    EXPECT_EQ(fixedText(27, 1), "27.0");
    EXPECT_EQ(fixedText(12345.678, 1), "12,345.7");
    EXPECT_EQ(fixedText(999.96, 1), "1,000.0");
}

TEST(FixedText, NeverWritesMinusNought)
{
    EXPECT_EQ(fixedText(-0.04, 1), "0.0");
    EXPECT_EQ(fixedText(-0.0, 1), "0.0");
}

TEST(FixedText, WritesADashForWhatIsNoNumber)
{
    EXPECT_EQ(fixedText(std::nan(""), 1), "\u2013");
    EXPECT_EQ(fixedText(std::numeric_limits<double>::infinity(), 1), "\u2013");
}

TEST(PlainText, ReadsBackAsTheSameDouble)
{
    EXPECT_EQ(plainText(0.1), "0.1");
    EXPECT_EQ(plainText(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(plainText(2935), "2935");
    EXPECT_EQ(plainText(-3), "-3");
    EXPECT_EQ(std::stod(plainText(1.0 / 3)), 1.0 / 3);
}

TEST(PlainText, KeepsTheDecimalsThatTheSourcePrinted)
{
    EXPECT_EQ(plainText(27, 1), "27.0");
    EXPECT_EQ(plainText(0.8, 3), "0.800");
    EXPECT_EQ(plainText(2935, 0), "2935");
    EXPECT_EQ(plainText(1.25, 1), "1.25") << "never fewer digits than the value has";
}

void expectRead(const char* text, double value, int decimals)
{
    const auto read = readNumber(text);
    ASSERT_TRUE(read.has_value()) << text;
    EXPECT_EQ(read->value, value) << text;
    EXPECT_EQ(read->decimals, decimals) << text;
}

TEST(ReadNumber, ReadsWhatDocumentsPrint)
{
    expectRead("2,935", 2935, 0);
    expectRead("-3", -3, 0);
    expectRead("\u22123.5", -3.5, 1);
    expectRead("27.0", 27, 1);
    expectRead("+8", 8, 0);
    expectRead("10 %", 10, 0);
    expectRead("£7,300", 7300, 0);
    expectRead("  0.80 ", 0.8, 2);
    expectRead("1,130,000.25", 1130000.25, 2);
}

TEST(ReadNumber, RefusesWhatIsNotOneNumber)
{
    for (const char* text :
         {"",     " ",   "-",   "+",         "%",    "£",     ".5",  "1e5", "nan", "inf",
          "0x10", "1 2", "12a", "around 12", "1..2", "1.2.3", "--1", "1-2", "½",   "\u0663"}) {
        EXPECT_FALSE(readNumber(text).has_value()) << text;
    }
}

TEST(ReadNumber, RefusesCommasThatDoNotGroupThousands)
{
    for (const char* text : {"1,23", "12,34,567", ",123", "1,", "1,2345", "1234,567", "1.234,5"}) {
        EXPECT_FALSE(readNumber(text).has_value()) << text;
    }
}

TEST(ReadNumber, RefusesAbsurdlyLongNumbers)
{
    EXPECT_FALSE(readNumber(std::string(500, '9')).has_value());
}

} // namespace
} // namespace wardwise
