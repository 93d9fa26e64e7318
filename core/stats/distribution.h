// The distribution functions that the methods need: a small face on Boost.Math, which stays in one file.
#pragma once

namespace wardwise::stats {

/// Quantile of the standard normal distribution. `p` strictly between 0 and 1.
double normalQuantile(double p);

/// Quantile of the chi-squared distribution with `df` > 0 degrees of freedom; `p` strictly between 0 and 1.
double chiSquaredQuantile(double p, double df);

/// As chiSquaredQuantile(1 - p, df), without losing small upper tails.
double chiSquaredUpperQuantile(double p, double df);

} // namespace wardwise::stats
