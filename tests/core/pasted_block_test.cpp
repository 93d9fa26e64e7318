// Blocks pasted from a spreadsheet: how their text is read, where their cells go, and what is refused.
#include "core/project/pasted_block.h"

#include <gtest/gtest.h>

#include <random>

namespace wardwise::project {
namespace {

PastedRows rowsOf(const std::string& text)
{
    const auto rows = readPasted(text);
    EXPECT_TRUE(rows.has_value());
    return rows ? *rows : PastedRows{};
}

/// Three wards by two measures, pasted at the first.
PasteTarget target()
{
    return {.headings = {"Ward"},
            .rows = {{{"Cannock East", "E1"}}, {{"Cannock South", "E2"}}, {{"=Odd", "E3"}}},
            .columns = {{"All crime"}, {"Burglary", "Domestic burglary"}},
            .anchorRow = 0,
            .anchorColumn = 0};
}

/// Every cell as "row,column=value", "!" where it's refused and "?" where it has no place.
std::string placed(const std::string& text, const PasteTarget& into = target())
{
    std::string all;
    for (const PastedCell& cell : placeBlock(rowsOf(text), into).cells) {
        all += all.empty() ? "" : " ";
        all += cell.placed ? std::to_string(cell.row) + "," + std::to_string(cell.column) : "?";
        all += cell.refusal.empty() ? "=" + cell.value : "!";
    }
    return all;
}

std::string refusalOf(const std::string& text)
{
    const auto block = placeBlock(rowsOf(text), target());
    return block.cells.empty() ? std::string() : block.cells.front().refusal;
}

TEST(ReadPasted, SplitsAtTabsAndLinesOfEverySystem)
{
    EXPECT_EQ(rowsOf("1\t2\n3\t4\n"), (PastedRows{{"1", "2"}, {"3", "4"}}));
    EXPECT_EQ(rowsOf("1\t2\r\n3\t4\r\n"), (PastedRows{{"1", "2"}, {"3", "4"}}));
    EXPECT_EQ(rowsOf("1\r2"), (PastedRows{{"1"}, {"2"}}));
    EXPECT_EQ(rowsOf(" 1 \t\u00A02\u00A0"), (PastedRows{{"1", "2"}}));
    EXPECT_EQ(rowsOf("1\n\n\n"), (PastedRows{{"1"}}));
    EXPECT_EQ(rowsOf("1\n\n2"), (PastedRows{{"1"}, {""}, {"2"}}));
    EXPECT_TRUE(rowsOf("").empty());
    EXPECT_TRUE(rowsOf("\t\t\n\t\n").empty());
}

TEST(ReadPasted, ReadsQuotedCellsAsSpreadsheetsWriteThem)
{
    EXPECT_EQ(rowsOf("\"two\nlines\"\t5"), (PastedRows{{"two lines", "5"}}));
    EXPECT_EQ(rowsOf("\"say \"\"no\"\"\"\t5"), (PastedRows{{"say \"no\"", "5"}}));
    EXPECT_EQ(rowsOf("\"a\tb\""), (PastedRows{{"a b"}}));
    EXPECT_EQ(rowsOf("\"half\t5"), (PastedRows{{"\"half", "5"}})) << "a quote that isn't closed is a quote";
    EXPECT_EQ(rowsOf("\"5\" inches\t1"), (PastedRows{{"\"5\" inches", "1"}}));
}

TEST(ReadPasted, RefusesMoreCellsThanCanBeChecked)
{
    std::string most;
    for (std::size_t i = 0; i < kMostPastedCells; ++i) {
        most += i == 0 ? "1" : "\n1";
    }
    EXPECT_EQ(rowsOf(most).size(), kMostPastedCells);
    const auto more = readPasted(most + "\t1");
    ASSERT_FALSE(more.has_value());
    EXPECT_NE(more.error().message.find("20,000 cells"), std::string::npos) << more.error().message;
}

TEST(PlaceBlock, LaysABlockOfNumbersFromTheAnchorOn)
{
    EXPECT_EQ(placed("1\t2\n3\t4"), "0,0=1 0,1=2 1,0=3 1,1=4");
    PasteTarget into = target();
    into.anchorRow = 1;
    into.anchorColumn = 1;
    EXPECT_EQ(placed("7\n8", into), "1,1=7 2,1=8");
    EXPECT_EQ(placed("7\t8", into), "1,1=7 ?!");
    EXPECT_EQ(placed("7\n8\n9", into), "1,1=7 2,1=8 ?!");
}

TEST(PlaceBlock, TakesHeadingsWhereTheyMatchWhateverTheirOrder)
{
    const std::string block = "Ward\tBurglary\tAll crime\nCannock South\t12.1\t178.3\nCannock East\t9.0\t60";
    EXPECT_EQ(placed(block), "1,1=12.1 1,0=178.3 0,1=9.0 0,0=60");
    EXPECT_EQ(placed("cannock south\t5\nE3\t6"), "1,0=5 2,0=6");
    EXPECT_EQ(placed("Domestic Burglary\n5"), "0,1=5");
    EXPECT_EQ(placed("Name\tBurglary\nCannock East\t5"), "0,1=5") << "another word in the corner";
    EXPECT_EQ(placed("'=Odd\t5"), "2,0=5") << "as copying guards it";
}

TEST(PlaceBlock, MatchesARowByAllItsHeadings)
{
    const PasteTarget into{.headings = {"Measure", "Part", "Period", "Unit"},
                           .rows = {{{"Disorders"}, {"Age: 5-16"}, {"2019"}, {"%"}},
                                    {{"Disorders"}, {"Age: 16+"}, {"2019"}, {"%"}},
                                    {{"Disorders"}, {""}, {"2019"}, {"%"}}},
                           .columns = {{"Cannock Chase"}, {"England"}},
                           .anchorRow = 0,
                           .anchorColumn = 0};
    EXPECT_EQ(placed("Measure\tPart\tPeriod\tUnit\tCannock Chase\tEngland\n"
                     "Disorders\tAge: 16+\t2019\t%\t17.1\t16.9\nDisorders\t\t2019\t%\t1\t",
                     into),
              "1,0=17.1 1,1=16.9 2,0=1");
    EXPECT_EQ(placed("Measure\tEngland\nDisorders\t5", into), "?!") << "three rows fit";
}

TEST(PlaceBlock, RefusesNamesThatTheTableHasNot)
{
    EXPECT_EQ(placed("Ward\tBurglary\tArson\nCannock East\t1\t2\nHagley\t3\t4"), "0,1=1 ?! ?! ?!");
    const auto block = placeBlock(rowsOf("Cannock East\t1\nHagley\t3"), target());
    EXPECT_EQ(block.cells.at(1).place, "Hagley, All crime");
    EXPECT_EQ(block.cells.at(1).refusal, "The table has no row of this name.");
}

TEST(PlaceBlock, LeavesBlankCellsAsTheyAre)
{
    const auto block = placeBlock(rowsOf("1\t\n\t4"), target());
    EXPECT_EQ(block.cells.size(), 2U);
    EXPECT_EQ(block.blank, 2U);
}

TEST(PlaceBlock, TakesReasonsThatAreClearAndRefusesStandInsThatAreNot)
{
    EXPECT_EQ(placed("Suppressed\tn/a\nNot recorded\tNOT APPLICABLE"),
              "0,0=suppressed 0,1=not applicable 1,0=not recorded 1,1=not applicable");
    for (const char* standIn : {"-", "..", "*", "\u2013", "#N/A", ":", "x"}) {
        EXPECT_EQ(placed(standIn), "0,0!") << standIn;
        EXPECT_NE(refusalOf(standIn).find("Type suppressed, not recorded or not applicable"),
                  std::string::npos)
            << standIn;
    }
    EXPECT_EQ(placed("0"), "0,0=0");
}

TEST(PlaceBlock, SurvivesWhateverIsOnTheClipboard)
{
    std::mt19937 random(20191122);
    const std::string alphabet = "\t\t\n\n\r\"\"'=-+.,0123456789%£ \u00A0abcWard\xFF\x80"
                                 "Cannock East";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const std::size_t length = random() % 60;
        for (std::size_t i = 0; i < length; ++i) {
            text += alphabet[random() % alphabet.size()];
        }
        const auto rows = readPasted(text);
        ASSERT_TRUE(rows.has_value());
        const auto block = placeBlock(*rows, target());
        for (const PastedCell& cell : block.cells) {
            ASSERT_TRUE(!cell.placed || (cell.row < 3 && cell.column < 2)) << text;
            ASSERT_TRUE(cell.placed || !cell.refusal.empty()) << text;
            ASSERT_FALSE(cell.value.empty() && cell.refusal.empty()) << text;
        }
    }
    EXPECT_TRUE(placeBlock({}, target()).cells.empty());
    EXPECT_EQ(placeBlock({{"1"}}, PasteTarget{}).cells.size(), 1U) << "a table without a cell";
}

} // namespace
} // namespace wardwise::project
