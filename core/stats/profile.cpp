#include "core/stats/profile.h"

#include "core/stats/quantile.h"
#include "core/stats/threshold.h"

#include <cmath>

namespace wardwise::stats {

std::optional<ProfileIndex> profileIndex(const ExposedCount& area, const ExposedCount& reference,
                                         double multiplier)
{
    if (!hasRate(area) || !hasRate(reference)) {
        return std::nullopt;
    }
    ProfileIndex found;
    found.rate = area.events * multiplier / area.exposure;
    found.referenceRate = reference.events * multiplier / reference.exposure;
    if (reference.events > 0) {
        found.index = 100 * found.rate / found.referenceRate;
    }
    found.difference = found.rate - found.referenceRate;
    found.excess = area.events - reference.events / reference.exposure * area.exposure;
    return found;
}

std::optional<std::vector<std::vector<std::optional<double>>>>
locationQuotients(std::span<const std::vector<double>> counts)
{
    if (counts.empty()) {
        return std::nullopt;
    }
    std::vector<double> columns(counts.front().size(), 0.0);
    std::vector<double> rows;
    double all = 0.0;
    for (const auto& row : counts) {
        if (row.size() != columns.size()) {
            return std::nullopt;
        }
        double sum = 0.0;
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (!(row[column] >= 0) || !std::isfinite(row[column])) {
                return std::nullopt;
            }
            sum += row[column];
            columns[column] += row[column];
        }
        rows.push_back(sum);
        all += sum;
    }
    std::vector<std::vector<std::optional<double>>> quotients;
    for (std::size_t row = 0; row < counts.size(); ++row) {
        auto& found = quotients.emplace_back(columns.size());
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (rows[row] > 0 && columns[column] > 0) {
                found[column] = (counts[row][column] / rows[row]) / (columns[column] / all);
            }
        }
    }
    return quotients;
}

std::optional<RobustSpread> robustSpread(std::span<const std::optional<double>> values)
{
    constexpr double kNormalSdOfMad = 1.4826; // R's constant
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
    for (double& value : present) {
        value = std::abs(value - *middle);
    }
    return RobustSpread{.median = *middle, .mad = kNormalSdOfMad * median(std::move(present)).value_or(0.0)};
}

std::optional<double> robustZ(double value, const RobustSpread& spread)
{
    if (spread.mad <= kTieGuard * std::abs(spread.median)) {
        return std::nullopt;
    }
    return (value - spread.median) / spread.mad;
}

} // namespace wardwise::stats
