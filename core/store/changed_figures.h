// Which stored figures a standing edit has changed or made, and what they were before the first of them.
#pragma once

#include "core/base/result.h"
#include "core/domain/observation.h"
#include "core/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::store {

struct ChangedFigure
{
    ObservationId observation;
    std::optional<Figure> before; ///< none where an edit made the figure
    std::string label;            ///< of the last edit of its value
    std::string madeAt;           ///< ISO 8601, UTC
    std::string madeBy;

    friend bool operator==(const ChangedFigure&, const ChangedFigure&) = default;
};

/// In the order of the observations' ids. A figure whose value is again what it was isn't among them, nor one
/// of which only the note was changed, nor one that something outside the history has changed since.
Result<std::vector<ChangedFigure>> changedFigures(const Connection& connection);

} // namespace wardwise::store
