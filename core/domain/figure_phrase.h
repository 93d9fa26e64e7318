// A value in words, as a sentence says it: "29.6", "10 %", "around 1 in 4", "nearly a third", "2.4 times",
// "2nd".
#pragma once

#include "core/domain/bound_figure.h"

#include <optional>
#include <string>

namespace wardwise {

/// The value in those words; none where they don't fit it: "nearly a third" of 12 %. Shares are percentages.
std::optional<std::string> phrased(double value, FigurePhrase phrase, int decimals);

/// The words that can be chosen for such a quantity, whatever its value.
bool canSay(BoundQuantity quantity, FigurePhrase phrase);

} // namespace wardwise
