// Lorenz charts: how much of all events lies in the few wards, or with the few people, that have most.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/spread.h"

#include <string>
#include <vector>

namespace wardwise {

/// Of the wards of a comparison, whose spread it is.
PointChart lorenzChart(const Comparison& comparison, const Spread& spread, const std::string& marking);

/// "Burglary: 4 of the 15 wards had half of the 1,234 events (52 %); 31 % of residents live there."
std::string spreadSentence(const Comparison& comparison, const Spread& spread);

/// The curve through shares (0 to 1) of `whose` and of events, from nought, and the line of equality; both
/// axes end at 100 %. `whose` is in the plural: "wards".
void addLorenz(PointChart& chart, const std::vector<PlotPosition>& shares, const std::string& whose);

/// "How to read it: ...", of "wards" or "victims".
std::string lorenzHelp(const std::string& whose);

} // namespace wardwise
