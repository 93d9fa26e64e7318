// Lookups of places: what is read of them, in which order, and what is said of a file that isn't one.
#include "tests/core/sample_fixture.h"

#include "core/import/read_area_lookup.h"

#include <QFileInfo>

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

constexpr const char* kDistrictLookup = "LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM,FID\r\n"
                                        "D1,Amber,C1,Amber,F1,Midshire,1\r\n"
                                        "D2,Beryl,C2,Beryl and Coral,F1,Midshire,2\r\n"
                                        "D3,Coral,C2,Beryl and Coral,F1,Midshire,3\r\n"
                                        "D9,Zircon,C9,Zircon,F9,\"Far, Far Away\",4\r\n";

constexpr const char* kWards = "\xEF\xBB\xBF"
                               "FID,lsoa11cd,LSOA11NM,wd19cd,WD19NM,WD19NMW,LAD19CD,LAD19NM\n"
                               "1,L1,Amber 1A,W1,Town,,D1,Amber\n"
                               "2,L2,Amber 1B,W1,Town,,D1,Amber\n"
                               "3,L3,Amber 1C,W2,Heath & Hill,,D1,Amber\n"
                               "4,L4,Beryl 1A,W3,Town,,D2,Beryl\n"
                               "5,L5,Zircon 1A,W9,End,,D9,Zircon\n";

AreaLookup read(const char* text)
{
    const auto lookup = readAreaLookup(text, "lookup.csv");
    EXPECT_TRUE(lookup) << (lookup ? "" : lookup.error().message);
    return lookup ? *lookup : AreaLookup{};
}

std::string refused(const std::string& text)
{
    const auto lookup = readAreaLookup(text, "lookup.csv");
    EXPECT_FALSE(lookup);
    return lookup ? "" : lookup.error().message;
}

TEST(AreaLookup, HoldsEachPlaceOnceWithWhereItLies)
{
    const AreaLookup lookup = read(kDistrictLookup);
    EXPECT_EQ(lookup.places.size(), 9U);
    EXPECT_EQ(lookup.ofKind(AreaKind::Csp).size(), 3U);
    EXPECT_EQ(
        *lookup.find("C2"),
        (Place{
            .code = "C2", .name = "Beryl and Coral", .kind = AreaKind::Csp, .parent = "F1", .year = 2018}));
    EXPECT_EQ(lookup.find("D3")->parent, "C2");
    EXPECT_EQ(lookup.find("F9")->name, "Far, Far Away");
    EXPECT_EQ(lookup.find("F9")->parent, "");
    EXPECT_EQ(lookup.inside("F1").size(), 5U);
    EXPECT_EQ(lookup.find("C3"), nullptr);
}

TEST(AreaLookup, ReadsColumnsInAnyOrderCaseAndYear)
{
    const AreaLookup lookup = read(kWards);
    EXPECT_EQ(lookup.ofKind(AreaKind::Ward).size(), 4U) << "a ward has several LSOAs";
    EXPECT_EQ(lookup.find("W2")->name, "Heath & Hill") << "and not the Welsh name's column";
    EXPECT_EQ(lookup.find("W2")->year, 2019);
    EXPECT_EQ(lookup.find("W3")->parent, "D2");
}

TEST(AreaLookup, CombinesInEitherOrder)
{
    for (const bool wardsFirst : {false, true}) {
        const AreaLookup lookup = wardsFirst ? combineLookups(read(kWards), read(kDistrictLookup))
                                             : combineLookups(read(kDistrictLookup), read(kWards));
        EXPECT_EQ(lookup.places.size(), 13U);
        EXPECT_EQ(lookup.inside("C1").size(), 3U);
        EXPECT_EQ(lookup.inside("F1").size(), 8U);
        EXPECT_EQ(lookup.find("D1")->year, 2018) << "the lookup with partnerships says what districts are";
        ASSERT_EQ(lookup.notes.size(), 1U);
        EXPECT_NE(lookup.notes.front().find("No wards for Coral:"), std::string::npos);
    }
}

TEST(AreaLookup, LeavesOutWhatLiesInNoDistrictOfTheFirst)
{
    const char* oneForce = "LAD18CD,CSP18CD,CSP18NM\nD1,C1,Amber\n";
    const AreaLookup lookup = combineLookups(read(oneForce), read(kWards));
    EXPECT_NE(lookup.find("W1"), nullptr);
    EXPECT_EQ(lookup.find("W9"), nullptr);
    EXPECT_EQ(lookup.find("D9"), nullptr);
}

std::string notFound(const AreaLookup& lookup, const std::string& text)
{
    const auto found = findPartnership(lookup, text);
    return found ? "" : found.error().message;
}

TEST(AreaLookup, GivesAPartnershipItsWholeForce)
{
    const AreaLookup lookup = combineLookups(read(kDistrictLookup), read(kWards));
    const auto amber = findPartnership(lookup, "c1");
    ASSERT_TRUE(amber) << amber.error().message;
    const auto places = placesFor(lookup, **amber);
    EXPECT_EQ(places.size(), 9U);
    EXPECT_EQ(places.front().code, "F1");
    EXPECT_EQ(places.back().code, "W3");
    const auto beryl = findPartnership(lookup, "beryl and coral");
    ASSERT_TRUE(beryl) << beryl.error().message;
    EXPECT_EQ(placesFor(lookup, **beryl), places) << "the same force";
    EXPECT_EQ(notFound(lookup, "C7"),
              "There's no partnership C7 among the 3 of the lookup. Give its code or its name.");
    EXPECT_EQ(notFound(read(kWards), "C1"),
              "The lookup has no partnerships: a column named like CSP18CD is needed.");
}

