// The figures bound into prose, and the stored figure that each of them means.
#pragma once

#include "core/domain/bound_figure.h"
#include "core/domain/catalogue.h"
#include "core/store/connection.h"
#include "core/store/statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::store {

/// All of them, in the order in which they were bound.
Result<std::vector<BoundFigure>> loadBoundFigures(const Connection& connection);

/// The id that it was stored under; its own isn't looked at.
Result<BoundFigureId> addBoundFigure(const Connection& connection, const BoundFigure& figure);

/// What it's of, its words and what was read; the section stays.
Result<void> updateBoundFigure(const Connection& connection, const BoundFigure& figure);

/// A text that may have bound figures.
struct SectionProse
{
    PriorityId priority;
    std::optional<std::int64_t> fact; ///< the row of the fact; none: the section's text
    std::string markup;
};

/// The section's text and those of its facts, in their order.
Result<std::vector<SectionProse>> loadSectionProse(const Connection& connection, PriorityId priority);
Result<void> updateSectionProse(const Connection& connection, const SectionProse& text);

/// Which stored figure a sentence means.
struct MeantFigure
{
    AreaId area;
    MeasureId measure;
    BreakdownId breakdown{1};
    Quantity quantity = Quantity::Rate;
    std::optional<PeriodId> period{}; ///< none: the newest
    std::optional<SourceId> source{}; ///< none: the last
};

/// Finds figures of the table `observation` one after another; prepared once, for many. Event counts aren't
/// looked through: there may be a million, and they're in memory (comparison::WardFigures).
class MeantFigureQuery
{
public:
    MeantFigureQuery(const Connection& connection, const Catalogue& catalogue);

    /// Of several loads that have it the last one's; none where no load has it.
    Result<std::optional<ObservationId>> find(const MeantFigure& meant);

private:
    const Catalogue* m_catalogue;
    Statement m_select;
};

} // namespace wardwise::store
