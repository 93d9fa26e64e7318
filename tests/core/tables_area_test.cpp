// Which area a row is about: by code or by name; what is only alike is offered, never taken.
#include "tests/core/table_text.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

using Lines = std::vector<std::string>;

/// A table of those rows: "code,ward,district".
TakenTable rows(const std::string& text, const KnownMappings& known = {})
{
    return test::tableOf(text, known).taken;
}

TEST(TableAreasTest, CodesCountBeforeNames)
{
    const TakenTable taken =
        rows("Code,Ward,Number 2018\nE05000001,Town,5\ne05000011,TOWN,6\nE05000002,Town,7\n");
    EXPECT_EQ(test::told(taken),
              (Lines{"E05000001 Number, 2018, count: 5", "E05000011 Number, 2018, count: 6",
                     "E05000002 Number, 2018, count: 7"}));
    EXPECT_EQ(taken.otherNames, 1);
    EXPECT_EQ(taken.firstOtherName, "line 4: E05000002 is Hill and Dale, not Town");
}

TEST(TableAreasTest, NamesAreTheSameButForCaseSpacesAndNotes)
{
    const TakenTable taken = rows("Ward,Number 2018\n long  meadow ,5\nQUARRY SIDE [note 2],6\nNorton,7\n");
    EXPECT_EQ(test::told(taken),
              (Lines{"E05000003 Number, 2018, count: 5", "E05000012 Number, 2018, count: 6",
                     "E05000004 Number, 2018, count: 7"}));
}

TEST(TableAreasTest, WhatIsOnlyAlikeIsOfferedAndNotTaken)
{
    const TakenTable taken = rows(
        "Ward,Number 2018\nQuarry Side,4\nHill & Dale,5\nLong Meadows,6\nNorton Canes Ward,7\nElsewhere,8\n");
    EXPECT_EQ(test::told(taken), Lines{"E05000012 Number, 2018, count: 4"});
    EXPECT_EQ(taken.refusedRows, 4);
    ASSERT_EQ(taken.openNames.size(), 4U);
    const auto offered = [&](std::size_t i) {
        const auto& areas = taken.openNames.at(i).offered;
        return areas.size() == 1 ? areas.front()->code : std::to_string(areas.size());
    };
    EXPECT_EQ(taken.openNames.front().text, "Hill & Dale");
    EXPECT_EQ(offered(0), "E05000002");
    EXPECT_EQ(offered(1), "E05000003");
    EXPECT_EQ(offered(2), "E05000004");
    EXPECT_EQ(offered(3), "0");
    EXPECT_EQ(test::refusals(taken).front(),
              "line 3, Ward: the project has no area called Hill & Dale. Is it Hill and Dale (E05000002)?");
}

TEST(TableAreasTest, TheUserSaysWhichAreaANameMeansOrThatItsLeftOut)
{
    TableMapping said;
    said.areas = {{"Hill & Dale", "E05000002"}, {"Elsewhere", ""}};
    KnownMappings known;
    known.user = {said};
    const TakenTable taken = rows("Ward,Number 2018\nHill & Dale,5\nElsewhere,8\n", known);
    EXPECT_EQ(test::told(taken), Lines{"E05000002 Number, 2018, count: 5"});
    EXPECT_EQ(taken.leftOutRows, 1);
    EXPECT_EQ(taken.refusedRows, 0);
}

TEST(TableAreasTest, ANameThatOccursTwiceIsAQuestion)
{
    const TakenTable taken = rows("Ward,Number 2018\nLong Meadow,4\nTown,5\n");
    EXPECT_EQ(taken.figures.size(), 1U);
    EXPECT_EQ(test::refusals(taken),
              Lines{"line 3, Ward: Town is the name of several areas: Town (E05000001) or "
                    "Town (E05000011). Say which one is meant"});
    EXPECT_EQ(taken.openNames.front().offered.size(), 2U);
}

TEST(TableAreasTest, TheDistrictTellsWardsOfOneNameApart)
{
    const Lines both{"E05000001 Number, 2018, count: 5", "E05000011 Number, 2018, count: 6"};
    EXPECT_EQ(test::told(rows("District,Ward,Number 2018\nAmber,Town,5\nBeryl,Town,6\n")), both);
    EXPECT_EQ(test::told(rows("District,Ward,Number 2018\nAmber Borough Council,Town,5\nBERYL,Town,6\n")),
              both);
    EXPECT_EQ(test::told(rows("Ward,Number 2018\nAmber - Town,5\nBeryl - Town,6\n")), both);
    // Merged cells, and districts in rows of their own.
    EXPECT_EQ(test::told(rows("District,Ward,Number 2018\nAmber,Long Meadow,4\n,Town,5\nBeryl,Town,6\n")),
              (Lines{"E05000003 Number, 2018, count: 4", both[0], both[1]}));
    EXPECT_EQ(test::told(rows("Ward,Number 2018\nAmber,\nTown,5\nBeryl,\nTown,6\n")), both);
}

