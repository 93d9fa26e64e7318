// The ranked bars of a comparison: which bars, lines and words the chart has.
#pragma once

#include "core/charts/chart_spec.h"
#include "core/domain/comparison.h"

#include <cstddef>
#include <optional>
#include <string>

namespace wardwise {

/// More bars than this don't fit a page or a slide; the highest are shown, and the subtitle says so.
constexpr std::size_t kMostBars = 40;

/// `always` is shown too where it isn't among the highest: the selected area, say.
RankedBars rankedBars(const Comparison& comparison, const std::string& marking, std::size_t most = kMostBars,
                      std::optional<AreaId> always = std::nullopt);

/// The measure with its note where that is short: "All crime (excluding ASB)".
std::string measureTitle(const Comparison& comparison);

/// "Reference set: the 15 wards of Cannock Chase, unweighted mean 67.0, sample SD 34.9, 15 areas."; empty
/// where there's no mean and SD.
std::string referenceWords(const Reference& reference);

/// "Compared with the 15 wards of Cannock Chase; located rows only", or that nothing is classed.
std::string againstWords(const Comparison& comparison);

/// "Rate per 1,000 residents a year", "%".
std::string axisLabel(MeasureUnit unit, const std::string& weightUnit = {});

/// The rate as tables and charts print it: as many decimals as published, at least one; or why there's none.
std::string rateText(const AreaRate& rate);

} // namespace wardwise
