#include "core/stats/run_chart.h"

#include "core/stats/distribution.h"
#include "core/stats/quantile.h"
#include "core/stats/threshold.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wardwise::stats {

std::optional<RunLimits> runLimits(std::size_t useful)
{
    if (useful == 0) {
        return std::nullopt;
    }
    const auto n = static_cast<double>(useful);
    const double crossings = useful == 1 ? 0.0 : binomialQuantile(0.05, n - 1, 0.5);
    return RunLimits{.longestRun = static_cast<std::size_t>(std::lround(std::log2(n))) + 3,
                     .crossings = static_cast<std::size_t>(crossings)};
}

std::optional<RunChart> runChart(std::span<const std::optional<double>> values)
{
    std::vector<double> present;
    for (const auto& value : values) {
        if (value) {
            present.push_back(*value);
        }
    }
    const auto middle = median(present);
    if (!middle) {
        return std::nullopt;
    }
    RunChart chart;
    chart.median = *middle;
    std::size_t run = 0;
    bool above = false;
    for (const double value : present) {
        const bool isAbove = strictlyAbove(value, *middle);
        if (!isAbove && !strictlyAbove(*middle, value)) {
            continue;
        }
        const bool crosses = chart.useful > 0 && above != isAbove;
        above = isAbove;
        run = crosses ? 1 : run + 1;
        chart.crossings += crosses ? 1 : 0;
        chart.longestRun = std::max(chart.longestRun, run);
        ++chart.useful;
    }
    chart.limits = runLimits(chart.useful);
    chart.signal =
        chart.limits
        && (chart.longestRun > chart.limits->longestRun || chart.crossings < chart.limits->crossings);
    return chart;
}

} // namespace wardwise::stats
