// A reference set for which only the rate of the whole is printed: its spread is taken from another source.
#pragma once

#include "core/claims/expression.h"
#include "core/claims/find_figure.h"
#include "core/stats/reference.h"

#include <string>

namespace wardwise::claims {

struct WardColumn;

struct SpreadReference
{
    stats::MeanAndSd scale; ///< centre: the printed rate of the whole; SD: the spread about it, to scale
    std::string label;      ///< "the 201 wards of the Staffordshire force area, estimated"
    std::string how;        ///< "the printed 9.6, with the spread of Criminal damage and arson in police.uk"
};

/// The wards of a set, classed about the rate that the column's own source prints for their area. How far
/// its wards lie from its rate, for each unit of that rate, is the other source's: its root mean square.
Result<SpreadReference> spreadReference(const FigureScope& scope, const WardColumn& column,
                                        const ReferenceName& reference, SdKind kind);

/// The same of the partnerships of the figure's force area, about the force's rate.
Result<SpreadReference> partnershipSpread(const FigureScope& scope, const FoundFigure& local,
                                          const FoundFigure& force, const ReferenceName& reference,
                                          SdKind kind);

} // namespace wardwise::claims
