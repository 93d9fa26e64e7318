// Seeded random numbers that are the same everywhere, whatever the number of threads: method M30.
#pragma once

#include <cstdint>
#include <optional>
#include <random>

namespace wardwise::stats {

/// A stream of its own for each item (an area, say) of a seed, so that it doesn't matter which thread draws
/// for which item, or when. Numbers come from std::mt19937_64, whose output the standard lays down; how they
/// become uniform, normal and gamma is our own, since libraries differ there.
class RandomStream
{
public:
    RandomStream(std::uint64_t seed, std::uint64_t item);

    /// Strictly between 0 and 1, in steps of 2^-53.
    double uniform();

    /// Standard normal: Marsaglia's polar method.
    double normal();

    /// Gamma with rate 1; `shape` > 0. Marsaglia & Tsang 2000, shapes below 1 by way of shape + 1.
    double gamma(double shape);

    /// A whole number below `bound`, all as likely; `bound` > 0.
    std::uint64_t below(std::uint64_t bound);

private:
    std::mt19937_64 m_engine;
    std::optional<double> m_spareNormal; ///< the polar method makes two at a time
};

} // namespace wardwise::stats
