// The distribution functions that the methods need: a small face on Boost.Math, which stays in one file.
//
// Nothing here throws. What is asked outside the stated arguments is answered with NaN (or infinity where a
// quantile has none): callers check first, since no method passes either on. Upper tails are functions of
// their own, never 1 - cdf, which loses small ones. Method M28; all agree with R's nmath to 1e-12 relative.
#pragma once

namespace wardwise::stats {

/// Quantile of the standard normal distribution. `p` strictly between 0 and 1.
double normalQuantile(double p);
/// P(Z <= z) of the standard normal distribution.
double normalCdf(double z);
/// P(Z > z).
double normalUpperTail(double z);
/// P(|Z| >= |z|): the two-sided p of a z score.
double normalTwoSidedP(double z);
/// The normal quantile of a two-sided level: 1.96 (not rounded) at 0.95. `level` strictly between 0 and 1.
double normalQuantileOfLevel(double level);

/// Quantile of the chi-squared distribution with `df` > 0 degrees of freedom; `p` strictly between 0 and 1.
double chiSquaredQuantile(double p, double df);
/// As chiSquaredQuantile(1 - p, df), without losing small upper tails.
double chiSquaredUpperQuantile(double p, double df);
/// P(X > x); `x` >= 0, `df` > 0.
double chiSquaredUpperTail(double x, double df);
/// The natural logarithm of chiSquaredUpperTail(), which also exists where the tail underflows.
double logChiSquaredUpperTail(double x, double df);

/// Quantile of the gamma distribution with mean shape/rate; all arguments > 0, `p` < 1.
double gammaQuantile(double p, double shape, double rate = 1.0);
/// As gammaQuantile(1 - p, shape, rate).
double gammaUpperQuantile(double p, double shape, double rate = 1.0);

/// P(X <= x) of the beta distribution; `a`, `b` > 0, `x` from 0 to 1.
double betaCdf(double x, double a, double b);
/// Its quantile; `p` strictly between 0 and 1.
double betaQuantile(double p, double a, double b);
/// As betaQuantile(1 - p, a, b).
double betaUpperQuantile(double p, double a, double b);

/// Quantile of Student's t with `df` > 0; `p` strictly between 0 and 1.
double studentQuantile(double p, double df);
/// P(|T| >= |t|).
double studentTwoSidedP(double t, double df);

/// P(X = k) of a Poisson count. Nought where `k` is negative or no whole number; `mean` >= 0.
double poissonPmf(double k, double mean);
/// P(X <= k).
double poissonCdf(double k, double mean);
/// P(X >= k), `k` itself included.
double poissonUpperTail(double k, double mean);
/// The smallest whole k with P(X <= k) >= p; `p` strictly between 0 and 1.
double poissonQuantile(double p, double mean);

/// P(X = k) of `trials` trials. Nought where `k` isn't a possible count; `chance` from 0 to 1.
double binomialPmf(double k, double trials, double chance);
/// P(X <= k).
double binomialCdf(double k, double trials, double chance);
/// P(X >= k), `k` itself included.
double binomialUpperTail(double k, double trials, double chance);
/// The smallest whole k with P(X <= k) >= p; `p` strictly between 0 and 1.
double binomialQuantile(double p, double trials, double chance);

/// ln of the gamma function; `x` > 0.
double logGamma(double x);
/// Its derivative; `x` > 0.
double digamma(double x);

} // namespace wardwise::stats
