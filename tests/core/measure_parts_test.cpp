// Measures made of measures: what may be added up, and what comes out of it.
#include "tests/core/project_text.h"

#include "core/domain/measure_parts.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

/// All = Burglary + Theft, Theft = Shoplifting + Bicycle; Drugs, a percentage and a measure of another
/// family.
Catalogue catalogue()
{
    Catalogue made;
    const auto add = [&](int id, const char* name, MeasureUnit unit = MeasureUnit::RatePer1000Residents,
                         const char* family = "police.uk") {
        Measure measure;
        measure.id = MeasureId{id};
        measure.name = name;
        measure.unit = unit;
        measure.family = family;
        made.measures.push_back(measure);
    };
    add(1, "All");
    add(2, "Theft");
    add(3, "Burglary");
    add(4, "Shoplifting");
    add(5, "Bicycle");
    add(6, "Drugs");
    add(7, "Feel safe", MeasureUnit::Percentage);
    add(8, "Burglary", MeasureUnit::RatePer1000Residents, "document");
    add(9, "Incidents", MeasureUnit::Count);
    made.measureParts = {{MeasureId{1}, MeasureId{3}},
                         {MeasureId{1}, MeasureId{2}},
                         {MeasureId{2}, MeasureId{4}},
                         {MeasureId{2}, MeasureId{5}}};
    return made;
}

std::string refusal(std::int64_t whole, const char* name, const std::vector<std::int64_t>& parts)
{
    std::vector<MeasureId> ids;
    ids.reserve(parts.size());
    for (const std::int64_t part : parts) {
        ids.push_back(MeasureId{part});
    }
    const auto checked = checkParts(catalogue(), MeasureId{whole}, name, ids);
    return checked ? "" : checked.error().message;
}

TEST(MeasureParts, ComeDownToMeasuresWithFiguresOfTheirOwn)
{
    const auto made = catalogue();
    EXPECT_EQ(leavesOf(made.measureParts, MeasureId{1}),
              (std::vector{MeasureId{3}, MeasureId{4}, MeasureId{5}}));
    EXPECT_EQ(leavesOf(made.measureParts, MeasureId{6}), std::vector{MeasureId{6}});
    EXPECT_EQ(madeOfInWords(made, MeasureId{1}), "Burglary + Theft");
    EXPECT_EQ(madeOfInWords(made, MeasureId{2}, 1), "Shoplifting + 1 more");
    EXPECT_EQ(madeOfInWords(made, MeasureId{6}), "");
}

TEST(MeasureParts, OfADamagedFileThatGoRoundInACircleEnd)
{
    auto parts = catalogue().measureParts;
    parts.push_back({MeasureId{5}, MeasureId{1}});
    EXPECT_EQ(leavesOf(parts, MeasureId{1}), (std::vector{MeasureId{3}, MeasureId{4}}));
}

TEST(MeasureParts, AreRefusedWhereTheyDoNotAddUp)
{
    EXPECT_EQ(refusal(0, "Harm", {3, 6}), "");
    EXPECT_EQ(refusal(0, "Harm", {6, 9}), "") << "counts add, whatever they're shown as";
    EXPECT_EQ(refusal(0, "Harm", {}), "Choose at least one measure that Harm is to be made of.");
    EXPECT_EQ(refusal(0, "Harm", {3, 7}),
              "\"Feel safe\" is given as percentage. Only counts can be added up.");
    EXPECT_EQ(
        refusal(0, "Harm", {6, 8}),
        "\"Burglary\" is a measure of document and \"Drugs\" one of police.uk, which count in different "
        "ways: they can't be added up.");
    EXPECT_EQ(refusal(0, "Harm", {6, 60}), "One of the measures isn't there any more. Choose again.");
}

TEST(MeasureParts, AreRefusedWhereTheyGoRoundInACircle)
{
    EXPECT_EQ(refusal(2, "Theft", {4, 2}), "Theft can't be a part of itself.");
    EXPECT_EQ(refusal(2, "Theft", {1}), "All is made of Theft, so Theft can't be made of it.");
}

TEST(MeasureParts, AreRefusedWhereSomethingWouldBeCountedTwice)
{
    EXPECT_EQ(refusal(0, "Harm", {6, 6}), "Drugs would be counted twice in Harm: by itself and by itself.");
    EXPECT_EQ(refusal(0, "Harm", {4, 2}),
              "Shoplifting would be counted twice in Harm: by itself and in Theft.");
    EXPECT_EQ(refusal(2, "Theft", {4, 3}), "Burglary would be counted twice in All: by itself and in Theft.");
    EXPECT_EQ(refusal(2, "Theft", {4, 6}), "");
    auto listed = catalogue();
    listed.measures[5].parent = MeasureId{3}; // drugs under burglary
    EXPECT_EQ(checkParts(listed, {}, "Harm", {MeasureId{3}, MeasureId{6}}).error().message,
              "Drugs would be counted twice in Harm: it's counted in Burglary already.");
}

TEST(MeasureParts, OneThatIsMissingMakesTheSumMissing)
{
    const test::ProjectFolder folder;
    const auto project = folder.open(R"(
        csp C1 Cannock
        ward W1 North in C1
        ward W2 South in C1
        ward W3 East in C1
        source survey
        measure Theft = Shoplifting Bicycle
        W1 pop 1000 Shoplifting 5 Bicycle 3
        W2 pop 1000 Shoplifting 5
        W3 pop 1000 Shoplifting 5 Bicycle suppressed)");
    ASSERT_TRUE(project);
    const auto compared = project->compare(test::request("C1", "Theft"));
    ASSERT_TRUE(compared.has_value()) << compared.error().message;
    EXPECT_EQ(test::rowOf(*compared, "North").rate.count, Count{8});
    EXPECT_EQ(test::rowOf(*compared, "South").rate.count, std::nullopt);
    EXPECT_EQ(test::rowOf(*compared, "South").rate.whyNone, "Bicycle: no figure for 2018-19");
    EXPECT_EQ(test::rowOf(*compared, "East").rate.count, std::nullopt);
}

TEST(MeasureParts, NothingIsNoughtOnlyWhereTheLoadIsComplete)
{
    const test::ProjectFolder folder;
    const auto project = folder.open(R"(
        csp C1 Cannock
        ward W1 North in C1
        ward W2 South in C1
        source survey complete C1
        measure Theft = Shoplifting Bicycle
        W1 pop 1000 Shoplifting 5 Bicycle 3
        W2 pop 1000 Shoplifting 5)");
    ASSERT_TRUE(project);
    const auto compared = project->compare(test::request("C1", "Theft"));
    ASSERT_TRUE(compared.has_value()) << compared.error().message;
    EXPECT_EQ(test::rowOf(*compared, "South").rate.count, Count{5});
}

} // namespace
} // namespace wardwise
