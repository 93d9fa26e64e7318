// The funnel plot of a comparison: where its areas and those of the reference set lie, and the limits.
#pragma once

#include "core/comparison/judge_wards.h"
#include "core/domain/funnel_plot.h"

namespace wardwise::comparison {

/// Adjusted limits where `wanted` are and the verdicts found more spread than chance gives, else those of
/// chance alone; classes are those of the limits drawn. `verdicts` are on the comparison's rows.
FunnelPlot funnelPlot(const Comparison& comparison, const Verdicts& verdicts, const JudgedAgainst& against,
                      FunnelLimits wanted);

} // namespace wardwise::comparison
