// The figures of one source in memory, found by area, measure, period and quantity without a search.
#pragma once

#include "core/domain/catalogue.h"

#include <cstdint>
#include <memory>
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

/// What a comparison asks of a figure whose area, measure, period and quantity are known: small, for hundreds
/// of thousands are gone through.
class StoredFigure
{
public:
    StoredFigure(ObservationId of, BatchId from, const Figure& figure);

    ObservationId observation;
    BatchId batch;

    [[nodiscard]] std::optional<double> number() const
    {
        return m_isNumber ? std::optional(m_number) : std::nullopt;
    }

    [[nodiscard]] int decimals() const { return m_decimals; }

    /// In words, where it isn't a number.
    [[nodiscard]] std::string whyNone() const;

private:
    double m_number = 0.0;
    int m_decimals = 0;
    std::optional<Missing> m_missing; ///< none where it's a number or a text
    bool m_isNumber = false;
};

/// The figures of one measure, period and quantity, with a place for each area of the catalogue: a table of
/// thousands of wards is read a column at a time.
struct FigureColumn
{
    MeasureId measure;
    PeriodId period;
    Quantity quantity = Quantity::Count;
    bool hasWards = false;             ///< at least one of the figures is a ward's
    std::vector<BatchId> batches;      ///< those that its figures come from, stood in for or not
    std::size_t first = 0;             ///< the area, by its place in the catalogue, that `places` begins with
    std::vector<std::uint32_t> places; ///< for each area on, which of `figures` is its
    std::vector<StoredFigure> figures; ///< in the order in which they were read

    /// The figure of an area, by its place in the catalogue; null where it has none.
    [[nodiscard]] const StoredFigure* at(std::size_t area) const;
};

/// Gathers figures, in any order, for an index of them.
class FigureColumns
{
public:
    /// The catalogue must stay while figures are added.
    explicit FigureColumns(const Catalogue& catalogue) : m_catalogue(&catalogue) {}

    /// A figure of an area that the catalogue lacks is left out: nobody can ask for it.
    void add(const Cell& cell);

private:
    friend class FigureIndex;

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

    using Places = std::unordered_map<Key, std::size_t, KeyHash>;

    const Catalogue* m_catalogue;
    std::vector<FigureColumn> m_columns;
    Places m_columnOf;
};

/// Doesn't change: with another figure it's another index, which shares all other columns with this one.
class FigureIndex
{
public:
    using Columns = std::vector<std::shared_ptr<const FigureColumn>>;

    /// The catalogue must outlive the index.
    explicit FigureIndex(FigureColumns gathered);

    /// Null where the source has no such figure; where two batches have it, the later one's.
    [[nodiscard]] const StoredFigure* find(AreaId area, MeasureId measure, PeriodId period,
                                           Quantity quantity) const;

    /// Null where the source has no such figure of any area.
    [[nodiscard]] const FigureColumn* column(MeasureId measure, PeriodId period, Quantity quantity) const;

    /// The index with another value of a figure that it has; otherwise the same.
    [[nodiscard]] FigureIndex with(const Observation& changed) const;

    /// Whether both share every column of the measure: nothing of it differs.
    [[nodiscard]] bool sharesFigures(const FigureIndex& other, MeasureId measure) const;

    /// In the order in which their first figures were read.
    [[nodiscard]] const Columns& columns() const { return m_columns; }

private:
    const Catalogue* m_catalogue;
    Columns m_columns;
    FigureColumns::Places m_columnOf;
};

} // namespace wardwise::comparison
