// When two names are written alike.
#include "core/domain/name_match.h"

#include <gtest/gtest.h>

#include <string>

namespace wardwise {
namespace {

TEST(CaseFolded, LowersLettersOfEveryEuropeanScript)
{
    EXPECT_EQ(caseFolded("ALL Crime É"), "all crime é");
    EXPECT_EQ(caseFolded("TŶ ŴYN Ž × Þ"), "tŷ ŵyn ž × þ");
    EXPECT_EQ(caseFolded("ΑΩ Жя ЁЙ 愛 \xff"), "αω жя ёй 愛 \xff");
    EXPECT_TRUE(sameText("Cannock South", "CANNOCK south"));
    EXPECT_FALSE(sameText("Cannock South", "Cannock South "));
    EXPECT_TRUE(sameText("", ""));
}

TEST(LooksLike, SeesThroughAmpersandsBracketsAndSpaces)
{
    EXPECT_TRUE(looksLike("Etching Hill & The Heath", "Etching Hill and The Heath"));
    EXPECT_TRUE(looksLike("Heath Hayes (E) + Wimblebury", "Heath Hayes E & Wimblebury"));
    EXPECT_TRUE(looksLike("St. Mary's", "St Marys"));
    EXPECT_TRUE(looksLike("Norton Canes", "NortonCanes"));
}

TEST(LooksLike, SeesOneWrongLetterInALongName)
{
    EXPECT_TRUE(looksLike("Cannock South", "Canock South"));
    EXPECT_TRUE(looksLike("Cannock South", "Cannock Sotuh"));
    EXPECT_TRUE(looksLike("Cannock South", "Cannock Soith"));
    EXPECT_TRUE(looksLike("Cannock South", "Cannock Southh"));
    EXPECT_FALSE(looksLike("Cannock South", "Cannock North"));
    EXPECT_FALSE(looksLike("Cannock East", "Cannock West"));
}

TEST(LooksLike, LeavesShortNamesAlone)
{
    EXPECT_FALSE(looksLike("Town", "Tows"));
    EXPECT_FALSE(looksLike("Arson", "Arsen"));
}

TEST(LooksLike, NeverConfusesNumbersAndSingleLetters)
{
    EXPECT_FALSE(looksLike("Ward area 1", "Ward area 2"));
    EXPECT_FALSE(looksLike("Heath Hayes A", "Heath Hayes B"));
    EXPECT_FALSE(looksLike("Cannock Chase 001A", "Cannock Chase 001B"));
}

TEST(LooksLike, ComparesNothingWithNothing)
{
    EXPECT_FALSE(looksLike("", ""));
    EXPECT_FALSE(looksLike("()", "!"));
    EXPECT_FALSE(looksLike("Cannock", ""));
}

TEST(LooksLike, SurvivesAnyBytes)
{
    EXPECT_FALSE(looksLike(std::string(5000, 'a'), std::string(5000, 'a')))
        << "too long to be a slip of the pen";
    EXPECT_TRUE(looksLike("Größenwahn", "Größenwahm"));
    EXPECT_FALSE(looksLike("\xff\xfe\x80", "abc"));
}

} // namespace
} // namespace wardwise
