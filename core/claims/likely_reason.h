// Why an equation of figures fails, as far as figures can tell: what would make it hold.
#pragma once

#include "core/claims/claim_tests.h"
#include "core/claims/expression.h"
#include "core/claims/find_figure.h"

#include <string>

namespace wardwise::claims {

/// Another population with which it holds, a slip of the decimal point, or the numbers that would have to
/// stand in the place of each of its figures; empty where nothing is found.
std::string likelyReason(const FigureScope& scope, const Circumstances& under, const Test& test);

} // namespace wardwise::claims
