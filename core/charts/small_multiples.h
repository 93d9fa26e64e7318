// All measures of the same wards as small panels: where a ward stands out, and whether on one measure or on
// many.
#pragma once

#include "core/charts/chart_spec.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// `comparisons` are of one area, source, period and reference set, a measure each, and give a panel each in
/// their order; measures without any rate are named in the footer instead. `ward` is named in every panel.
SmallMultiples smallMultiples(const std::vector<const Comparison*>& comparisons, std::optional<AreaId> ward,
                              const std::string& marking);

/// Where a bar stands in its panel: "2nd of 15; index 187 (100: the force's rate)"; empty where it has no
/// rank.
std::string placeWords(const MeasurePanel& panel, const PanelBar& bar);

} // namespace wardwise
