// Figures in memory: found by what they are of, whatever order they were read in.
#include "core/comparison/figure_index.h"

#include <gtest/gtest.h>

namespace wardwise::comparison {
namespace {

constexpr MeasureId kBurglary{7};
constexpr PeriodId kYear{3};

Catalogue makeThreeAreas()
{
    Catalogue catalogue;
    for (const std::int64_t id : {std::int64_t{2}, std::int64_t{5}, std::int64_t{9000000000}}) {
        Area area;
        area.id = AreaId{id};
        area.kind = id == 5 ? AreaKind::Ward : AreaKind::Csp;
        catalogue.areas.push_back(area);
    }
    return catalogue;
}

Cell cell(std::int64_t observation, std::int64_t area, std::int64_t batch, double value,
          Quantity quantity = Quantity::Count)
{
    return {.observation = ObservationId{observation},
            .area = AreaId{area},
            .measure = kBurglary,
            .period = kYear,
            .batch = BatchId{batch},
            .quantity = quantity,
            .figure = {.value = value, .decimals = 0}};
}

FigureIndex indexOf(const std::vector<Cell>& cells)
{
    static const Catalogue threeAreas = makeThreeAreas();
    FigureColumns gathered(threeAreas);
    for (const Cell& each : cells) {
        gathered.add(each);
    }
    return FigureIndex(std::move(gathered));
}

std::optional<double> numberAt(const FigureIndex& index, std::int64_t area, Quantity quantity)
{
    const StoredFigure* found = index.find(AreaId{area}, kBurglary, kYear, quantity);
    return found == nullptr ? std::nullopt : found->number();
}

TEST(FigureIndex, FindsEachFigureWhateverTheOrderOfAreas)
{
    const auto index = indexOf({cell(1, 9000000000, 1, 30), cell(2, 2, 1, 10), cell(3, 5, 1, 20)});
    EXPECT_EQ(numberAt(index, 2, Quantity::Count), 10);
    EXPECT_EQ(numberAt(index, 5, Quantity::Count), 20);
    EXPECT_EQ(numberAt(index, 9000000000, Quantity::Count), 30);
}

TEST(FigureIndex, HasNothingOfAnotherAreaMeasurePeriodOrQuantity)
{
    const auto index = indexOf({cell(1, 5, 1, 20)});
    EXPECT_EQ(numberAt(index, 2, Quantity::Count), std::nullopt);
    EXPECT_EQ(numberAt(index, 9000000000, Quantity::Count), std::nullopt);
    EXPECT_EQ(numberAt(index, 77, Quantity::Count), std::nullopt);
    EXPECT_EQ(numberAt(index, 5, Quantity::Rate), std::nullopt);
    EXPECT_EQ(index.find(AreaId{5}, MeasureId{8}, kYear, Quantity::Count), nullptr);
    EXPECT_EQ(index.find(AreaId{5}, kBurglary, PeriodId{4}, Quantity::Count), nullptr);
}

TEST(FigureIndex, TheLaterBatchStandsInWhicheverOrderTheyAreRead)
{
    for (const bool laterFirst : {false, true}) {
        std::vector<Cell> cells{cell(1, 5, 1, 20), cell(2, 5, 2, 25)};
        if (laterFirst) {
            std::swap(cells.front(), cells.back());
        }
        const auto index = indexOf(cells);
        EXPECT_EQ(numberAt(index, 5, Quantity::Count), 25);
        EXPECT_EQ(index.columns().front()->batches.size(), 2U);
    }
}

TEST(FigureIndex, AColumnKnowsWhetherItHasWards)
{
    const auto index = indexOf({cell(1, 2, 1, 1), cell(2, 5, 1, 2, Quantity::Rate)});
    ASSERT_EQ(index.columns().size(), 2U);
    EXPECT_FALSE(index.columns().front()->hasWards);
    EXPECT_TRUE(index.columns().back()->hasWards);
}

Observation changed(std::int64_t id, std::int64_t area, Quantity quantity = Quantity::Count)
{
    Observation observation;
    observation.id = ObservationId{id};
    observation.key = {AreaId{area}, kBurglary, kYear, kWhole, BatchId{1}, quantity};
    observation.figure = {.value = Missing::Suppressed, .decimals = 0};
    return observation;
}

TEST(FigureIndex, WithAnotherValueIsAnotherAndLeavesTheFirstAlone)
{
    const auto index = indexOf({cell(1, 2, 1, 10), cell(2, 5, 1, 20)});
    const auto other = index.with(changed(2, 5));
    EXPECT_EQ(numberAt(other, 2, Quantity::Count), 10);
    EXPECT_EQ(numberAt(other, 5, Quantity::Count), std::nullopt);
    EXPECT_NE(other.find(AreaId{5}, kBurglary, kYear, Quantity::Count), nullptr);
    EXPECT_EQ(numberAt(index, 5, Quantity::Count), 20);
}

TEST(FigureIndex, SharesTheColumnsThatDontDiffer)
{
    Cell drugs = cell(3, 5, 1, 30);
    drugs.measure = MeasureId{8};
    const auto index = indexOf({cell(1, 2, 1, 10), cell(2, 5, 1, 20), drugs});
    const auto other = index.with(changed(2, 5));
    EXPECT_FALSE(other.sharesFigures(index, kBurglary));
    EXPECT_TRUE(other.sharesFigures(index, MeasureId{8}));
    EXPECT_TRUE(index.with(changed(77, 5)).sharesFigures(index, kBurglary)) << "it has no such figure";
    EXPECT_TRUE(index.with(changed(2, 5, Quantity::Rate)).sharesFigures(index, kBurglary));
    EXPECT_FALSE(indexOf({}).sharesFigures(index, kBurglary));
}

TEST(FigureIndex, PutsACorrectedEventCountInItsPlace)
{
    // It becomes an observation of the same load, with another id.
    const auto index = indexOf({cell(-9, 5, 1, 20)});
    const auto corrected = index.with(changed(77, 5));
    const StoredFigure* now = corrected.find(AreaId{5}, kBurglary, kYear, Quantity::Count);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(now->observation, ObservationId{77});
}

} // namespace
} // namespace wardwise::comparison
