// The Lorenz chart of repeat victims or offenders: how much of all events the few with most of them had.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/project/repeat_profiles.h"

#include <string>

namespace wardwise::project {

PointChart repeatChart(const RepeatProfile& profile, const std::string& marking);

} // namespace wardwise::project
