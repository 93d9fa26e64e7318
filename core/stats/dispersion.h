// Over-dispersion of areas about a target: z scores, phi, tau squared, and what adjusts for them: method M9.
// Spiegelhalter 2005 (Statistics in Medicine 24:1185; Quality and Safety in Health Care 14:347), checked
// against FunnelPlotR. Areas differ by more than chance because they are different places: phi says by how
// much.
#pragma once

#include "core/base/quantity.h"
#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

enum class DispersionScale
{
    Log,       ///< y = ln(O/E), s = 1/sqrt E, target 0; needs an event in every area
    SquareRoot ///< y = sqrt(O/E), s = 1/(2 sqrt E), target 1
};

/// What the areas' spread is about a target.
struct Dispersion
{
    DispersionScale scale = DispersionScale::Log;
    std::size_t areas = 0;   ///< that it rests on
    double winsorLow = 0.0;  ///< z below it count as it
    double winsorHigh = 0.0; ///< z above it count as it
    double phi = 0.0; ///< mean of the winsorised z squared (divided by the number of areas); 1: chance alone
    double tauSquared = 0.0;      ///< variance between areas on the scale; nought where phi asks for none
    std::optional<double> factor; ///< sqrt(phi): what an interval is widened by; none where phi <= 1

    friend bool operator==(const Dispersion&, const Dispersion&) = default;
};

/// z of one area on the scale: (y - target)/sqrt(s^2 + tau^2), tau^2 nought unless given. `area.exposure` is
/// the expected number. None where nothing is expected, or on the log scale where nothing was observed.
std::optional<double> dispersionZ(const ExposedCount& area, DispersionScale scale, double tauSquared = 0.0);

/// phi and tau^2 of the areas that are there. `winsor` is the part of the z at either end that is drawn in to
/// the type-7 quantile (0.1 usual, 0 none; at most 0.5). None with fewer than two areas, or on the log scale
/// where one has no events: take the square root then.
std::optional<Dispersion> dispersionOf(std::span<const std::optional<ExposedCount>> areas,
                                       DispersionScale scale, double winsor = 0.1);

/// Funnel limits of the ratio at an expected number, widened by tau^2: target -+ z sqrt(s^2 + tau^2), taken
/// back from the scale. Lower never below nought. None where E isn't positive. Only to be drawn with phi
/// shown.
std::optional<Interval> adjustedFunnelLimits(double expected, const Dispersion& dispersion, double level);

} // namespace wardwise::stats
