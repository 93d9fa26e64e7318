// Stored figures that a sentence may mean: by the words of a search, or by a number that was typed.
#pragma once

#include "core/domain/observation.h"
#include "core/store/connection.h"
#include "core/store/figure_list_query.h"

#include <string>
#include <vector>

namespace wardwise::store {

/// A figure without its places and notes.
struct FigureRow
{
    ObservationId id;
    ObservationKey key;
    Figure figure;
};

/// What is looked for. A word fits a figure by its area, measure, period or part, or by its quantity's name.
struct ChoiceQuery
{
    std::vector<MeasureId> measures; ///< of these
    bool others = false;             ///< of all but these
    std::vector<AreaId> areas;       ///< of these
    bool elsewhere = false;          ///< of all but these
    std::vector<ListWord> words;     ///< all of which must fit
    std::size_t most = 0;
};

/// The first that fit, in no order.
Result<std::vector<FigureRow>> figuresToChoose(const Connection& connection, const ChoiceQuery& query);

/// A stretch of values.
struct ValueRange
{
    double low = 0.0;  ///< included
    double high = 0.0; ///< not included
};

/// Those with such a value, nearest to the middle of the range first: of these measures alone where some are
/// given.
Result<std::vector<FigureRow>> figuresOfValue(const Connection& connection, const ValueRange& range,
                                              const std::vector<MeasureId>& measures, std::size_t most);

} // namespace wardwise::store
