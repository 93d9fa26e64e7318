// The funnel chart of a comparison: rate against population, with the limits that class and words for them.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/funnel_plot.h"

#include <string>

namespace wardwise {

/// `verdicts` are on the comparison's rows.
PointChart funnelChart(const Comparison& comparison, const Verdicts& verdicts, const FunnelPlot& plot,
                       const std::string& marking);

} // namespace wardwise