TEST(TableAreasTest, AWardOfAnotherDistrictIsntOursByItsName)
{
    const TakenTable column =
        rows("District,Ward,Number 2018\nAmber,Long Meadow,4\nFarshire,Quarry Side,5\nAmber,Quarry Side,6\n");
    EXPECT_EQ(test::told(column), Lines{"E05000003 Number, 2018, count: 4"});
    EXPECT_EQ(test::refusals(column),
              (Lines{"line 3, Ward: the project has a Quarry Side, but not in Farshire",
                     "line 4, Ward: the project has a Quarry Side, but not in Amber"}));
    const TakenTable sections = rows("Ward,Number 2018\nAmber,\nLong Meadow,4\nFarshire,\nQuarry Side,5\n");
    EXPECT_EQ(test::told(sections), Lines{"E05000003 Number, 2018, count: 4"});
    EXPECT_EQ(sections.refusedRows, 1);
    // A ward without any figures ends no district's rows.
    EXPECT_EQ(test::told(rows("Ward,Number 2018\nAmber,\nLong Meadow,\nTown,5\n")),
              Lines{"E05000001 Number, 2018, count: 5"});
}

TEST(TableAreasTest, LocalitiesAreTheTablesOwnAndTellNothing)
{
    EXPECT_EQ(test::told(rows("Locality,Ward,Number 2018\nNorth,Long Meadow,4\nSouth,Quarry Side,5\n")),
              (Lines{"E05000003 Number, 2018, count: 4", "E05000012 Number, 2018, count: 5"}));
}

TEST(TableAreasTest, CodesOfOtherPlacesAreCountedAndThoseOfOtherBoundariesAreAQuestion)
{
    const TakenTable taken = rows(
        "Code,Ward,Number 2018\nE05000003,Long Meadow,4\nE05099999,Far End,5\nE05088888,Quarry Side,6\n");
    EXPECT_EQ(test::told(taken), Lines{"E05000003 Number, 2018, count: 4"});
    EXPECT_EQ(taken.elsewhere, 1);
    EXPECT_EQ(
        test::refusals(taken),
        Lines{
            "line 4, Ward: E05088888 isn't a ward of the project's boundaries; a ward of that name is Quarry "
            "Side (E05000012), of 2018. The table may be of another boundary year"});
}

TEST(TableAreasTest, WhereNoPlaceIsOursTheFirstSaysWhy)
{
    EXPECT_EQ(rows("Ward,Number 2018\nHill Ward,5\nDale Ward,6\n").question(),
              "none of the places in it is in this project; of the first, the project has no area called "
              "Hill Ward");
    EXPECT_NE(
        rows("Code,Ward,Number 2018\nE05088888,Quarry Side,6\n").question().find("another boundary year"),
        std::string::npos);
    EXPECT_EQ(rows("Code,Ward,Number 2018\nE05077777,Far End,6\n").question(),
              "none of the places in it is in this project");
}

TEST(TableAreasTest, AProjectOfSeveralYearsMustBeToldWhich)
{
    Catalogue catalogue = test::midshire();
    EXPECT_EQ(*wardYear(catalogue, std::nullopt), std::optional(2018));
    EXPECT_FALSE(wardYear(catalogue, 2019));
    Area later = catalogue.areas.back();
    later.id = AreaId{70};
    later.boundaryYear = 2019;
    catalogue.areas.push_back(later);
    ASSERT_FALSE(wardYear(catalogue, std::nullopt));
    EXPECT_EQ(wardYear(catalogue, std::nullopt).error().message,
              "The project has wards of 2018 and 2019. Say of which year those in the table are "
              "(--boundary-year).");
    const AreaFinder finder(catalogue, 2019, {});
    EXPECT_EQ(finder.find({{}, "Quarry Side", {}}).area->boundaryYear, 2019);
    EXPECT_EQ(finder.find({"E05000012", {}, {}}).area->boundaryYear, 2019);
}

} // namespace
} // namespace wardwise::import
