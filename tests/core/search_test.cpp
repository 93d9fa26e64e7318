// Search over a project: sections, measures, places, a place's measure, and figures by their printed value.
#include "tests/core/project_text.h"
#include "tests/core/sample_fixture.h"

#include "core/project/search.h"

#include <algorithm>

namespace wardwise::project {
namespace {

using SearchTest = test::SampleTest;

std::vector<Found> found(const Project& project, std::string_view text)
{
    const auto answers = search(project, text, 40);
    EXPECT_TRUE(answers) << (answers ? "" : answers.error().message);
    return answers ? *answers : std::vector<Found>{};
}

const Found* ofKind(const std::vector<Found>& answers, FoundKind kind)
{
    const auto at =
        std::find_if(answers.begin(), answers.end(), [&](const Found& f) { return f.kind == kind; });
    return at == answers.end() ? nullptr : &*at;
}

TEST_F(SearchTest, ANumberFindsTheFiguresPrintedSo)
{
    const auto answers = found(sample(), "62.5");
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers.front().kind, FoundKind::Figure);
    EXPECT_EQ(answers.front().title, "62.5 per 1,000 residents");
    EXPECT_EQ(answers.front().detail, "Cannock South, Anti-social Behaviour, 2018-19 (document, line 262)");
    ASSERT_TRUE(answers.front().selection.observation);
    EXPECT_EQ(answers.front().target, "sources");
    EXPECT_TRUE(found(sample(), "62.51").empty());
}

TEST_F(SearchTest, AWholeNumberAlsoFindsWhatWasPrintedWithAComma)
{
    const auto answers = found(sample(), "2935");
    ASSERT_FALSE(answers.empty());
    EXPECT_EQ(answers.front().title.substr(0, 5), "2,935");
}

TEST_F(SearchTest, AWardIsFoundByAPartOfItsNameOrItsCode)
{
    const auto byName = found(sample(), "cannock sou");
    const Found* ward = ofKind(byName, FoundKind::Area);
    ASSERT_NE(ward, nullptr);
    EXPECT_EQ(ward->title, "Cannock South");
    EXPECT_EQ(ward->target, "wards");
    const Area* area = sample().catalogue().area(*ward->selection.area);
    ASSERT_NE(area, nullptr);
    const auto byCode = found(sample(), area->code);
    ASSERT_FALSE(byCode.empty());
    EXPECT_EQ(byCode.front().title, "Cannock South");
}

TEST_F(SearchTest, TheVeryNameComesFirst)
{
    const auto answers = found(sample(), "robbery");
    ASSERT_GE(answers.size(), 3U);
    EXPECT_EQ(answers.front().title, "Robbery");
    EXPECT_EQ(answers.front().kind, FoundKind::Measure);
    EXPECT_EQ(answers.front().target, "wards");
}

TEST_F(SearchTest, APlaceAndAMeasureTogetherFindTheFigure)
{
    const auto answers = found(sample(), "cannock south burglary");
    const Found* both = ofKind(answers, FoundKind::AreaMeasure);
    ASSERT_NE(both, nullptr);
    EXPECT_EQ(both->title, "Cannock South: Burglary");
    EXPECT_TRUE(both->selection.area && both->selection.measure);
}

TEST_F(SearchTest, ASectionAndTheMeasuresOfOtherPagesSayWhereTheyAre)
{
    const auto sections = found(sample(), "domestic abuse");
    const Found* section = ofKind(sections, FoundKind::Section);
    ASSERT_NE(section, nullptr);
    EXPECT_EQ(section->target, "Domestic Abuse");
    const auto quality = found(sample(), "after dark");
    ASSERT_FALSE(quality.empty());
    EXPECT_EQ(quality.front().target, "quality");
    const auto people = found(sample(), "common mental");
    ASSERT_FALSE(people.empty());
    EXPECT_EQ(people.front().target, "people");
}

TEST_F(SearchTest, NothingTypedAndNothingFoundAreNoAnswers)
{
    EXPECT_TRUE(found(sample(), "   ").empty());
    EXPECT_TRUE(found(sample(), "zebra crossing").empty());
    EXPECT_TRUE(found(sample(), "' OR 1=1 --").empty());
}

TEST(Search, GivesNoMoreThanAsked)
{
    const test::ProjectFolder folder;
    const auto project = folder.open(test::tenWards());
    ASSERT_NE(project, nullptr);
    const auto answers = search(*project, "ward", 3);
    ASSERT_TRUE(answers);
    EXPECT_EQ(answers->size(), 3U);
}

} // namespace
} // namespace wardwise::project
