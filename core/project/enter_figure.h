// Entering or correcting one figure by hand, as one named edit.
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/project/figure_places.h"
#include "core/project/figure_text.h"
#include "core/store/connection.h"

#include <optional>
#include <string>

namespace wardwise::project {

struct EnteredFigure
{
    ObservationId observation;
    std::string label;  ///< "Cannock South, Burglary, 2018-19: rate"
    std::string before; ///< what stood there; empty where nothing did
    std::string after;
    std::vector<std::string> added; ///< what had to be made for it: "the ward Town (local:town)"
};

/// Finds what the entry names, makes what is new (never something that looks like a slip of the pen), and
/// writes. The catalogue is as before; load it again where `added` isn't empty.
Result<EnteredFigure> enterFigure(const store::Connection& connection, const Catalogue& catalogue,
                                  const std::optional<Assessment>& assessment, const FigureEntry& entry);

/// Corrects a stored figure; the same rules.
Result<EnteredFigure> correctFigure(const store::Connection& connection, const Catalogue& catalogue,
                                    ObservationId observation, const std::string& value,
                                    const std::string& note);

} // namespace wardwise::project