TEST(AreaLookup, RefusesTwoPartnershipsOfOneName)
{
    const AreaLookup lookup = read("CSP18CD,CSP18NM,PFA18CD\nC1,Town,F1\nC2,TOWN,F2\n");
    EXPECT_NE(notFound(lookup, "town").find("C1 and C2"), std::string::npos);
    EXPECT_TRUE(findPartnership(lookup, "C2"));
}

TEST(AreaLookup, SaysWhichColumnsItFoundAndWhichItNeeds)
{
    EXPECT_EQ(refused("Month,Reported by,Crime type\nx,y,z\n"),
              "lookup.csv isn't a lookup of places: its columns are Month, Reported by, Crime type. It needs "
              "the codes of at least two of ward, district, partnership and force, in columns named like "
              "WD18CD, LAD18CD, CSP18CD and PFA18CD, with names in WD18NM and so on.");
    EXPECT_NE(refused("").find("its columns are none"), std::string::npos);
    EXPECT_NE(refused("WD18CD,WD18NM\nW1,Town\n").find("at least two"), std::string::npos);
    EXPECT_NE(refused("WD18CD,LAD18CD\n").find("no places in them"), std::string::npos);
    EXPECT_NE(refused("WD18CD,WD19CD,LAD18CD\nW1,W1,D1\n").find("WD18CD and WD19CD"), std::string::npos);
}

TEST(AreaLookup, RefusesWhatContradictsItself)
{
    EXPECT_EQ(refused("WD18CD,WD18NM,LAD18CD\nW1,Town,D1\nW1,Church,D1\n"),
              "lookup.csv, record 3: the code W1 has two names, Town and Church. Correct the file, then try "
              "again.");
    EXPECT_NE(refused("WD18CD,WD18NM,LAD18CD\nW1,Town,D1\nW1,Town,D2\n").find("lies in D1 and in D2"),
              std::string::npos);
    EXPECT_NE(refused("LAD18CD,CSP18CD\nX1,X1\n").find("a district here and a partnership"),
              std::string::npos);
}

TEST(AreaLookup, RefusesWhatIsTooLargeOrNotText)
{
    EXPECT_NE(refused("WD18CD,LAD18CD\nW\xE9,D1\n").find("CSV UTF-8"), std::string::npos);
    EXPECT_NE(refused("WD18CD,LAD18CD\n" + std::string(201, 'W') + ",D1\n").find("too long"),
              std::string::npos);
    std::string many = "WD18CD,LAD18CD\n";
    for (int i = 0; i < 20001; ++i) {
        many += "W" + std::to_string(i) + ",D1\n";
    }
    EXPECT_NE(refused(many).find("20000"), std::string::npos);
    EXPECT_EQ(readAreaLookupFile(QStringLiteral("/nowhere/x.csv")).error().code, ErrorCode::NotFound);
}

TEST(AreaLookup, ReadsTheRealOnes)
{
    const QString districts = test::sharedFile("data/lookups/LAD18_CSP18_PFA18_EW.csv");
    const QString wards = test::sharedFile("data/lookups/LSOA11_WD18_LAD18_EW.csv");
    if (!QFileInfo::exists(districts) || !QFileInfo::exists(wards)) {
        GTEST_SKIP() << "the lookups aren't beside the project (../shared/data/lookups)";
    }
    auto wide = readAreaLookupFile(districts);
    ASSERT_TRUE(wide) << wide.error().message;
    auto narrow = readAreaLookupFile(wards);
    ASSERT_TRUE(narrow) << narrow.error().message;
    const AreaLookup lookup = combineLookups(std::move(*wide), std::move(*narrow));
    EXPECT_EQ(lookup.ofKind(AreaKind::Csp).size(), 314U);
    EXPECT_EQ(lookup.ofKind(AreaKind::Force).size(), 43U);
    const auto csp = findPartnership(lookup, "Cannock Chase");
    ASSERT_TRUE(csp) << csp.error().message;
    const auto places = placesFor(lookup, **csp);
    const auto count = [&](AreaKind kind) {
        return std::count_if(places.begin(), places.end(),
                             [&](const Place& place) { return place.kind == kind; });
    };
    EXPECT_EQ(places.front().name, "Staffordshire");
    EXPECT_EQ(count(AreaKind::Csp), 9);
    EXPECT_EQ(count(AreaKind::District), 9);
    EXPECT_EQ(count(AreaKind::Ward), 201);
}

TEST(AreaLookup, RefusesTheWardsOfTwoYears)
{
    const AreaLookup wards2018{.places = {{.code = "E05000001",
                                           .name = "Abbey",
                                           .kind = AreaKind::Ward,
                                           .parent = "E07000001",
                                           .year = 2018}},
                               .notes = {}};
    AreaLookup wards2019 = wards2018;
    EXPECT_TRUE(checkSameYear(wards2018, wards2019));
    wards2019.places.front().year = 2019;
    const auto checked = checkSameYear(wards2018, wards2019);
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().message.find("wards of 2019"), std::string::npos);
    EXPECT_TRUE(checkSameYear(AreaLookup{}, wards2019));
}

} // namespace
} // namespace wardwise::import
