// Which figures each edit in the history touched, and what the one figure of an edit was before and after it.
#pragma once

#include "core/base/result.h"
#include "core/domain/observation.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

namespace wardwise::store {

struct EditedFigure
{
    AreaId area;
    MeasureId measure;
    PeriodId period;
    BreakdownId breakdown;
    std::optional<Figure> before; ///< none where the edit made the figure
    std::optional<Figure> after;  ///< none where the edit removed it

    friend bool operator==(const EditedFigure&, const EditedFigure&) = default;
};

struct EditedFigures
{
    EditId edit;
    int count = 0;
    std::optional<EditedFigure> only; ///< where it's one

    friend bool operator==(const EditedFigures&, const EditedFigures&) = default;
};

/// In the order of the edits' ids; an edit that changed no figure's value isn't among them. An undone edit's
/// figures are those that making it again would give.
Result<std::vector<EditedFigures>> editedFigures(const Connection& connection);

} // namespace wardwise::store
