// Run charts about the median: the longest run and the crossings that chance would leave: method M19
// (Anhoej).
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace wardwise::stats {

/// What `useful` points may show by chance, those on the median not counted.
struct RunLimits
{
    std::size_t longestRun = 0; ///< round(log2 n) + 3: a longer run is a signal
    std::size_t crossings = 0;  ///< 5 % quantile of binomial(n - 1, 1/2): fewer are a signal

    friend bool operator==(const RunLimits&, const RunLimits&) = default;
};

/// None without a useful point.
std::optional<RunLimits> runLimits(std::size_t useful);

struct RunChart
{
    double median = 0.0;
    std::size_t useful = 0;          ///< points that aren't on the median
    std::size_t longestRun = 0;      ///< of useful points on one side
    std::size_t crossings = 0;       ///< of the median
    std::optional<RunLimits> limits; ///< none where no point is useful
    bool signal = false;             ///< the longest run or the crossings are outside of the limits

    friend bool operator==(const RunChart&, const RunChart&) = default;
};

/// Missing values are left out. None without a value.
std::optional<RunChart> runChart(std::span<const std::optional<double>> values);

} // namespace wardwise::stats
