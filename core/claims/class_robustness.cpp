#include "core/claims/class_robustness.h"

#include "core/base/number_text.h"
#include "core/stats/reference.h"

#include <cmath>
#include <optional>

namespace wardwise::claims {

namespace {

using Rates = std::vector<std::optional<double>>;

Rates ratesOf(const WardColumn& column)
{
    Rates rates;
    rates.reserve(column.rates.size());
    for (const AreaRate& rate : column.rates) {
        rates.emplace_back(rate.rate->value);
    }
    return rates;
}

std::string cellName(const WardColumn& column, std::size_t at)
{
    const AreaRate& rate = column.rates[at];
    return rate.name + ", " + column.measure->name + " (" + fixedText(rate.rate->value, rate.decimals) + ")";
}

/// What a table of flags shows of a class: only what's high.
WardClass flagOf(WardClass wardClass)
{
    const bool isFlag = wardClass == WardClass::Above || wardClass == WardClass::SignificantlyAbove;
    return isFlag ? wardClass : WardClass::Within;
}

/// The flag of one of the rates after all have moved by their slack towards a higher or lower place of it
/// against mean + k SD. That place is the rate less the mean less k SD; its slope along each rate says which
/// way to move it.
WardClass flagAfter(const Rates& rates, const std::vector<double>& slack, std::size_t at, double k, double up)
{
    const auto scale = stats::meanAndSd(rates, SdKind::Sample);
    if (!scale || !scale->sd || !(*scale->sd > 0)) {
        return WardClass::Within;
    }
    const auto n = static_cast<double>(rates.size());
    Rates moved = rates;
    for (std::size_t j = 0; j < rates.size(); ++j) {
        const double slope =
            (j == at ? 1.0 : 0.0) - 1.0 / n - k * (*rates[j] - scale->mean) / ((n - 1) * *scale->sd);
        moved[j] = *rates[j] + (slope > 0 ? up : -up) * slack[j];
    }
    const auto after = stats::meanAndSd(moved, SdKind::Sample);
    return flagOf(stats::classify(*moved[at], *after));
}

} // namespace

ClassRobustness changedBySd(const std::vector<WardColumn>& columns)
{
    ClassRobustness found;
    for (const WardColumn& column : columns) {
        const Rates rates = ratesOf(column);
        const auto sample = stats::meanAndSd(rates, SdKind::Sample);
        const auto population = stats::meanAndSd(rates, SdKind::Population);
        for (std::size_t at = 0; at < rates.size(); ++at) {
            ++found.cells;
            if (flagOf(stats::classify(*rates[at], *sample))
                != flagOf(stats::classify(*rates[at], *population))) {
                found.changed.push_back(cellName(column, at));
            }
        }
    }
    return found;
}

ClassRobustness changedByRounding(const std::vector<WardColumn>& columns)
{
    ClassRobustness found;
    for (const WardColumn& column : columns) {
        const Rates rates = ratesOf(column);
        std::vector<double> slack;
        slack.reserve(rates.size());
        for (const AreaRate& rate : column.rates) {
            slack.push_back(0.5 * std::pow(10.0, -rate.decimals));
        }
        const auto scale = stats::meanAndSd(rates, SdKind::Sample);
        for (std::size_t at = 0; at < rates.size(); ++at) {
            ++found.cells;
            const WardClass now = flagOf(stats::classify(*rates[at], *scale));
            bool changes = false;
            for (const double k : {1.0, 2.0}) {
                for (const double up : {-1.0, 1.0}) {
                    changes = changes || flagAfter(rates, slack, at, k, up) != now;
                }
            }
            if (changes) {
                found.changed.push_back(cellName(column, at));
            }
        }
    }
    return found;
}

} // namespace wardwise::claims
