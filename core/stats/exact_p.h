// Exact two-sided p-values of a Poisson count and of a binomial one: methods M5, M10 and M22.
#pragma once

#include <optional>

namespace wardwise::stats {

/// What counts as at least as extreme as the count that was observed.
enum class TwoSided
{
    Central,     ///< twice the smaller tail, at most 1: the one that agrees with the exact interval; ours
    LeastLikely, ///< all counts no likelier than the observed one: what R's poisson.test and binom.test print
};

/// p of a whole `count` whose mean would be `mean`. None where either is negative or the count isn't whole.
std::optional<double> poissonP(double count, double mean, TwoSided kind = TwoSided::Central);

/// p of `count` of `trials`, each with `chance`. None where the numbers aren't whole, the count isn't among
/// the trials or the chance isn't a probability.
std::optional<double> binomialP(double count, double trials, double chance,
                                TwoSided kind = TwoSided::Central);

} // namespace wardwise::stats
