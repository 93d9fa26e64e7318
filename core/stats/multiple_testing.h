// p-values of many tests, adjusted for their number: method M11.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

enum class Adjustment
{
    BenjaminiHochberg, ///< expected share of false alarms among what is found (1995, step-up)
    Holm,              ///< chance of any false alarm, step-down
    Bonferroni         ///< the same, each times the number of tests
};

/// Adjusted p-values in the order given, none above 1. A missing p stays missing and isn't counted among the
/// tests; one outside of 0 to 1 counts as missing.
std::vector<std::optional<double>> adjustedPValues(std::span<const std::optional<double>> pValues,
                                                   Adjustment adjustment);

} // namespace wardwise::stats
