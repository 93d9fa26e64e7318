// How unevenly events are spread over areas (or people): Lorenz curve, Gini, and others: method M24.
#pragma once

#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// A point of a Lorenz curve: the lowest `areas` of areas (or of people) have `events` of the events.
struct LorenzPoint
{
    double areas = 0.0;
    double events = 0.0;

    friend bool operator==(const LorenzPoint&, const LorenzPoint&) = default;
};

struct Concentration
{
    std::size_t n = 0;                  ///< areas with a count
    std::size_t nought = 0;             ///< of them, those without events
    double gini = 0.0;                  ///< 2 sum i x_(i)/(N sum x) - (N + 1)/N: 0 even, (N - 1)/N all in one
    std::optional<double> giniUnbiased; ///< times N/(N - 1); none with one area
    /// max(1, N/c)(G - 1) + 1, c the events: nought where fewer events than areas are as even as can be
    /// (Bernasco & Steenbeek 2017).
    double giniGeneralised = 0.0;
    std::optional<double> giniGeneralisedUnbiased; ///< times m/(m - 1), m = min(N, c); none where m is 1
    double herfindahl = 0.0;                       ///< sum p^2: 1/N even, 1 all in one
    double theil = 0.0;                            ///< ln N + sum p ln p over all N, those without events too
    std::vector<LorenzPoint> lorenz;               ///< from (0, 0), the lowest first

    friend bool operator==(const Concentration&, const Concentration&) = default;
};

/// Of events in each area, or crimes of each victim; may be weighted, and so not whole (the generalised Gini
/// is meant for counts). Missing ones are left out. None without any events, or where a count is negative.
std::optional<Concentration> concentration(std::span<const std::optional<double>> counts);

/// The smallest share of areas that together have at least `part` of the events: "half of all crime is in 20
/// % of the wards". None as concentration() is none, or of a part outside of 0 to 1.
std::optional<double> shareOfAreasWith(std::span<const std::optional<double>> counts, double part);

/// The share of events in the highest `part` of the areas, rounded up to whole areas. None as above.
std::optional<double> shareOfHighest(std::span<const std::optional<double>> counts, double part);

struct WeightedConcentration
{
    double gini = 0.0;               ///< by trapezoids
    double hoover = 0.0;             ///< sum |share of events - share of people|/2: what would have to move
    std::vector<LorenzPoint> lorenz; ///< over people, areas of the lowest rate first

    friend bool operator==(const WeightedConcentration&, const WeightedConcentration&) = default;
};

/// Of areas with a rate, weighted by their people; none without any events.
std::optional<WeightedConcentration>
weightedConcentration(std::span<const std::optional<ExposedCount>> areas);

} // namespace wardwise::stats
