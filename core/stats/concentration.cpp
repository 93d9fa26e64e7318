#include "core/stats/concentration.h"

#include "core/stats/threshold.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wardwise::stats {

namespace {

/// The counts that are there, the lowest first; none where one is negative or they sum to nought.
std::optional<std::vector<double>> ascendingCounts(std::span<const std::optional<double>> counts)
{
    std::vector<double> present;
    for (const auto& count : counts) {
        if (count) {
            present.push_back(*count);
        }
    }
    std::sort(present.begin(), present.end());
    const bool usable =
        !present.empty() && present.front() >= 0 && present.back() > 0 && std::isfinite(present.back());
    return usable ? std::optional(std::move(present)) : std::nullopt;
}

double sumOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

bool isPart(double part)
{
    return part >= 0 && part <= 1;
}

void addGinis(std::span<const double> ascending, double events, Concentration& found)
{
    const auto n = static_cast<double>(ascending.size());
    double ranked = 0.0;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        ranked += static_cast<double>(i + 1) * ascending[i];
    }
    found.gini = 2 * ranked / (n * events) - (n + 1) / n;
    found.giniGeneralised = std::max(1.0, n / events) * (found.gini - 1) + 1;
    if (ascending.size() > 1) {
        found.giniUnbiased = found.gini * n / (n - 1);
    }
    if (const double most = std::min(n, events); most > 1) {
        found.giniGeneralisedUnbiased = found.giniGeneralised * most / (most - 1);
    }
}

} // namespace

std::optional<Concentration> concentration(std::span<const std::optional<double>> counts)
{
    const auto ascending = ascendingCounts(counts);
    if (!ascending) {
        return std::nullopt;
    }
    Concentration found;
    const double events = sumOf(*ascending);
    const auto n = static_cast<double>(ascending->size());
    found.n = ascending->size();
    addGinis(*ascending, events, found);
    found.theil = std::log(n);
    found.lorenz.push_back({});
    double soFar = 0.0;
    for (const double count : *ascending) {
        const double share = count / events;
        found.nought += count == 0 ? 1 : 0;
        found.herfindahl += share * share;
        found.theil += count > 0 ? share * std::log(share) : 0.0;
        soFar += count;
        found.lorenz.push_back(
            {.areas = static_cast<double>(found.lorenz.size()) / n, .events = soFar / events});
    }
    found.theil = std::max(0.0, found.theil);
    return found;
}

std::optional<double> shareOfAreasWith(std::span<const std::optional<double>> counts, double part)
{
    const auto ascending = ascendingCounts(counts);
    if (!ascending || !isPart(part)) {
        return std::nullopt;
    }
    const double wanted = part * sumOf(*ascending);
    double soFar = 0.0;
    std::size_t areas = 0;
    while (areas < ascending->size() && strictlyAbove(wanted, soFar)) {
        ++areas;
        soFar += (*ascending)[ascending->size() - areas];
    }
    return static_cast<double>(areas) / static_cast<double>(ascending->size());
}

std::optional<double> shareOfHighest(std::span<const std::optional<double>> counts, double part)
{
    const auto ascending = ascendingCounts(counts);
    if (!ascending || !isPart(part)) {
        return std::nullopt;
    }
    const double wanted = part * static_cast<double>(ascending->size());
    const auto areas = static_cast<std::size_t>(std::ceil(wanted * (1 - kTieGuard)));
    return sumOf(std::span(*ascending).last(areas)) / sumOf(*ascending);
}

std::optional<WeightedConcentration> weightedConcentration(std::span<const std::optional<ExposedCount>> areas)
{
    std::vector<ExposedCount> cells;
    ExposedCount all;
    for (const auto& area : areas) {
        if (hasRate(area)) {
            cells.push_back(*area);
            all.events += area->events;
            all.exposure += area->exposure;
        }
    }
    if (!(all.events > 0)) {
        return std::nullopt;
    }
    std::stable_sort(cells.begin(), cells.end(), [](const ExposedCount& a, const ExposedCount& b) {
        return a.events / a.exposure < b.events / b.exposure;
    });
    WeightedConcentration found;
    found.lorenz.push_back({});
    ExposedCount soFar;
    double underCurve = 0.0; // twice the area
    for (const ExposedCount& cell : cells) {
        const double people = cell.exposure / all.exposure;
        found.hoover += std::abs(cell.events / all.events - people) / 2;
        soFar.events += cell.events;
        soFar.exposure += cell.exposure;
        const LorenzPoint next{.areas = soFar.exposure / all.exposure, .events = soFar.events / all.events};
        underCurve += people * (found.lorenz.back().events + next.events);
        found.lorenz.push_back(next);
    }
    found.gini = 1 - underCurve;
    return found;
}

} // namespace wardwise::stats
