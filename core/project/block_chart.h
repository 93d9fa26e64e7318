// The chart of one block of a section.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/section_block.h"
#include "core/project/project.h"

#include <optional>

namespace wardwise::project {

/// Whether blocks of this kind are charts.
bool isChart(BlockKind kind);

/// The chart; where there are no data for it, one that says why and what to do. `ward` is whose profile is
/// wanted: the first hotspot's, or the ward with the highest rate, where none is given.
Result<ChartSpec> blockChart(const Project& project, const Priority& priority, const SectionBlock& block,
                             std::optional<AreaId> ward = {});

/// Whether the chart shows anything but an explanation.
bool isDrawn(const ChartSpec& chart);

} // namespace wardwise::project
