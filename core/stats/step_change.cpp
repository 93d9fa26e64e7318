#include "core/stats/step_change.h"

#include "core/stats/rank_agreement.h"
#include "core/stats/threshold.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace wardwise::stats {

namespace {

constexpr std::size_t kLongestSeries = 5000;
constexpr double kNoFit = std::numeric_limits<double>::infinity();

/// Squares about the mean of values[first] to values[end - 1] for every end (Welford), at place end.
std::vector<double> squaresFrom(std::span<const double> values, std::size_t first)
{
    std::vector<double> squares(values.size() + 1, 0.0);
    double mean = 0.0;
    double sum = 0.0;
    for (std::size_t end = first + 1; end <= values.size(); ++end) {
        const double value = values[end - 1];
        const double apart = value - mean;
        mean += apart / static_cast<double>(end - first);
        sum += apart * (value - mean);
        squares[end] = sum;
    }
    return squares;
}

/// Least squares of the first `end` points in so many stretches, and where the last of those begins.
struct BestCut
{
    double squares = kNoFit;
    std::size_t lastStart = 0;
};

using CutTable = std::vector<std::vector<BestCut>>; ///< by stretches less one, then by end

CutTable bestCuts(std::span<const double> values, std::size_t mostBreaks, std::size_t minSegment)
{
    CutTable table(mostBreaks + 1, std::vector<BestCut>(values.size() + 1));
    for (std::size_t first = 0; first < values.size(); ++first) {
        const auto squares = squaresFrom(values, first);
        for (std::size_t end = first + minSegment; end <= values.size(); ++end) {
            if (first == 0) {
                table[0][end] = {.squares = squares[end], .lastStart = 0};
            }
            for (std::size_t breaks = 1; breaks <= mostBreaks; ++breaks) {
                const double sum = table[breaks - 1][first].squares + squares[end];
                if (sum < table[breaks][end].squares) {
                    table[breaks][end] = {.squares = sum, .lastStart = first};
                }
            }
        }
    }
    return table;
}

std::optional<double> bicOf(double squares, double n, double breaks)
{
    if (!(squares > 0)) {
        return std::nullopt;
    }
    return n * (std::log(squares) + 1 - std::log(n) + std::log(2 * std::numbers::pi))
           + std::log(n) * 2 * (breaks + 1);
}

} // namespace

std::vector<Breakpoints> breakpointFits(std::span<const double> values, std::size_t mostBreaks,
                                        std::size_t minSegment)
{
    std::vector<Breakpoints> fits;
    if (minSegment == 0 || values.size() < minSegment || values.size() > kLongestSeries) {
        return fits;
    }
    mostBreaks = std::min(mostBreaks, values.size() / minSegment - 1);
    const auto table = bestCuts(values, mostBreaks, minSegment);
    for (std::size_t breaks = 0; breaks <= mostBreaks; ++breaks) {
        Breakpoints fit;
        fit.residualSquares = table[breaks][values.size()].squares;
        fit.bic = bicOf(fit.residualSquares, static_cast<double>(values.size()), static_cast<double>(breaks));
        std::size_t end = values.size();
        for (std::size_t left = breaks; left > 0; --left) {
            end = table[left][end].lastStart;
            fit.starts.insert(fit.starts.begin(), end);
        }
        fits.push_back(std::move(fit));
    }
    return fits;
}

std::optional<std::size_t> bestByBic(std::span<const Breakpoints> fits)
{
    if (fits.empty()) {
        return std::nullopt;
    }
    std::size_t best = 0;
    for (std::size_t breaks = 0; breaks < fits.size(); ++breaks) {
        if (!fits[breaks].bic) {
            return breaks; // no rest: more breaks can't improve it
        }
        if (strictlyAbove(*fits[best].bic, *fits[breaks].bic)) {
            best = breaks;
        }
    }
    return best;
}

std::optional<Pettitt> pettittTest(std::span<const double> values)
{
    if (values.size() < 2) {
        return std::nullopt;
    }
    // Ranks from above turn the sign of the sum round, which its size doesn't notice.
    const std::vector<std::optional<double>> present(values.begin(), values.end());
    const auto ranks = midRanks(present);
    const auto n = static_cast<double>(values.size());
    Pettitt found;
    double sum = 0.0;
    for (std::size_t t = 1; t < values.size(); ++t) {
        sum += *ranks[t - 1];
        const double k = std::abs(2 * sum - static_cast<double>(t) * (n + 1));
        if (k > found.k) {
            found.k = k;
            found.starts.clear();
        }
        if (k == found.k && k > 0) {
            found.starts.push_back(t);
        }
    }
    found.p = std::min(1.0, 2 * std::exp(-6 * found.k * found.k / (n * n * n + n * n)));
    return found;
}

} // namespace wardwise::stats
