// A direction of travel as a chart of months.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/travel.h"

#include <string>

namespace wardwise {

/// Without months it has only words: the sentence on a published change, or why there's nothing.
TravelChart travelChart(const Travel& travel, const std::string& marking);

} // namespace wardwise
