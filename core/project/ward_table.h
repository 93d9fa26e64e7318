// The table of wards by measures: every measure of a source compared with one reference set.
#pragma once

#include "core/comparison/compare_wards.h"

#include <vector>

namespace wardwise::project {

struct WardTable
{
    struct Row
    {
        AreaId area;
        std::string code;
        std::string name;
        std::optional<Population> population;
        std::optional<ObservationId> populationObservation = {}; ///< the stored figure of it
    };

    std::vector<Row> rows;           ///< in the order of their names
    std::vector<Comparison> columns; ///< one for each measure, in the measures' order

    /// The cell of a ward and a measure; null where the comparison lacks the ward.
    [[nodiscard]] const ComparisonRow* cell(std::size_t row, std::size_t column) const;

    void index();

private:
    std::vector<std::vector<std::size_t>> m_places; ///< per column, the comparison's row of each ward
};

/// Compares every measure that the figures have for the wards of `area`.
WardTable wardTable(const Catalogue& catalogue, const comparison::WardFigures& figures, const Area& area,
                    const comparison::PeriodChoice& period, const comparison::ReferenceSet& reference,
                    SdKind sdKind);

/// All classes that differ between two tables of the same source and period.
std::vector<ClassChange> classChanges(const WardTable& before, const WardTable& after);

} // namespace wardwise::project
