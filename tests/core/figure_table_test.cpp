// The table of stored figures: its rows and columns, and which figure a cell shows.
#include "tests/core/project_text.h"

#include "core/project/figure_table.h"
#include "core/project/new_project.h"

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

std::vector<std::string> names(const FigureTable& table)
{
    std::vector<std::string> found;
    for (const FigureColumn& column : table.columns) {
        found.push_back(column.name);
    }
    return found;
}

std::string shown(const FigureTable& table, std::size_t row, std::size_t column)
{
    const FigureCell* cell = table.cell(row, column);
    return cell == nullptr ? "none" : figureText(cell->observation.figure);
}

FigureTable tableOf(const Project& project, const std::vector<std::string>& measures,
                    Wards wards = Wards::LeftOut)
{
    std::vector<MeasureId> ids;
    for (const std::string& name : measures) {
        const auto measure = findMeasure(project.catalogue(), name, {"document"});
        EXPECT_TRUE(measure.has_value()) << name;
        ids.push_back((*measure)->id);
    }
    const auto table = figureTable(project, ids, wards);
    EXPECT_TRUE(table.has_value());
    return table ? *table : FigureTable{};
}

class FigureTableTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(createSample(m_folder.path(), kSampleName, false).has_value());
        m_project = m_folder.reopen();
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] Project& project() const { return *m_project; }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(FigureTableTest, PutsTheAreasFromThePartnershipOutwards)
{
    const auto table = tableOf(project(), {"Estimated common mental disorders", "Version of the Mosaic index",
                                           "Channel referrals by type of extremism"});
    EXPECT_EQ(names(table), (std::vector<std::string>{"Cannock Chase", "Staffordshire", "England",
                                                      "England and Wales", "United Kingdom"}));
}

TEST_F(FigureTableTest, HasARowForEachPartPeriodAndQuantity)
{
    const auto table = tableOf(project(), {"Estimated common mental disorders"});
    ASSERT_FALSE(table.rows.empty());
    std::string all;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        all += table.rows[row].part + "|" + std::string(toText(table.rows[row].quantity)) + "|"
               + shown(table, row, 0) + "|" + shown(table, row, 1) + "|" + shown(table, row, 2) + "|"
               + table.rows[row].unit + "\n";
    }
    EXPECT_NE(all.find("Age: 5-16|percentage|9.7|9.5|9.2|%\n"), std::string::npos) << all;
    EXPECT_NE(all.find("Age: 16+|percentage|17.1|16.4|16.9|%\n"), std::string::npos) << all;
    EXPECT_NE(all.find("Age: 5-16|count|1,300|none|none|people\n"), std::string::npos) << all;
}

TEST_F(FigureTableTest, KeepsTheMeasuresOrderAndShowsTextsAsCells)
{
    const auto table =
        tableOf(project(), {"Ages at greatest risk overall", "Satisfied with their quality of life"});
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].measureName, "Ages at greatest risk overall");
    EXPECT_EQ(table.rows[0].quantity, Quantity::Text);
    EXPECT_EQ(shown(table, 2, 0), "78.8");
    EXPECT_EQ(table.cell(2, 0)->sourceKey, "document");
    ASSERT_FALSE(table.cell(2, 0)->observation.citations.empty());
}

TEST_F(FigureTableTest, ShowsWardsOnlyWhereTheyAreWanted)
{
    const auto without = tableOf(project(), {"Burglary"});
    const auto with = tableOf(project(), {"Burglary"}, Wards::Shown);
    EXPECT_EQ(with.columns.size(), without.columns.size() + 15);
    EXPECT_EQ(with.columns.back().name, "Western Springs");
}

TEST_F(FigureTableTest, TheFigureStoredLastStandsAndTheOtherSourcesIsBesideIt)
{
    ASSERT_TRUE(project()
                    .enterFigure({.area = "E22000263",
                                  .measure = "Satisfied with their quality of life",
                                  .period = "2019",
                                  .quantity = "percentage",
                                  .value = "80.1",
                                  .source = "Residents' panel",
                                  .note = {}})
                    .has_value());
    const auto table = tableOf(project(), {"Satisfied with their quality of life"});
    ASSERT_EQ(table.rows.size(), 1U);
    const FigureCell* cell = table.cell(0, 0);
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(figureText(cell->observation.figure), "80.1");
    EXPECT_EQ(cell->sourceKey, "Residents' panel");
    ASSERT_EQ(cell->others.size(), 1U);
    EXPECT_EQ(figureText(cell->others[0].figure), "78.8");
    EXPECT_EQ(cell->others[0].sourceKey, "document");
}

TEST_F(FigureTableTest, IsEmptyButForThePartnershipWhereThereAreNoFigures)
{
    const auto table = figureTable(project(), {});
    ASSERT_TRUE(table.has_value());
    EXPECT_TRUE(table->rows.empty());
    EXPECT_EQ(names(*table), std::vector<std::string>{"Cannock Chase"});
    EXPECT_EQ(table->cell(0, 0), nullptr);
}

TEST_F(FigureTableTest, ReadsWhatABreakdownsCategoriesMean)
{
    const auto& all = project().catalogue().breakdowns;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [](const Breakdown& part) { return part.category == "A Country Living"; });
    ASSERT_NE(at, all.end());
    EXPECT_EQ(at->description, "Better-off home owners in the countryside");
    EXPECT_EQ(partText(*at), "Mosaic group: A Country Living");
}

} // namespace
} // namespace wardwise::project
