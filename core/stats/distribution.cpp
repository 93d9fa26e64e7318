#include "core/stats/distribution.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

namespace wardwise::stats {

namespace {

// promote_double<false>: the same bits on every platform (methods, Boost pitfall 6).
using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using ChiSquared = boost::math::chi_squared_distribution<double, Policy>;
using Normal = boost::math::normal_distribution<double, Policy>;

} // namespace

double normalQuantile(double p)
{
    return boost::math::quantile(Normal(), p);
}

double chiSquaredQuantile(double p, double df)
{
    return boost::math::quantile(ChiSquared(df), p);
}

double chiSquaredUpperQuantile(double p, double df)
{
    return boost::math::quantile(boost::math::complement(ChiSquared(df), p));
}

} // namespace wardwise::stats
