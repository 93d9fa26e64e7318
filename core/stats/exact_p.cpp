#include "core/stats/exact_p.h"

#include "core/stats/distribution.h"
#include "core/stats/exposed_count.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

/// R's allowance for rounding when likelihoods are compared.
constexpr double kLikelihoodSlack = 1 + 1e-7;

double doubledTail(double lower, double upper)
{
    return std::min(1.0, 2 * std::min(lower, upper));
}

/// The first whole number from `low` to `high` for which `holds`, which it does from some place on; `high`
/// where it holds nowhere before.
template <class Condition>
double firstFrom(double low, double high, const Condition& holds)
{
    while (low < high) {
        const double middle = std::floor(low + (high - low) / 2);
        if (holds(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

/// Sums both tails of counts no likelier than `count`; `last` is the highest that needs looking at.
template <class Pmf, class Lower, class Upper>
double leastLikelyP(double count, double mean, double last, const Pmf& pmf, const Lower& lower,
                    const Upper& upper)
{
    const double bar = pmf(count) * kLikelihoodSlack;
    if (count == mean) {
        return 1.0;
    }
    if (count < mean) {
        const double from = firstFrom(std::ceil(mean), last + 1, [&](double k) { return pmf(k) <= bar; });
        return std::min(1.0, lower(count) + upper(from));
    }
    const double likelier = firstFrom(0.0, std::floor(mean) + 1, [&](double k) { return pmf(k) > bar; });
    return std::min(1.0, lower(likelier - 1) + upper(count));
}

} // namespace

std::optional<double> poissonP(double count, double mean, TwoSided kind)
{
    if (!isWholeCount(count) || !(mean >= 0) || !std::isfinite(mean)) {
        return std::nullopt;
    }
    const auto lower = [mean](double k) { return poissonCdf(k, mean); };
    const auto upper = [mean](double k) { return poissonUpperTail(k, mean); };
    if (kind == TwoSided::Central) {
        return doubledTail(lower(count), upper(count));
    }
    const auto pmf = [mean](double k) { return poissonPmf(k, mean); };
    // Beyond this the pmf has underflown, whatever the mean.
    const double last = std::ceil(2 * mean) + 40 * std::sqrt(mean) + 1000;
    return leastLikelyP(count, mean, last, pmf, lower, upper);
}

std::optional<double> binomialP(double count, double trials, double chance, TwoSided kind)
{
    if (!isWholeCount(count) || !isWholeCount(trials) || count > trials || !(chance >= 0 && chance <= 1)) {
        return std::nullopt;
    }
    const auto lower = [=](double k) { return binomialCdf(k, trials, chance); };
    const auto upper = [=](double k) { return binomialUpperTail(k, trials, chance); };
    if (kind == TwoSided::Central) {
        return doubledTail(lower(count), upper(count));
    }
    const auto pmf = [=](double k) { return binomialPmf(k, trials, chance); };
    return leastLikelyP(count, trials * chance, trials, pmf, lower, upper);
}

} // namespace wardwise::stats
