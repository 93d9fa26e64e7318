// What the sections say of a place: hotspots that they list, and sentences that name it.
#pragma once

#include "core/claims/claim_figures.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::claims {

/// The section that lists the area as a hotspot of this very measure, or names both in one sentence of its
/// text, facts or at-risk groups; none where no section does.
std::optional<std::string> mentionOf(const ClaimFigures& figures, const Area& area, const Measure& measure);

/// The areas that sections list as hotspots of this very measure, each once.
std::vector<AreaId> hotspotsOf(const ClaimFigures& figures, const Measure& measure);

} // namespace wardwise::claims
