// Makes the chart of ages and sexes: victims or offenders as bars, residents as their outline.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/age_profile.h"

#include <string>

namespace wardwise {

/// Of figures that don't tell the sexes apart, or of bands that overlap, only an explanation.
Pyramid agePyramid(const AgeProfile& profile, const std::string& marking);

} // namespace wardwise
