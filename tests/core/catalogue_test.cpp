// Finding areas, measures, sources and periods by the names that people use.
#include "tests/core/project_text.h"

#include "core/domain/catalogue.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

/// Two partnerships in a force; "Town" is a ward of both, and Cannock is a partnership and its only district.
class CatalogueTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open("force F1 Staffordshire\n"
                                  "csp C1 Cannock_Chase in F1\n"
                                  "district D1 Cannock_Chase in C1\n"
                                  "ward W1 Town in D1\n"
                                  "ward W2 Etching_Hill_and_The_Heath in D1\n"
                                  "csp C2 Newcastle in F1\n"
                                  "ward W3 Town in C2\n"
                                  "source document\n"
                                  "W1 burglary 1.0 all_crime 5.0\n"
                                  "source police.uk\n"
                                  "W1 burglary 1 robbery 2\n");
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] const Catalogue& catalogue() const { return m_project->catalogue(); }

    [[nodiscard]] std::string codeOf(std::string_view text) const
    {
        const auto found = findArea(catalogue(), text);
        return found ? (*found)->code : found.error().message;
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<project::Project> m_project;
};

TEST_F(CatalogueTest, FindsAnAreaByCodeOrNameWithoutRegardToCase)
{
    EXPECT_EQ(codeOf("w3"), "W3");
    EXPECT_EQ(codeOf("etching hill AND the heath"), "W2");
    EXPECT_EQ(codeOf("STAFFORDSHIRE"), "F1");
}

TEST_F(CatalogueTest, RefusesANameThatSeveralAreasShareAndListsThem)
{
    const auto found = findArea(catalogue(), "Town");
    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().code, ErrorCode::Ambiguous);
    EXPECT_NE(found.error().message.find("Town (W1), Town (W3)"), std::string::npos) << found.error().message;
}

TEST_F(CatalogueTest, TakesTheOuterAreaWhereOnePlaceHasTheNameAtTwoLevels)
{
    EXPECT_EQ(codeOf("Cannock Chase"), "C1");
}

TEST_F(CatalogueTest, SuggestsWhatWasProbablyMeantButNeverChoosesIt)
{
    const auto found = findArea(catalogue(), "Etching Hill & The Heath");
    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_NE(found.error().message.find("Did you mean Etching Hill and The Heath (W2)?"), std::string::npos)
        << found.error().message;
    EXPECT_EQ(findArea(catalogue(), "Atlantis").error().message.find("Did you mean"), std::string::npos);
}

TEST_F(CatalogueTest, ListsAreasInsideAndAround)
{
    const auto wards = catalogue().inside((*findArea(catalogue(), "F1"))->id, AreaKind::Ward);
    ASSERT_EQ(wards.size(), 3U);
    EXPECT_EQ(wards.front()->code, "W1");
    const AreaId ward = (*findArea(catalogue(), "W1"))->id;
    EXPECT_EQ(catalogue().inside(ward, AreaKind::Ward).size(), 1U) << "a ward is inside itself";
    EXPECT_EQ(catalogue().enclosing(ward, AreaKind::Csp)->code, "C1");
    EXPECT_EQ(catalogue().enclosing(ward, AreaKind::Country), nullptr);
    EXPECT_TRUE(catalogue().inside(AreaId{9999}, AreaKind::Ward).empty());
}

TEST_F(CatalogueTest, RefusesAMeasureOfSeveralSourcesUnlessOneIsSaid)
{
    const auto both = findMeasure(catalogue(), "Burglary");
    ASSERT_FALSE(both.has_value());
    EXPECT_EQ(both.error().code, ErrorCode::Ambiguous);
    EXPECT_NE(both.error().message.find("document, police.uk"), std::string::npos) << both.error().message;
    const auto one = findMeasure(catalogue(), "Burglary", {"police.uk"});
    ASSERT_TRUE(one.has_value());
    EXPECT_EQ((*one)->family, "police.uk");
    EXPECT_EQ(measuresNamed(catalogue(), "burglary").size(), 2U);
}

TEST_F(CatalogueTest, SaysWhichMeasureWasProbablyMeant)
{
    const auto wrong = findMeasure(catalogue(), "all-crime");
    ASSERT_FALSE(wrong.has_value());
    EXPECT_EQ(wrong.error().code, ErrorCode::NotFound);
    EXPECT_NE(wrong.error().message.find("Did you mean all crime?"), std::string::npos)
        << wrong.error().message;
    EXPECT_EQ(findMeasure(catalogue(), "piracy").error().code, ErrorCode::NotFound);
    EXPECT_FALSE(findMeasure(catalogue(), "Robbery", {"document"}).has_value());
}

TEST_F(CatalogueTest, NamesTheSourcesThatThereAre)
{
    EXPECT_EQ((*findSource(catalogue(), "POLICE.UK"))->key, "police.uk");
    const auto wrong = findSource(catalogue(), "survey");
    ASSERT_FALSE(wrong.has_value());
    EXPECT_NE(wrong.error().message.find("document, police.uk"), std::string::npos) << wrong.error().message;
}

TEST_F(CatalogueTest, GivesNothingForUnknownIds)
{
    EXPECT_EQ(catalogue().area(AreaId{9999}), nullptr);
    EXPECT_EQ(catalogue().measure(MeasureId{9999}), nullptr);
    EXPECT_EQ(catalogue().period(PeriodId{9999}), nullptr);
    EXPECT_EQ(catalogue().sourceOf(BatchId{9999}), nullptr);
    EXPECT_EQ(findPeriod(catalogue(), "1066"), nullptr);
    EXPECT_NE(findPeriod(catalogue(), "2018-19"), nullptr);
    EXPECT_NE(catalogue().breakdown(kWhole), nullptr);
}

TEST(MeasureAlike, PrefersTheSameThenTheNameThenWhatIsClose)
{
    Catalogue catalogue;
    const auto add = [&](std::int64_t id, const char* family, const char* name) {
        Measure measure;
        measure.id = MeasureId{id};
        measure.family = family;
        measure.name = name;
        catalogue.measures.push_back(measure);
    };
    add(1, "a", "Burglary");
    add(2, "b", "BURGLARY");
    add(3, "b", "Break-ins");
    add(4, "b", "Theft of all kinds");
    const std::vector<MeasureId> all{MeasureId{4}, MeasureId{3}, MeasureId{2}};
    EXPECT_EQ(measureAlike(catalogue, MeasureId{1}, all), MeasureId{2});
    EXPECT_FALSE(measureAlike(catalogue, MeasureId{1}, {MeasureId{3}}));
    catalogue.mappings = {{MeasureId{4}, MeasureId{1}, "broader", ""},
                          {MeasureId{3}, MeasureId{1}, "close", ""}};
    EXPECT_EQ(measureAlike(catalogue, MeasureId{1}, {MeasureId{4}}), MeasureId{4});
    EXPECT_EQ(measureAlike(catalogue, MeasureId{1}, {MeasureId{4}, MeasureId{3}}), MeasureId{3});
    EXPECT_EQ(measureAlike(catalogue, MeasureId{1}, all), MeasureId{2});
    catalogue.mappings.back().kind = "same";
    EXPECT_EQ(measureAlike(catalogue, MeasureId{1}, all), MeasureId{3});
}

} // namespace
} // namespace wardwise
