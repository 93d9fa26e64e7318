#include "core/stats/rate_column.h"

#include "core/stats/distribution.h"
#include "core/stats/rate.h"
#include "core/stats/threshold.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace wardwise::stats {

namespace {

constexpr std::uint64_t kPlaceBits = 0xffffffffU;

/// The upper half of a rate's bits, turned round so that the highest rate has the lowest key: rates aren't
/// negative, and such doubles are ordered as their bits are.
std::uint64_t keyOf(double rate, std::size_t place)
{
    const auto upper = static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(rate) >> 32U);
    return (static_cast<std::uint64_t>(~upper) << 32U) | place;
}

/// Sorts by the keys, 11 bits at a time: three passes without a comparison.
void sortByKeys(std::vector<std::uint64_t>& order, std::vector<std::uint64_t>& shuffled)
{
    constexpr std::size_t kBuckets = 2048;
    shuffled.resize(order.size());
    for (const unsigned shift : {32U, 43U, 54U}) {
        std::array<std::uint32_t, kBuckets + 1> starts{};
        for (const std::uint64_t entry : order) {
            ++starts[((entry >> shift) & (kBuckets - 1)) + 1];
        }
        for (std::size_t bucket = 1; bucket < kBuckets; ++bucket) {
            starts[bucket] += starts[bucket - 1];
        }
        for (const std::uint64_t entry : order) {
            shuffled[starts[(entry >> shift) & (kBuckets - 1)]++] = entry;
        }
        order.swap(shuffled);
    }
}

/// Rates whose upper halves are the same differ in the seventh digit or not at all: sorted by the rest.
void sortWithinKeys(std::vector<std::uint64_t>& order, std::span<const double> rates)
{
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && (order[end] >> 32U) == (order[first] >> 32U)) {
            ++end;
        }
        if (end - first > 1) {
            const auto begin = order.begin() + static_cast<std::ptrdiff_t>(first);
            std::sort(begin, order.begin() + static_cast<std::ptrdiff_t>(end),
                      [rates](std::uint64_t a, std::uint64_t b) {
                          return rates[a & kPlaceBits] > rates[b & kPlaceBits];
                      });
        }
        first = end;
    }
}

} // namespace

RateColumnMaker::RateColumnMaker() : m_z(normalQuantileOfLevel(kInnerFunnelLevel))
{
    for (std::size_t count = 0; count < m_exact.size(); ++count) {
        const Limits limits = exactPoissonLimits(Count{static_cast<std::int64_t>(count)}, kInnerFunnelLevel);
        m_exact.at(count) = {.low = limits.lower.value_or(0.0), .high = limits.upper.value_or(0.0)};
    }
}

void RateColumnMaker::make(std::span<const std::int64_t> counts, std::span<const double> exposures,
                           double multiplier, std::optional<double> baseline, RateColumn& column)
{
    const std::size_t n = std::min(counts.size(), exposures.size());
    for (auto* values : {&column.rates, &column.low, &column.high, &column.smoothed}) {
        values->resize(n);
    }
    column.classes.resize(n);
    column.ranks.resize(n);
    const Sums sums = fillRates(counts.first(n), exposures.first(n), multiplier, column);
    const double mean = sums.exposure > 0 ? sums.events * multiplier / sums.exposure : 0.0;
    column.baseline = baseline.value_or(mean);
    fillClasses(counts, exposures, column.baseline / multiplier, column);

    // Empirical Bayes on the rates as they are: the multiplier scales the chance variance m/n.
    double squares = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        const double apart = column.rates[i] - mean;
        squares += column.ranks[i] != 0 ? exposures[i] * apart * apart : 0.0;
    }
    const double chance = mean * multiplier;
    const double variance =
        sums.areas == 0 ? 0.0
                        : std::max(0.0, (squares - chance * static_cast<double>(sums.areas)) / sums.exposure);
    for (std::size_t i = 0; i < n; ++i) {
        const double whole = variance * exposures[i] + chance;
        const double towards =
            whole > 0 ? mean + (column.rates[i] - mean) * variance * exposures[i] / whole : mean;
        column.smoothed[i] = column.ranks[i] != 0 ? towards : 0.0;
    }
    fillRanks(column);
}

/// Rates and limits; a rank of 1 marks the areas that have them.
RateColumnMaker::Sums RateColumnMaker::fillRates(std::span<const std::int64_t> counts,
                                                 std::span<const double> exposures, double multiplier,
                                                 RateColumn& column) const
{
    Sums sums;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool known = counts[i] >= 0 && exposures[i] > 0 && std::isfinite(exposures[i]);
        column.ranks[i] = known ? 1 : 0;
        if (!known) {
            column.rates[i] = column.low[i] = column.high[i] = 0.0;
            continue;
        }
        const auto x = static_cast<double>(counts[i]);
        sums.events += x;
        sums.exposure += exposures[i];
        ++sums.areas;
        column.rates[i] = x * multiplier / exposures[i];
        const double scale = multiplier / exposures[i];
        if (static_cast<std::size_t>(counts[i]) < m_exact.size()) {
            const Interval& limits = m_exact[static_cast<std::size_t>(counts[i])];
            column.low[i] = limits.low * scale;
            column.high[i] = limits.high * scale;
            continue;
        }
        const double lower = 1 - 1 / (9 * x) - m_z / (3 * std::sqrt(x));
        const double upper = 1 - 1 / (9 * (x + 1)) + m_z / (3 * std::sqrt(x + 1));
        column.low[i] = x * (lower * lower * lower) * scale;
        column.high[i] = (x + 1) * (upper * upper * upper) * scale;
    }
    return sums;
}

/// Most areas lie within the inner limits, which are known already; only the others need the funnel.
void RateColumnMaker::fillClasses(std::span<const std::int64_t> counts, std::span<const double> exposures,
                                  double perUnit, RateColumn& column) const
{
    for (std::size_t i = 0; i < column.classes.size(); ++i) {
        const bool clearlyWithin = column.low[i] * (1 + kTieGuard) < column.baseline
                                   && column.baseline < column.high[i] * (1 - kTieGuard);
        column.classes[i] =
            clearlyWithin ? FunnelClass::Within : m_funnel.classOf(counts[i], exposures[i] * perUnit);
    }
}

void RateColumnMaker::fillRanks(RateColumn& column)
{
    m_order.clear();
    for (std::size_t i = 0; i < column.ranks.size(); ++i) {
        if (column.ranks[i] != 0) {
            m_order.push_back(keyOf(column.rates[i], i));
        }
    }
    sortByKeys(m_order, m_shuffled);
    sortWithinKeys(m_order, column.rates);
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        const std::size_t area = m_order[place] & kPlaceBits;
        const std::size_t before = place > 0 ? m_order[place - 1] & kPlaceBits : area;
        const bool tied = place > 0 && !strictlyAbove(column.rates[before], column.rates[area]);
        column.ranks[area] = tied ? column.ranks[before] : static_cast<std::int32_t>(place) + 1;
    }
}

} // namespace wardwise::stats
