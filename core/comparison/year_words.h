// What changed from one year to the next, in plain English: each change that is more than chance, how many
// were looked at, and what a reader must know.
#pragma once

#include "core/comparison/ward_figures.h"
#include "core/comparison/year_pair.h"
#include "core/domain/year_changes.h"

#include <string>

namespace wardwise::comparison {

/// "+9.8 %", "−60 %"; "from none" where there's no percentage.
std::string changeText(const std::optional<double>& percent);

/// "−74 % to −39 %"; empty where there are no limits.
std::string changeLimitsText(const std::optional<Interval>& limits);

/// "more than chance", "within chance", "carried by Cannock South", "not tested: ...".
std::string findingText(const YearChange& change);

/// Adds the findings, the summary and the notes.
void sayYearChanges(const WardFigures& figures, const Area& area, const YearPair& years,
                    SourceChanges& changes);

} // namespace wardwise::comparison
