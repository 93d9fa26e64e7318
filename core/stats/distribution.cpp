#include "core/stats/distribution.h"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace wardwise::stats {

namespace {

namespace policies = boost::math::policies;

// promote_double<false>: the same bits on every platform (methods, Boost pitfall 6). Whole quantiles round
// up (pitfall 2), which is R's smallest k with P(X <= k) >= p. No error is thrown (pitfall 1).
using Policy = policies::policy<
    policies::promote_double<false>, policies::discrete_quantile<policies::integer_round_up>,
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Policy>;
using ChiSquared = boost::math::chi_squared_distribution<double, Policy>;
using Gamma = boost::math::gamma_distribution<double, Policy>;
using Beta = boost::math::beta_distribution<double, Policy>;
using Student = boost::math::students_t_distribution<double, Policy>;
using Poisson = boost::math::poisson_distribution<double, Policy>;
using Binomial = boost::math::binomial_distribution<double, Policy>;

using boost::math::complement;

bool isWholeNumber(double k)
{
    return k == std::floor(k);
}

/// The continued fraction of the upper incomplete gamma function (Lentz), for x well above a.
double logUpperGammaTail(double a, double x)
{
    constexpr double kTiny = 1e-300;
    double b = x + 1 - a;
    double c = 1 / kTiny;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 10000; ++i) {
        const double an = -i * (i - a);
        b += 2;
        d = an * d + b;
        d = 1 / (std::abs(d) < kTiny ? kTiny : d);
        c = b + an / c;
        c = std::abs(c) < kTiny ? kTiny : c;
        const double step = d * c;
        h *= step;
        if (std::abs(step - 1) < 1e-16) {
            break;
        }
    }
    return a * std::log(x) - x - logGamma(a) + std::log(h);
}

} // namespace

double normalQuantile(double p)
{
    return quantile(Normal(), p);
}

double normalCdf(double z)
{
    return cdf(Normal(), z);
}

double normalUpperTail(double z)
{
    return cdf(complement(Normal(), z));
}

double normalTwoSidedP(double z)
{
    return std::min(1.0, 2 * normalUpperTail(std::abs(z)));
}

double normalQuantileOfLevel(double level)
{
    return normalQuantile(0.5 + level / 2);
}

double chiSquaredQuantile(double p, double df)
{
    return quantile(ChiSquared(df), p);
}

double chiSquaredUpperQuantile(double p, double df)
{
    return quantile(complement(ChiSquared(df), p));
}

double chiSquaredUpperTail(double x, double df)
{
    return cdf(complement(ChiSquared(df), x));
}

double logChiSquaredUpperTail(double x, double df)
{
    constexpr double kSmallest = 1e-290; // below it the tail loses digits, and soon all of them
    const double tail = chiSquaredUpperTail(x, df);
    return tail > kSmallest ? std::log(tail) : logUpperGammaTail(df / 2, x / 2);
}

double gammaQuantile(double p, double shape, double rate)
{
    return quantile(Gamma(shape, 1.0), p) / rate;
}

double gammaUpperQuantile(double p, double shape, double rate)
{
    return quantile(complement(Gamma(shape, 1.0), p)) / rate;
}

double betaCdf(double x, double a, double b)
{
    return cdf(Beta(a, b), x);
}

double betaQuantile(double p, double a, double b)
{
    return quantile(Beta(a, b), p);
}

double betaUpperQuantile(double p, double a, double b)
{
    return quantile(complement(Beta(a, b), p));
}

double studentQuantile(double p, double df)
{
    return quantile(Student(df), p);
}

double studentTwoSidedP(double t, double df)
{
    return std::min(1.0, 2 * cdf(complement(Student(df), std::abs(t))));
}

double poissonPmf(double k, double mean)
{
    if (k < 0 || !isWholeNumber(k)) {
        return 0.0;
    }
    if (mean == 0) {
        return k == 0 ? 1.0 : 0.0;
    }
    return pdf(Poisson(mean), k);
}

double poissonCdf(double k, double mean)
{
    if (k < 0) {
        return 0.0;
    }
    return mean == 0 ? 1.0 : cdf(Poisson(mean), std::floor(k));
}

double poissonUpperTail(double k, double mean)
{
    if (k <= 0) {
        return 1.0;
    }
    return mean == 0 ? 0.0 : cdf(complement(Poisson(mean), std::ceil(k) - 1));
}

double poissonQuantile(double p, double mean)
{
    return mean == 0 ? 0.0 : quantile(Poisson(mean), p);
}

double binomialPmf(double k, double trials, double chance)
{
    return k < 0 || k > trials || !isWholeNumber(k) ? 0.0 : pdf(Binomial(trials, chance), k);
}

double binomialCdf(double k, double trials, double chance)
{
    if (k < 0) {
        return 0.0;
    }
    return k >= trials ? 1.0 : cdf(Binomial(trials, chance), std::floor(k));
}

double binomialUpperTail(double k, double trials, double chance)
{
    if (k <= 0) {
        return 1.0;
    }
    return k > trials ? 0.0 : cdf(complement(Binomial(trials, chance), std::ceil(k) - 1));
}

double binomialQuantile(double p, double trials, double chance)
{
    if (chance >= 1) {
        return trials; // Boost 1.74 answers nought (pitfall 3)
    }
    return chance <= 0 ? 0.0 : quantile(Binomial(trials, chance), p);
}

double logGamma(double x)
{
    return boost::math::lgamma(x, Policy());
}

double digamma(double x)
{
    return boost::math::digamma(x, Policy());
}

} // namespace wardwise::stats
