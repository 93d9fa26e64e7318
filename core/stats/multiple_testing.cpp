#include "core/stats/multiple_testing.h"

#include <algorithm>
#include <cstddef>

namespace wardwise::stats {

namespace {

/// Places of the p-values that count, the smallest first.
std::vector<std::size_t> ascendingPlaces(std::span<const std::optional<double>> pValues)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < pValues.size(); ++i) {
        if (pValues[i] && *pValues[i] >= 0 && *pValues[i] <= 1) {
            places.push_back(i);
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return *pValues[a] < *pValues[b]; });
    return places;
}

} // namespace

std::vector<std::optional<double>> adjustedPValues(std::span<const std::optional<double>> pValues,
                                                   Adjustment adjustment)
{
    std::vector<std::optional<double>> adjusted(pValues.size());
    const auto places = ascendingPlaces(pValues);
    const auto tests = static_cast<double>(places.size());
    double soFar = adjustment == Adjustment::BenjaminiHochberg ? 1.0 : 0.0;
    for (std::size_t step = 0; step < places.size(); ++step) {
        const bool fromAbove = adjustment == Adjustment::BenjaminiHochberg;
        const std::size_t rank = fromAbove ? places.size() - step : step + 1; // 1 is the smallest
        const std::size_t place = places[rank - 1];
        const double p = *pValues[place];
        switch (adjustment) {
        case Adjustment::BenjaminiHochberg:
            soFar = std::min(soFar, p * tests / static_cast<double>(rank));
            break;
        case Adjustment::Holm:
            soFar = std::max(soFar, p * (tests - static_cast<double>(rank) + 1));
            break;
        case Adjustment::Bonferroni:
            soFar = p * tests;
            break;
        }
        adjusted[place] = std::min(1.0, soFar);
    }
    return adjusted;
}

} // namespace wardwise::stats
