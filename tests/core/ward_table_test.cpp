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

/// A sum of two measures that have figures of their own.
const std::string kTwoMeasures =
    "force F1 Staffordshire\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\nward W3 C in C1\n"
    "source survey\nperiod 2018-19\nmeasure All = burglary drugs\nW1 pop 1000 burglary 10 drugs 5\n"
    "W2 pop 1000 burglary 20 drugs 8\nW3 pop 3000 burglary 30 drugs 2\n";

/// With the notes that a comparison by itself has.
project::WardTable tableOf(const project::Project& project, const std::function<void()>& compared = {})
{
    const auto finish = [&project, compared](Comparison& made) {
        project.noteChanges(made);
        if (compared) {
            compared();
        }
    };
    const Area& area = **findArea(project.catalogue(), "C1");
    const auto figures = project.figures(project.wardSources()->front());
    const auto reference = comparison::referenceSet(project.catalogue(), area, "csp");
    return {*figures, area, (*figures)->periods().front(), *reference, SdKind::Sample, finish};
}

void expectSame(const project::WardTable& table, const project::WardTable& other)
{
    ASSERT_EQ(table.columns().size(), other.columns().size());
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        EXPECT_TRUE(table.comparison(column) == other.comparison(column)) << table.columns()[column].name;
    }
    ASSERT_EQ(table.rows().size(), other.rows().size());
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        EXPECT_EQ(table.rows()[row].code, other.rows()[row].code);
        EXPECT_EQ(table.population(row).number, other.population(row).number);
        EXPECT_EQ(table.population(row).figure, other.population(row).figure);
    }
}

/// Every column as the measure says by itself.
void expectAsAlone(const project::Project& project, const project::WardTable& table)
{
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        const auto alone = project.compare(request("C1", table.columns()[column].name, "csp"));
        ASSERT_TRUE(alone) << alone.error().message;
        EXPECT_TRUE(table.comparison(column) == *alone) << table.columns()[column].name;
        EXPECT_EQ(table.columns()[column].measure, alone->measureId);
        EXPECT_EQ(table.columns()[column].unit, alone->unit);
    }
}

TEST(WardTable, ALargeOneSaysWhatEachMeasureAloneSays)
{
    const ProjectFolder folder;
    const auto project = folder.open(manyWards());
    const auto table = tableOf(*project);
    ASSERT_EQ(table.columns().size(), 20U);
    ASSERT_EQ(table.rows().size(), 1100U);
    table.compareAll();
    expectAsAlone(*project, table);
    for (std::size_t row = 0; row < table.rows().size(); row += 100) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            ASSERT_NE(table.cell(row, column), nullptr);
            EXPECT_EQ(table.cell(row, column)->rate.area, table.rows()[row].area);
        }
    }
    expectSame(tableOf(*project), table); // populations found without comparing, too
}

TEST(WardTable, ComparesAMeasureWhenItIsFirstAskedFor)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoMeasures);
    int finished = 0;
    const auto table = tableOf(*project, [&finished] { ++finished; });
    ASSERT_EQ(table.columns().size(), 3U);
    EXPECT_EQ(table.population(0).number, Population{1000});
    EXPECT_EQ(finished, 0);
    ASSERT_NE(table.cell(0, 1), nullptr);
    EXPECT_EQ(finished, 1);
    EXPECT_FALSE(table.isCompared(0));
    EXPECT_TRUE(table.isCompared(1));
    EXPECT_EQ(&table.comparison(1), &table.comparison(1));
    EXPECT_EQ(finished, 1);
    expectAsAlone(*project, table);
    EXPECT_EQ(finished, 3);
}

