// The exact distribution of Kendall's S without ties, for short series: methods M20 and M25.
#pragma once

#include <cstddef>
#include <optional>

namespace wardwise::stats {

/// P of an S at least as far from nought when all orders of `n` different values are as likely: two-sided,
/// twice the smaller tail. None with fewer than two values, or 50 and more, where the normal p serves.
std::optional<double> kendallExactP(std::size_t n, double s);

} // namespace wardwise::stats
