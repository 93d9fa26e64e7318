// The first figures of a source that fit a filter, in the order of a column, and how many fit: found by the
// database, so that hundreds of thousands needn't be read to show a few.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::store {

enum class ListColumn
{
    Area,
    Measure,
    Breakdown,
    Period,
    Value,
    Unit,
    Quantity,
    Lines,
    Note
};

/// A word of a filter in lower case, for the figures' own texts, and what has it in its name.
struct ListWord
{
    std::string text;
    std::vector<AreaId> areas;
    std::vector<MeasureId> measures;
    std::vector<PeriodId> periods;
    std::vector<BreakdownId> breakdowns;
};

struct ListQuery
{
    SourceId source;
    std::vector<ListWord> words; ///< all of which must fit
    ListColumn order = ListColumn::Lines;
    bool descending = false;
    std::size_t most = 0;
    /// Listed too if it fits, after the others where it isn't one of them.
    std::optional<ObservationId> wanted;
};

struct ListedIds
{
    std::vector<ObservationId> ids;
    std::int64_t fitting = 0;
};

/// What says nothing in the column comes last; within equals they're in the order in which they were stored.
Result<ListedIds> listFigures(const Connection& connection, const ListQuery& query);

} // namespace wardwise::store
