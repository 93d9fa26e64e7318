#include "core/stats/kendall_exact.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wardwise::stats {

namespace {

/// Chances of 0, 1, ... pairs in order among n values: each further value adds 0 to n - 1, all as likely.
std::vector<double> chancesOfOrderedPairs(std::size_t n)
{
    std::vector<double> chances{1.0};
    for (std::size_t values = 2; values <= n; ++values) {
        std::vector<double> next(chances.size() + values - 1, 0.0);
        for (std::size_t pairs = 0; pairs < chances.size(); ++pairs) {
            for (std::size_t more = 0; more < values; ++more) {
                next[pairs + more] += chances[pairs] / static_cast<double>(values);
            }
        }
        chances = std::move(next);
    }
    return chances;
}

} // namespace

std::optional<double> kendallExactP(std::size_t n, double s)
{
    constexpr std::size_t kTooMany = 50;
    if (n < 2 || n >= kTooMany) {
        return std::nullopt;
    }
    const auto chances = chancesOfOrderedPairs(n);
    // The distribution is symmetric: the smaller tail is that of fewer pairs.
    const auto pairs = static_cast<double>(chances.size() - 1);
    const auto smaller = static_cast<std::size_t>(std::lround((pairs - std::min(std::abs(s), pairs)) / 2));
    double tail = 0.0;
    for (std::size_t i = 0; i <= smaller; ++i) {
        tail += chances[i];
    }
    return std::min(1.0, 2 * tail);
}

} // namespace wardwise::stats
