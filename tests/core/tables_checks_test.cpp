// What is said of a table that looks wrong: totals, rates, spans and jumps.
#include "tests/core/table_text.h"

#include "core/import/tables/table_checks.h"
#include "core/import/tables/tell_apart.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

using Lines = std::vector<std::string>;

std::optional<double> nothingBefore(AreaId, const std::string&, Quantity, const Period&)
{
    return std::nullopt;
}

Lines doubts(const std::string& text, const Earlier& earlier = nothingBefore)
{
    return suspicious(test::tableOf(text).taken, test::midshire(), earlier);
}

TEST(TableChecksTest, ATotalThatIsntTheSumIsSaid)
{
    const std::string rows = "Ward,Number 2018/19\nLong Meadow,10\nQuarry Side,20\n";
    EXPECT_TRUE(doubts(rows + "Total,30\n").empty());
    EXPECT_EQ(doubts(rows + "Total,31\n"),
              Lines{"Line 4: Total says 31 for Number, but the rows above add up to 30."});
    EXPECT_TRUE(doubts(rows + "All wards average,15\n").size() <= 1);
}

TEST(TableChecksTest, ATotalMayBeOfItsSection)
{
    EXPECT_TRUE(doubts("Ward,Number 2018/19\nAmber,\nLong "
                       "Meadow,10\nNorton,20\nTotal,30\nBeryl,\nTown,5\nQuarry Side,6\n"
                       "Total,11\nGrand total,41\n")
                    .empty());
}

TEST(TableChecksTest, WhereSomethingIsMissingNoTotalIsDoubted)
{
    EXPECT_TRUE(doubts("Ward,Number 2018/19\nLong Meadow,10\nQuarry Side,suppressed\nTotal,14\n").empty());
    EXPECT_TRUE(doubts("Code,Ward,Number 2018/19\nE05000003,Long Meadow,10\nE05099999,Far End,5\n,Total,15\n")
                    .empty());
}

TEST(TableChecksTest, ARateMustFitItsCountAndPopulation)
{
    const std::string heading =
        "Ward,Population 2018/19,Arson 2018/19 (count),Arson 2018/19 (rate per 1000 residents)\n";
    EXPECT_TRUE(doubts(heading + "Long Meadow,8000,40,5.0\nQuarry Side,9000,40,4.4\n").empty());
    EXPECT_EQ(doubts(heading + "Long Meadow,8000,40,5.0\nQuarry Side,9000,40,5.1\n"),
              Lines{"Arson: 1 rate doesn't fit the count and the population beside it (Quarry Side, line 3: "
                    "5.1, where "
                    "the count and the population give 4.4)."});
}

TEST(TableChecksTest, PartsOfAYearAreSaid)
{
    const auto half = doubts("Ward,Number Apr - Sep 2018\nLong Meadow,40\n");
    ASSERT_EQ(half.size(), 1U);
    EXPECT_NE(half.front().find("counts of 6 months"), std::string::npos);
    const auto rates = doubts("Ward,\"Rate per 1,000 residents, 2017-10 to 2018-11\"\nLong Meadow,4.5\n");
    ASSERT_EQ(rates.size(), 1U);
    EXPECT_NE(rates.front().find("the rates are of 14 months"), std::string::npos);
}

TEST(TableChecksTest, JumpsOnTheYearBeforeAreSaidWithinTheTableAndTheProject)
{
    const auto within = doubts(
        "Number of burglaries,,\nWard,2017/18,2018/19\nLong Meadow,40,61\nQuarry Side,40,60\nNorton,40,19\n");
    EXPECT_EQ(within,
              Lines{"Number of burglaries: 2 figures changed by over 50 % on the year before (Long Meadow, "
                    "2018-19: 61 after 40; Norton Canes, 2018-19: 19 after 40)."});
    const Earlier before = [](AreaId, const std::string& measure, Quantity, const Period& period) {
        return measure == "Arson" && period.first == Month{2017, 4} ? std::optional(100.0) : std::nullopt;
    };
    EXPECT_EQ(doubts("Ward,Arson 2018/19 (number)\nLong Meadow,151\nQuarry Side,149\n", before).size(), 1U);
    // Few events jump by chance.
    EXPECT_TRUE(doubts("Number of murders,,\nWard,2017/18,2018/19\nLong Meadow,1,3\n").empty());
}

TEST(TableChecksTest, TablesOfOneLoadAreToldApart)
{
    auto tables = test::tablesOf(
        "Burglary,\nWard,Number 2018\nLong Meadow,5\n,\nRobbery,\nWard,Number 2018\nLong Meadow,6\n");
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(test::columnsOf(tables[0].taken), Lines{"Burglary, 2018, count"});
    EXPECT_EQ(test::columnsOf(tables[1].taken), Lines{"Robbery, 2018, count"});

    tables = test::tablesOf("Ward,Arson number 2018\nLong Meadow,5\n,\nOf young people,\nWard,Arson number "
                            "2018\nLong Meadow,6\n,\n"
                            "Again,\nWard,Arson number 2018\nLong Meadow,5\n");
    ASSERT_EQ(tables.size(), 3U);
    tellApart({{&tables[0].taken, "", tables[0].table.title},
               {&tables[1].taken, "", tables[1].table.title},
               {&tables[2].taken, "", tables[2].table.title}});
    EXPECT_EQ(test::columnsOf(tables[0].taken), Lines{"Arson, 2018, count"});
    EXPECT_EQ(test::columnsOf(tables[1].taken), Lines{"Of young people: Arson, 2018, count"});
    EXPECT_TRUE(tables[2].taken.figures.empty()) << "the same figure is kept once";
}

} // namespace
} // namespace wardwise::import
