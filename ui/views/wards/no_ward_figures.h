// The Wards page's chart while the project has no figures for wards: it says why and what to do.
#pragma once

#include "core/charts/ranked_bars.h"

namespace wardwise {

RankedBars noWardFigures();

} // namespace wardwise
