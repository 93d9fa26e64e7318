// Figures in memory: found by what they are of, whatever order they were read in.
#include "core/comparison/figure_index.h"

#include <gtest/gtest.h>

namespace wardwise::comparison {
namespace {

constexpr MeasureId kBurglary{7};
constexpr PeriodId kYear{3};

Catalogue threeAreas()
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

std::optional<double> numberAt(const FigureIndex& index, std::int64_t area, Quantity quantity)
{
    const Cell* found = index.find(AreaId{area}, kBurglary, kYear, quantity);
    return found == nullptr ? std::nullopt : found->figure.number();
}

TEST(FigureIndex, FindsEachFigureWhateverTheOrderOfAreas)
{
    const FigureIndex index(threeAreas(), {cell(1, 9000000000, 1, 30), cell(2, 2, 1, 10), cell(3, 5, 1, 20)});
    EXPECT_EQ(numberAt(index, 2, Quantity::Count), 10);
    EXPECT_EQ(numberAt(index, 5, Quantity::Count), 20);
    EXPECT_EQ(numberAt(index, 9000000000, Quantity::Count), 30);
}

TEST(FigureIndex, HasNothingOfAnotherAreaMeasurePeriodOrQuantity)
{
    const FigureIndex index(threeAreas(), {cell(1, 5, 1, 20)});
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
        const FigureIndex index(threeAreas(), cells);
        EXPECT_EQ(numberAt(index, 5, Quantity::Count), 25);
        EXPECT_EQ(index.columns().front().batches.size(), 2U);
    }
}

TEST(FigureIndex, AColumnKnowsWhetherItHasWards)
{
    const FigureIndex index(threeAreas(), {cell(1, 2, 1, 1), cell(2, 5, 1, 2, Quantity::Rate)});
    ASSERT_EQ(index.columns().size(), 2U);
    EXPECT_FALSE(index.columns().front().hasWards);
    EXPECT_TRUE(index.columns().back().hasWards);
}

TEST(FigureIndex, TakesAnotherValueOfAStoredFigure)
{
    FigureIndex index(threeAreas(), {cell(1, 2, 1, 10), cell(2, 5, 1, 20)});
    index.replaceFigure(ObservationId{2}, {.value = Missing::Suppressed, .decimals = 0});
    EXPECT_EQ(numberAt(index, 2, Quantity::Count), 10);
    EXPECT_EQ(numberAt(index, 5, Quantity::Count), std::nullopt);
    ASSERT_NE(index.find(AreaId{5}, kBurglary, kYear, Quantity::Count), nullptr);
}

} // namespace
} // namespace wardwise::comparison
