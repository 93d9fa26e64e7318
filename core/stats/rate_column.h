// Rate, interval, funnel class, smoothed rate and rank of many areas at once: one measure and period in
// arrays, without an allocation for each cell. The figures are those of crudeRate(), crudeRateInterval(),
// funnelClass(), smoothedRate() and competitionRanks(); tests hold them against each other.
#pragma once

#include "core/stats/funnel.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// What a column has for each area, all arrays of one length. An area without a rate has rank 0, and noughts.
struct RateColumn
{
    double baseline = 0.0;     ///< rate that classes are against, times the multiplier
    std::vector<double> rates; ///< times the multiplier, as all but ranks and classes
    std::vector<double> low;   ///< 95 % limits: exact below 10 events, Byar from 10 (M3)
    std::vector<double> high;
    std::vector<double> smoothed;     ///< empirical Bayes towards all areas (M13, Marshall)
    std::vector<FunnelClass> classes; ///< OHID's (M8); NoPoint also where nothing is expected
    std::vector<std::int32_t> ranks;  ///< competition ranks, 1 the highest
};

/// Makes columns one after another and keeps what it needs for that. One for each thread.
class RateColumnMaker
{
public:
    RateColumnMaker();

    /// Fills `column` from counts and what they're related to (residents, say), two arrays of one length. An
    /// area without a figure has an exposure of nought; that, and a negative count, make no rate and leave
    /// every sum. `baseline` is a rate in the same unit as the rates, the force's say; none: of all areas
    /// together.
    void make(std::span<const std::int64_t> counts, std::span<const double> exposures, double multiplier,
              std::optional<double> baseline, RateColumn& column);

private:
    struct Sums
    {
        double events = 0.0;
        double exposure = 0.0;
        std::size_t areas = 0;
    };

    Sums fillRates(std::span<const std::int64_t> counts, std::span<const double> exposures, double multiplier,
                   RateColumn& column) const;
    void fillClasses(std::span<const std::int64_t> counts, std::span<const double> exposures, double perUnit,
                     RateColumn& column) const;
    void fillRanks(RateColumn& column);

    PoissonFunnel m_funnel;
    double m_z = 0.0;
    std::array<Interval, 10> m_exact;      ///< 95 % limits of 0 to 9 events
    std::vector<std::uint64_t> m_order;    ///< key of the rate and place of the area, to be sorted
    std::vector<std::uint64_t> m_shuffled; ///< the other half of the sort
};

} // namespace wardwise::stats