TEST(WardTable, ACorrectionLeavesTheOthersAlone)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoMeasures);
    const auto before = std::make_shared<project::WardTable>(tableOf(*project));
    ASSERT_EQ(before->columns().front().name, "All");
    const std::size_t burglary = *before->columnOf((*findMeasure(project->catalogue(), "burglary"))->id);
    const std::size_t drugs = *before->columnOf((*findMeasure(project->catalogue(), "drugs"))->id);
    before->compareAll();
    const Comparison allBefore = before->comparison(0);
    ASSERT_TRUE(project->correctFigure(*before->cell(0, burglary)->rate.observation, "90", {}));
    auto after = std::make_shared<project::WardTable>(tableOf(*project));
    after->takeOver(*before);
    EXPECT_FALSE(after->isCompared(0)) << "a sum has another part";
    EXPECT_FALSE(after->isCompared(burglary));
    ASSERT_TRUE(after->isCompared(drugs));
    EXPECT_EQ(&after->comparison(drugs), &before->comparison(drugs));
    expectAsAlone(*project, *after);
    EXPECT_TRUE(before->comparison(0) == allBefore);
    EXPECT_EQ(after->cell(0, 0)->rate.count, Count{95});

    const auto population = before->population(1).figure;
    ASSERT_TRUE(population);
    ASSERT_TRUE(project->correctFigure(*population, "2000", {}));
    auto peopled = tableOf(*project);
    peopled.takeOver(*after);
    EXPECT_FALSE(peopled.isCompared(drugs)) << "every rate may be made with it";
    expectAsAlone(*project, peopled);
}

TEST(WardTable, AFigureTypedOverIsReplacedWithoutReadingTheOthers)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoMeasures);
    const Catalogue& catalogue = project->catalogue();
    const SourceId source = project->wardSources()->front();
    const auto before = *project->figures(source);
    project::FigureEntry entry{.area = "W1",
                               .measure = "burglary",
                               .period = "2018-19",
                               .quantity = "count",
                               .value = "11",
                               .source = "survey",
                               .note = {}};
    ASSERT_TRUE(project->enterFigure(entry));
    const auto after = *project->figures(source);
    EXPECT_TRUE(after->sharesFigures(*before, **findMeasure(catalogue, "drugs")));
    EXPECT_FALSE(after->sharesFigures(*before, **findMeasure(catalogue, "burglary")));
    expectAsAlone(*project, tableOf(*project));
    entry.measure = "robbery"; // which isn't there yet
    ASSERT_TRUE(project->enterFigure(entry));
    EXPECT_FALSE(
        (*project->figures(source))->sharesFigures(*after, **findMeasure(project->catalogue(), "drugs")));
    expectAsAlone(*project, tableOf(*project));
}

TEST(WardTable, AnOlderOneStillSaysWhatWasSoWhenItWasMade)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoMeasures);
    const auto compared = tableOf(*project);
    compared.compareAll();
    const auto untouched = tableOf(*project);
    const ObservationId figure = *compared.cell(0, 1)->rate.observation;
    ASSERT_TRUE(project->correctFigure(figure, "90", {}));
    ASSERT_TRUE(project->undo()); // which reads everything again
    ASSERT_TRUE(project->correctFigure(figure, "80", {}));
    for (std::size_t column = 0; column < compared.columns().size(); ++column) {
        EXPECT_TRUE(untouched.comparison(column).rows == compared.comparison(column).rows);
        EXPECT_TRUE(untouched.comparison(column).reference == compared.comparison(column).reference);
    }
}

TEST(WardTable, TheChangesOfClassAreThoseOfEveryMeasure)
{
    const ProjectFolder folder;
    const auto project = folder.open(manyWards());
    const auto before = std::make_shared<const project::WardTable>(tableOf(*project));
    const ObservationId figure = *tableOf(*project).cell(5, 3)->rate.observation;
    ASSERT_TRUE(project->correctFigure(figure, "9000", {}));
    auto corrected = tableOf(*project);
    corrected.takeOver(*before);
    const auto after = std::make_shared<const project::WardTable>(std::move(corrected));
    project::ClassChangeSearch search(before, after);
    while (search.step()) {
    }
    std::vector<ClassChange> all;
    for (std::size_t column = 0; column < after->columns().size(); ++column) {
        const auto changes = comparison::classChanges(before->comparison(column), after->comparison(column));
        all.insert(all.end(), changes.begin(), changes.end());
    }
    EXPECT_GT(all.size(), 1U) << "another mean and SD class others, too";
    EXPECT_EQ(search.found(), all);
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
    EXPECT_FALSE(counted.comparison(0) == before.comparison(0));

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
