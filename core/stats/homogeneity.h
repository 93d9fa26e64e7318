// Whether all areas could have one rate: the chi-squared test, and how far from it they are: method M12.
#pragma once

#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>

namespace wardwise::stats {

struct Homogeneity
{
    double chiSquared = 0.0;
    std::size_t degreesOfFreedom = 0;
    double dispersion = 0.0; ///< chi-squared over its degrees of freedom; about 1 where chance is all
    double p = 1.0;          ///< nought where it underflows: then print "p < 1e-300", or logP
    double logP = 0.0;       ///< natural logarithm of p, which doesn't underflow

    friend bool operator==(const Homogeneity&, const Homogeneity&) = default;
};

/// sum (x - E)^2/E with E the exposure times the rate of all areas together, on N - 1 degrees of freedom.
/// Areas without a rate are left out. None with fewer than two, or where nothing happened in any.
std::optional<Homogeneity> equalRatesTest(std::span<const std::optional<ExposedCount>> areas);

} // namespace wardwise::stats
