#include "core/stats/rank_agreement.h"

#include "core/stats/distribution.h"
#include "core/stats/kendall_exact.h"
#include "core/stats/reference.h"
#include "core/stats/spearman_exact.h"
#include "core/stats/threshold.h"

#include <algorithm>
#include <cmath>

namespace wardwise::stats {

namespace {

using Values = std::span<const std::optional<double>>;

/// Calls f with the size of each group of equal ranks.
template <class Function>
void forEachTie(std::vector<double> ranks, const Function& f)
{
    std::sort(ranks.begin(), ranks.end());
    for (std::size_t first = 0; first < ranks.size();) {
        std::size_t end = first;
        while (end < ranks.size() && ranks[end] == ranks[first]) {
            ++end;
        }
        f(static_cast<double>(end - first));
        first = end;
    }
}

/// The mid-ranks of areas that are in both lists.
struct RankPairs
{
    std::vector<double> a;
    std::vector<double> b;
};

RankPairs pairsOf(Values a, Values b)
{
    std::vector<std::optional<double>> inBothA;
    std::vector<std::optional<double>> inBothB;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] && b[i]) {
            inBothA.push_back(a[i]);
            inBothB.push_back(b[i]);
        }
    }
    const auto rankedA = midRanks(inBothA);
    const auto rankedB = midRanks(inBothB);
    RankPairs pairs;
    for (std::size_t i = 0; i < rankedA.size(); ++i) {
        pairs.a.push_back(*rankedA[i]);
        pairs.b.push_back(*rankedB[i]);
    }
    return pairs;
}

/// Pearson's correlation of ranks, whose mean is known: (n + 1)/2. None with fewer than two, or where one
/// list is constant.
std::optional<double> correlationOfRanks(const RankPairs& pairs)
{
    if (pairs.a.size() < 2) {
        return std::nullopt;
    }
    const double mean = (static_cast<double>(pairs.a.size()) + 1) / 2;
    double both = 0.0;
    double ofA = 0.0;
    double ofB = 0.0;
    for (std::size_t i = 0; i < pairs.a.size(); ++i) {
        both += (pairs.a[i] - mean) * (pairs.b[i] - mean);
        ofA += (pairs.a[i] - mean) * (pairs.a[i] - mean);
        ofB += (pairs.b[i] - mean) * (pairs.b[i] - mean);
    }
    return ofA > 0 && ofB > 0 ? std::optional(std::clamp(both / std::sqrt(ofA * ofB), -1.0, 1.0))
                              : std::nullopt;
}

double tiedPairs(const std::vector<double>& ranks)
{
    double pairs = 0.0;
    forEachTie(ranks, [&](double size) { pairs += size * (size - 1) / 2; });
    return pairs;
}

/// Kendall's S: pairs in the same order less pairs in opposite orders.
double kendallS(const RankPairs& pairs)
{
    double s = 0.0;
    for (std::size_t i = 0; i < pairs.a.size(); ++i) {
        for (std::size_t j = i + 1; j < pairs.a.size(); ++j) {
            const double product = (pairs.a[i] - pairs.a[j]) * (pairs.b[i] - pairs.b[j]);
            s += product > 0 ? 1 : product < 0 ? -1 : 0;
        }
    }
    return s;
}

} // namespace

std::vector<std::optional<double>> midRanks(Values values)
{
    const auto order = descendingOrder(values);
    std::vector<std::optional<double>> ranks(values.size());
    for (std::size_t first = 0; first < order.size() && values[order[first]];) {
        std::size_t end = first + 1;
        while (end < order.size() && values[order[end]]
               && !strictlyAbove(*values[order[end - 1]], *values[order[end]])) {
            ++end;
        }
        for (std::size_t place = first; place < end; ++place) {
            ranks[order[place]] = static_cast<double>(first + end + 1) / 2;
        }
        first = end;
    }
    return ranks;
}

std::optional<double> rankCorrelation(Values a, Values b)
{
    return a.size() == b.size() ? correlationOfRanks(pairsOf(a, b)) : std::nullopt;
}

