// The analyst defines a measure made of others: read, refused, stored, undone, removed.
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"

#include "core/domain/measure_parts.h"
#include "core/project/computed_figures.h"
#include "core/project/sum_preview.h"

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

const char* const kWards = R"(
    csp C1 Cannock
    ward W1 North in C1
    ward W2 South in C1
    source survey
    measure Happy percentage
    W1 pop 1000 Shoplifting 5 Bicycle 3 Drugs 2
    W2 pop 2000 Shoplifting 5 Bicycle suppressed Drugs 1
    W1 Fines 4.5 Happy 60%
    source document
    measure Shoplifting
    W1 Shoplifting 5.5)";

class MeasureDefinitionsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(kWards);
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] Project& project() const { return *m_project; }

    [[nodiscard]] Result<MeasureId> define(const std::string& text, const std::string& family = {}) const
    {
        const auto definition = readDefinition(m_project->catalogue(), text, family);
        return definition ? m_project->defineMeasure(*definition) : Result<MeasureId>(definition.error());
    }

    void expectRefused(const std::string& text, const char* words, const std::string& family = {}) const
    {
        const std::string before = test::everythingStored(m_project->connection());
        const auto defined = define(text, family);
        ASSERT_FALSE(defined.has_value()) << text;
        EXPECT_NE(defined.error().message.find(words), std::string::npos) << defined.error().message;
        EXPECT_EQ(test::everythingStored(m_project->connection()), before);
    }

    [[nodiscard]] std::string madeOf(const char* name) const
    {
        const auto measure = findMeasure(m_project->catalogue(), name);
        return measure ? madeOfInWords(m_project->catalogue(), (*measure)->id) : "no such measure";
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(MeasureDefinitionsTest, AreComparedLikeAnyOtherMeasure)
{
    ASSERT_TRUE(define(" Theft = shoplifting + Bicycle ", "survey").has_value());
    EXPECT_EQ(madeOf("Theft"), "Shoplifting + Bicycle");
    const auto compared = project().compare(test::request("C1", "Theft"));
    ASSERT_TRUE(compared.has_value()) << compared.error().message;
    EXPECT_EQ(compared->madeOf, "Shoplifting + Bicycle");
    EXPECT_EQ(test::rowOf(*compared, "North").rate.count, Count{8});
    EXPECT_DOUBLE_EQ(test::rowOf(*compared, "North").rate.rate->value, 8.0);
    EXPECT_EQ(test::rowOf(*compared, "South").rate.whyNone, "Bicycle: no figure for 2018-19");
    const auto theft = findMeasure(project().catalogue(), "Theft");
    const auto sums = computedFigures(project(), (*theft)->id, std::nullopt, std::nullopt);
    ASSERT_TRUE(sums.has_value());
    ASSERT_EQ(sums->size(), 1U);
    EXPECT_EQ(sums->front().count, Count{8});
}

TEST_F(MeasureDefinitionsTest, CanBeChangedUndoneAndRemoved)
{
    const std::string before = madeOf("Theft");
    ASSERT_TRUE(define("Theft=Shoplifting+Bicycle", "survey").has_value());
    ASSERT_TRUE(define("THEFT=Shoplifting", "survey").has_value());
    EXPECT_EQ(madeOf("Theft"), "Shoplifting");
    EXPECT_EQ(project().undo().value(), "Change what Theft is made of");
    EXPECT_EQ(madeOf("Theft"), "Shoplifting + Bicycle");
    EXPECT_EQ(project().undo().value(), "Define Theft");
    EXPECT_EQ(madeOf("Theft"), before);
    EXPECT_EQ(project().redo().value(), "Define Theft");
    const auto theft = findMeasure(project().catalogue(), "Theft");
    ASSERT_TRUE(theft.has_value());
    ASSERT_TRUE(project().removeDefinedMeasure((*theft)->id).has_value());
    EXPECT_EQ(madeOf("Theft"), before);
    EXPECT_EQ(project().undo().value(), "Remove the measure Theft");
    EXPECT_EQ(madeOf("Theft"), "Shoplifting + Bicycle");
}

TEST_F(MeasureDefinitionsTest, AreRefusedWithTheReason)
{
    expectRefused("Theft", "as in");
    expectRefused("Theft=", "no measure");
    expectRefused("=Drugs+Bicycle", "name");
    expectRefused("Theft=Drugs+Shopliftings", "Did you mean Shoplifting?", "survey");
    expectRefused("Theft=Shoplifting", "in several families: survey, document");
    expectRefused("Theft=Shoplifting", "has no counts", "document");
    expectRefused("Theft=Drugs+Fines", "\"Fines\" of survey has no counts");
    expectRefused("Theft=Drugs+Happy", "Only counts can be added up");
    expectRefused("Drugs=Bicycle+Fines", "already, with figures of its own");
    expectRefused("Theft=Drugs+Drugs", "counted twice");
    ASSERT_TRUE(define("Harm=Drugs+Bicycle").has_value());
    ASSERT_TRUE(define("All=Harm+Shoplifting", "survey").has_value());
    expectRefused("Harm=All", "so Harm can't be made of it");
    expectRefused("Harm=Drugs+Shoplifting", "Shoplifting would be counted twice in All", "survey");
    const auto harm = findMeasure(project().catalogue(), "Harm");
    const auto removed = project().removeDefinedMeasure((*harm)->id);
    ASSERT_FALSE(removed.has_value());
    EXPECT_NE(removed.error().message.find("1 measure made of it"), std::string::npos)
        << removed.error().message;
    const auto drugs = findMeasure(project().catalogue(), "Drugs");
    EXPECT_FALSE(project().removeDefinedMeasure((*drugs)->id).has_value());
}

TEST_F(MeasureDefinitionsTest, HaveNoCountOfTheirOwn)
{
    ASSERT_TRUE(define("Harm=Drugs+Bicycle").has_value());
    const auto entered = project().enterFigure({.area = "W1",
                                                .measure = "Harm",
                                                .period = "2018-19",
                                                .quantity = "count",
                                                .value = "5",
                                                .source = "survey",
                                                .note = {}});
    ASSERT_FALSE(entered.has_value());
    EXPECT_NE(entered.error().message.find("adds up other measures"), std::string::npos);
}

TEST_F(MeasureDefinitionsTest, ShowTheirSumBeforehand)
{
    const auto id = [&](const char* name) {
        return (*findMeasure(project().catalogue(), name, {"survey"}))->id;
    };
    const auto north = (*findArea(project().catalogue(), "W1"))->id;
    const auto south = (*findArea(project().catalogue(), "W2"))->id;
    const auto sum = previewSum(project(), north, {id("Shoplifting"), id("Bicycle")});
    EXPECT_EQ(sum.sum, Count{8});
    EXPECT_EQ(sum.words, "North, April 2018 to March 2019: 8 (Shoplifting 5 + Bicycle 3).");
    const auto none = previewSum(project(), south, {id("Shoplifting"), id("Bicycle")});
    EXPECT_EQ(none.sum, std::nullopt);
    EXPECT_EQ(none.words,
              "South, April 2018 to March 2019: no sum, for one part is missing. Bicycle: suppressed.");
}

} // namespace
} // namespace wardwise::project
