// A figure as people write and read it.
#pragma once

#include "core/base/result.h"
#include "core/domain/observation.h"

#include <string>

namespace wardwise::project {

/// Reads a typed value for a quantity: counts and populations are whole and not negative, percentages 0 to
/// 100.
Result<Figure> readFigure(Quantity quantity, const std::string& text);

/// A figure as a person reads it: "178.3", "2,935", "suppressed".
std::string figureText(const Figure& figure);

} // namespace wardwise::project
