// The table of wards by measures: large ones are compared by several threads, and edits are seen at once.
#include "tests/core/project_text.h"

#include "core/project/new_project.h"

#include <gtest/gtest.h>

namespace wardwise::test {
namespace {

/// More cells than one thread is left alone with, all of them different.
std::string manyWards()
{
    constexpr int kWards = 1100;
    constexpr int kMeasures = 20;
    std::string text = "force F1 Staffordshire\ncsp C1 Cannock in F1\nsource survey\nperiod 2018-19\n";
    for (int ward = 1; ward <= kWards; ++ward) {
        const std::string code = "W" + std::to_string(ward);
        text += "ward " + code + " Ward_" + std::to_string(ward) + " in C1\n" + code + " pop "
                + std::to_string(1000 + ward);
        for (int measure = 1; measure <= kMeasures; ++measure) {
            if ((ward + measure) % 50 != 0) {
                text +=
                    " m" + std::to_string(measure) + " " + std::to_string((ward * 37 + measure * 11) % 90);
            }
        }
        text += "\n";
    }
    return text;
}

project::WardTable tableOf(const project::Project& project)
{
    const Area& area = **findArea(project.catalogue(), "C1");
    const auto figures = project.figures(project.wardSources()->front());
    const auto reference = comparison::referenceSet(project.catalogue(), area, "csp");
    return project::wardTable(project.catalogue(), **figures, area, (*figures)->periods().front(), *reference,
                              SdKind::Sample);
}

void expectSame(const project::WardTable& table, const project::WardTable& other)
{
    EXPECT_TRUE(table.columns == other.columns);
    ASSERT_EQ(table.rows.size(), other.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        EXPECT_EQ(table.rows[row].code, other.rows[row].code);
        EXPECT_EQ(table.rows[row].population, other.rows[row].population);
    }
}

TEST(WardTable, ALargeOneSaysWhatEachMeasureAloneSays)
{
    const ProjectFolder folder;
    const auto project = folder.open(manyWards());
    const auto table = tableOf(*project);
    ASSERT_EQ(table.columns.size(), 20U);
    ASSERT_EQ(table.rows.size(), 1100U);
    for (const Comparison& column : table.columns) {
        const auto alone = project->compare(request("C1", column.measure, "csp"));
        ASSERT_TRUE(alone) << alone.error().message;
        EXPECT_TRUE(column == *alone) << column.measure;
    }
    for (std::size_t row = 0; row < table.rows.size(); row += 100) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            ASSERT_NE(table.cell(row, column), nullptr);
            EXPECT_EQ(table.cell(row, column)->rate.area, table.rows[row].area);
        }
    }
}

TEST(WardTable, ACorrectedCountOrPopulationIsSeenAsIfReadAnew)
{
    const ProjectFolder folder;
    auto project = folder.open(tenWards());
    const auto before = tableOf(*project);
    const ComparisonRow row = *before.cell(2, 0);
    const auto revision = project->figuresRevision();
    ASSERT_TRUE(project->correctFigure(*row.rate.observation, "77", "typed wrongly"));
    EXPECT_NE(project->figuresRevision(), revision);
    const auto counted = tableOf(*project);
    EXPECT_EQ(counted.cell(2, 0)->rate.count, Count{77});
    EXPECT_FALSE(counted.columns == before.columns);

    std::optional<ObservationId> population;
    ASSERT_TRUE(store::forEachObservation(project->connection(), {}, [&](const Observation& observation) {
        if (observation.key.quantity == Quantity::Population && observation.key.area == row.rate.area) {
            population = observation.id;
        }
    }));
    ASSERT_TRUE(population);
    ASSERT_TRUE(project->correctFigure(*population, "2000", {}));
    const auto peopled = tableOf(*project);
    EXPECT_EQ(peopled.cell(2, 0)->rate.population, Population{2000});

    project.reset();
    const auto anew = folder.reopen();
    expectSame(peopled, tableOf(*anew));
    ASSERT_TRUE(anew->undo());
    expectSame(counted, tableOf(*anew));
    ASSERT_TRUE(anew->undo());
    expectSame(before, tableOf(*anew));
}

TEST(WardTable, ATextEditedLeavesTheFiguresAlone)
{
    const ProjectFolder folder;
    const auto made = project::createSample(folder.path(), project::kSampleName, false);
    ASSERT_TRUE(made) << made.error().message;
    auto project = folder.reopen();
    const auto revision = project->figuresRevision();
    const auto figures = project->figures(project->wardSources()->front());
    int told = 0;
    QObject::connect(project.get(), &project::Project::changed, [&told] { ++told; });
    const PriorityId section = project->priorities().front().id;
    ASSERT_TRUE(project->setSummary(section, "Another text"));
    EXPECT_EQ(told, 1);
    EXPECT_EQ(project->priorities().front().summary, "Another text");
    EXPECT_EQ(project->figuresRevision(), revision);
    EXPECT_EQ(*project->figures(project->wardSources()->front()), *figures);
}

} // namespace
} // namespace wardwise::test
