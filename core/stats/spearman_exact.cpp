#include "core/stats/spearman_exact.h"

#include "core/stats/distribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace wardwise::stats {

namespace {

constexpr std::size_t kMostCounted = 9;

/// The share of all orders whose sum of squared rank differences is at least `squares`.
double countedUpperTail(std::size_t n, double squares)
{
    std::vector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    double all = 0.0;
    double atLeast = 0.0;
    do {
        int sum = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const int apart = order[i] - static_cast<int>(i);
            sum += apart * apart;
        }
        ++all;
        atLeast += sum >= squares ? 1 : 0;
    } while (std::next_permutation(order.begin(), order.end()));
    return atLeast / all;
}

/// The same tail by Edgeworth's series, with the coefficients of AS 89.
double seriesUpperTail(double n, double squares)
{
    const double b = 1 / n;
    const double x = (6 * (squares - 1) * b / (n * n - 1) - 1) * std::sqrt(n - 1);
    const double y = x * x;
    const double inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
    const double middle = 0.1033 + 0.3932 * b - y * (0.0879 + 0.0151 * b - y * inner);
    const double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * middle));
    return std::clamp(u / std::exp(y / 2) + normalUpperTail(x), 0.0, 1.0);
}

} // namespace

std::optional<double> spearmanExactP(std::size_t n, double rho)
{
    if (n < 2 || !(std::abs(rho) <= 1)) {
        return std::nullopt;
    }
    const auto size = static_cast<double>(n);
    const double half = (size * size * size - size) / 6; // the sum of squares at a correlation of nought
    // The distribution is symmetric: what lies below is what lies above, mirrored. Sums are even numbers.
    const double squares = 2 * std::round(half * (1 + std::abs(rho)) / 2);
    if (n <= kMostCounted) {
        return std::min(1.0, 2 * countedUpperTail(n, squares));
    }
    // R starts the tail of negative correlations at the odd number below, and so do we.
    const double tail = seriesUpperTail(size, rho < 0 ? squares - 1 : squares);
    return std::min(1.0, 2 * tail);
}

} // namespace wardwise::stats