std::optional<RankAgreement> rankAgreement(Values a, Values b)
{
    if (a.size() != b.size()) {
        return std::nullopt;
    }
    const RankPairs pairs = pairsOf(a, b);
    const auto rho = correlationOfRanks(pairs);
    if (!rho) {
        return std::nullopt;
    }
    RankAgreement found;
    found.n = pairs.a.size();
    found.spearman = *rho;
    const auto n = static_cast<double>(found.n);
    const double all = n * (n - 1) / 2;
    const double tiesA = tiedPairs(pairs.a);
    const double tiesB = tiedPairs(pairs.b);
    const double s = kendallS(pairs);
    found.tauB = s / std::sqrt((all - tiesA) * (all - tiesB));
    for (std::size_t i = 0; i < pairs.a.size(); ++i) {
        const double shift = std::abs(pairs.a[i] - pairs.b[i]);
        found.meanShift += shift / n;
        found.largestShift = std::max(found.largestShift, shift);
    }
    if (found.n > 2) {
        const double rest = 1 - found.spearman * found.spearman;
        found.spearmanPByT =
            rest > 0 ? studentTwoSidedP(found.spearman * std::sqrt((n - 2) / rest), n - 2) : 0.0;
    }
    if (tiesA == 0 && tiesB == 0) {
        found.spearmanP = spearmanExactP(found.n, found.spearman);
        found.tauExactP = kendallExactP(found.n, s);
    }
    return found;
}

std::optional<Concordance> kendallW(std::span<const std::vector<std::optional<double>>> lists)
{
    if (lists.size() < 2) {
        return std::nullopt;
    }
    std::vector<std::size_t> complete;
    for (std::size_t i = 0; i < lists.front().size(); ++i) {
        if (std::all_of(lists.begin(), lists.end(),
                        [i](const auto& list) { return i < list.size() && list[i]; })) {
            complete.push_back(i);
        }
    }
    const auto m = static_cast<double>(lists.size());
    const auto n = static_cast<double>(complete.size());
    std::vector<double> sums(complete.size(), 0.0);
    double ties = 0.0;
    for (const auto& list : lists) {
        std::vector<std::optional<double>> values;
        values.reserve(complete.size());
        for (const std::size_t i : complete) {
            values.push_back(list[i]);
        }
        std::vector<double> ranks;
        for (const auto& rank : midRanks(values)) {
            ranks.push_back(*rank);
            sums[ranks.size() - 1] += *rank;
        }
        forEachTie(std::move(ranks), [&](double size) { ties += size * size * size - size; });
    }
    const double whole = m * m * (n * n * n - n) - m * ties;
    if (complete.size() < 2 || !(whole > 0)) {
        return std::nullopt;
    }
    double squares = 0.0;
    for (const double sum : sums) {
        squares += (sum - m * (n + 1) / 2) * (sum - m * (n + 1) / 2);
    }
    Concordance found;
    found.w = 12 * squares / whole;
    found.degreesOfFreedom = complete.size() - 1;
    found.chiSquared = m * (n - 1) * found.w;
    found.p = chiSquaredUpperTail(found.chiSquared, n - 1);
    return found;
}

std::optional<double> chanceOfHigherRate(const ExposedCount& a, const ExposedCount& b, double priorShape,
                                         double priorRate)
{
    if (!hasRate(a) || !hasRate(b) || !(priorShape > 0) || !(priorRate >= 0)) {
        return std::nullopt;
    }
    const double rateA = a.exposure + priorRate;
    const double rateB = b.exposure + priorRate;
    return betaCdf(rateA / (rateA + rateB), a.events + priorShape, b.events + priorShape);
}

std::vector<std::optional<double>> expectedRanks(std::span<const std::optional<ExposedCount>> areas,
                                                 double priorShape, double priorRate)
{
    std::vector<std::optional<double>> ranks(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (!hasRate(areas[i])) {
            continue;
        }
        double rank = 1.0;
        for (std::size_t j = 0; j < areas.size(); ++j) {
            if (j != i && hasRate(areas[j])) {
                rank += chanceOfHigherRate(*areas[i], *areas[j], priorShape, priorRate).value_or(0.0);
            }
        }
        ranks[i] = rank;
    }
    return ranks;
}

} // namespace wardwise::stats
