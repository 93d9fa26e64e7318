// A table of stored figures for some measures: what is measured by row, the areas from the partnership
// outwards by column, each cell one stored figure or none.
#pragma once

#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// Another source's figure for the same cell.
struct OtherFigure
{
    ObservationId observation;
    Figure figure;
    std::string sourceKey;
};

struct FigureCell
{
    Observation observation;
    std::string sourceKey;
    std::vector<OtherFigure> others; ///< the cell shows the figure stored last, and these are beside it
};

/// What a row is of.
struct FigureRow
{
    MeasureId measure;
    BreakdownId breakdown;
    PeriodId period;
    Quantity quantity = Quantity::Count;
    std::string measureName;
    std::string part; ///< "Age: 16+"; empty for the whole
    std::string periodLabel;
    std::string unit;
    std::string sourceKey; ///< of the row's first figure: where a new one beside it most probably comes from
};

struct FigureColumn
{
    AreaId area;
    std::string code;
    std::string name;
};

struct FigureTable
{
    std::vector<FigureRow> rows;
    std::vector<FigureColumn> columns;

    /// Null where there's no figure.
    [[nodiscard]] const FigureCell* cell(std::size_t row, std::size_t column) const;

    std::vector<std::vector<std::optional<FigureCell>>> cells; ///< by row and column
};

enum class Wards
{
    LeftOut,
    Shown
};

/// The figures of these measures, in their order; a measure without any has no row. The assessed area is
/// always a column, every other area only where it has a figure: first those around it, then others by name.
Result<FigureTable> figureTable(const Project& project, const std::vector<MeasureId>& measures,
                                Wards wards = Wards::LeftOut);

} // namespace wardwise::project
