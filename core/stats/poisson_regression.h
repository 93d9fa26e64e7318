// Counts explained by several things at once: Poisson log-linear regression, of which poisson_trend is the
// case of one term. McCullagh & Nelder 1989; fitted by iterated least squares, as R's glm does.
#pragma once

#include "core/stats/exposed_count.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::stats {

/// A value for each point, missing points included: a time, 0 and 1 before and after, one wave of a season.
using RegressionTerm = std::vector<double>;

struct PoissonRegression
{
    double intercept = 0.0;             ///< ln of the rate where all terms are nought
    std::vector<double> coefficients;   ///< ln of the ratio for one unit of each term
    std::vector<double> standardErrors; ///< of these, if counts vary by chance alone
    std::vector<double> rates;          ///< fitted, for every point, missing ones too
    double deviance = 0.0;
    double pearson = 0.0;             ///< chi-squared
    std::size_t degreesOfFreedom = 0; ///< points with a rate less terms less one
    double autocorrelation = 0.0;     ///< of neighbouring points' Pearson residuals

    friend bool operator==(const PoissonRegression&, const PoissonRegression&) = default;
};

/// `exposure` is the offset; points without a rate are left out of the fit. None where a term hasn't a value
/// for each point, no degree of freedom is left, nothing happened, the terms depend on one another, or no
/// maximum is found (everything happened on one side of a term).
std::optional<PoissonRegression> poissonRegression(std::span<const std::optional<ExposedCount>> points,
                                                   std::span<const RegressionTerm> terms);

/// How many times as much as by chance alone counts vary about the fit, at least 1: Pearson's chi-squared
/// over its degrees of freedom, times (1 + r)/(1 - r) where neighbours resemble each other (r > 0), since
/// such points carry less than as many independent ones (Bayley & Hammersley 1946).
double longRunDispersion(const PoissonRegression& fit);

/// P of `extra` terms explaining no more than chance: F of the fall in deviance over `dispersion`, on `extra`
/// and the larger fit's degrees of freedom. None where the larger fit isn't of as many more terms.
std::optional<double> extraTermsP(const PoissonRegression& smaller, const PoissonRegression& larger,
                                  double dispersion);

} // namespace wardwise::stats
