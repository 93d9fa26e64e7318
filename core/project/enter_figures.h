// Entering and correcting figures, one or a whole block, as one named edit; and saying beforehand what it
// would do, by doing it and taking it back.
#pragma once

#include "core/project/enter_figure.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// What an entry would do; where it's refused, why, and `figure` holds its label alone.
struct CheckedFigure
{
    EnteredFigure figure;
    std::optional<Error> refusal;
};

/// Checks all entries as they'd be written together, each after those before it. Nothing is stored. An error
/// says that nothing could be checked.
Result<std::vector<CheckedFigure>> checkFigures(const store::Connection& connection,
                                                const Catalogue& catalogue,
                                                const std::optional<Assessment>& assessment,
                                                const std::vector<FigureEntry>& entries);

/// Writes all entries as one edit of that name, or none of them. The catalogue is as before; load it again.
Result<std::vector<EnteredFigure>> enterFigures(const store::Connection& connection,
                                                const Catalogue& catalogue,
                                                const std::optional<Assessment>& assessment,
                                                const std::vector<FigureEntry>& entries,
                                                const std::string& label);

/// Enters one figure.
Result<EnteredFigure> enterFigure(const store::Connection& connection, const Catalogue& catalogue,
                                  const std::optional<Assessment>& assessment, const FigureEntry& entry);

/// Corrects a stored figure; the note becomes what is given.
Result<EnteredFigure> correctFigure(const store::Connection& connection, const Catalogue& catalogue,
                                    ObservationId observation, const std::string& value,
                                    const std::string& note);

} // namespace wardwise::project
