// The figures of one source in memory, found by area, measure, period and quantity without a search.
#pragma once

#include "core/domain/catalogue.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace wardwise::comparison {

/// One stored figure of an area as a whole (no breakdown), as read from the project.
struct Cell
{
    ObservationId observation;
    AreaId area;
    MeasureId measure;
    PeriodId period;
    BatchId batch;
    Quantity quantity = Quantity::Count;
    Figure figure;
};

/// Keeps a column for each measure, period and quantity, with a place for each area: a table of thousands of
/// wards is read a column at a time.
class FigureIndex
{
public:
    struct Column
    {
        MeasureId measure;
        PeriodId period;
        Quantity quantity = Quantity::Count;
        bool hasWards = false;        ///< at least one of the figures is a ward's
        std::vector<BatchId> batches; ///< those that its figures come from, stood in for or not
        std::size_t first = 0;        ///< the place that `cells` begins with
        std::vector<std::uint32_t> cells;
    };

    FigureIndex(const Catalogue& catalogue, std::vector<Cell> cells);

    /// Null where the source has no such figure; where two batches have it, the later one's.
    [[nodiscard]] const Cell* find(AreaId area, MeasureId measure, PeriodId period, Quantity quantity) const;

    /// A stored figure has another value; what it is of and where it stands are as they were.
    void replaceFigure(ObservationId observation, const Figure& figure);

    /// In the order in which their first figures were read.
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }

private:
    struct Key
    {
        std::int64_t measure;
        std::int64_t period;
        Quantity quantity;

        friend bool operator==(const Key&, const Key&) = default;
    };

    struct KeyHash
    {
        std::size_t operator()(const Key& key) const noexcept;
    };

    void add(std::uint32_t at, std::size_t place, Column& column);

    std::vector<Cell> m_cells;
    std::vector<Column> m_columns;
    std::unordered_map<Key, std::size_t, KeyHash> m_columnOf;
    std::unordered_map<AreaId, std::size_t> m_placeOf; ///< of every area of the catalogue, in its order
};

} // namespace wardwise::comparison
