// A partnership against its force, measure by measure: both sides of one source and period, made the same
// way.
#pragma once

#include "core/comparison/ward_figures.h"
#include "core/domain/overview.h"

#include <vector>

namespace wardwise::comparison {

/// The periods that `area` or its wards have figures of overview measures for, as WardFigures::periods()
/// orders them.
std::vector<PeriodChoice> overviewPeriods(const Catalogue& catalogue, const WardFigures& figures,
                                          const Area& area);

/// The overview measures that the source gives a rate of for `area`, in their tree order. A rate is the
/// published one, else the area's own count over its population, else all its wards' counts over their
/// populations: the first of these that both sides have. Where the sides have none of them in common, each
/// shows what it has, and the row says why there is no ratio.
Overview overviewOf(const Catalogue& catalogue, const WardFigures& figures, const Area& area,
                    const PeriodChoice& period);

} // namespace wardwise::comparison
