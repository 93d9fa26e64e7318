// The distribution of Spearman's correlation without ties: algorithm AS 89 (Best & Roberts 1975), method M25.
#pragma once

#include <cstddef>
#include <optional>

namespace wardwise::stats {

/// P of a correlation at least as far from nought when all orders are as likely: two-sided, twice the smaller
/// tail. All orders are counted to 9 values; from 10 on Edgeworth's series, good to about 1e-4, which is
/// nought far out. None with fewer than two values.
std::optional<double> spearmanExactP(std::size_t n, double rho);

} // namespace wardwise::stats
