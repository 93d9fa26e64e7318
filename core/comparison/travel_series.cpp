#include "core/comparison/travel_series.h"

#include <algorithm>
#include <set>

namespace wardwise::comparison {

std::vector<std::optional<stats::ExposedCount>> MonthlySeries::counts() const
{
    std::vector<std::optional<stats::ExposedCount>> counts;
    counts.reserve(months.size());
    for (const TravelMonth& month : months) {
        const double exposure =
            isRate && month.population ? static_cast<double>(month.population->value) : 1.0;
        counts.push_back(hasCounts && month.count ? std::optional(stats::ExposedCount{
                             .events = static_cast<double>(month.count->value), .exposure = exposure})
                                                  : std::nullopt);
    }
    return counts;
}

std::vector<std::optional<double>> MonthlySeries::values() const
{
    std::vector<std::optional<double>> values;
    values.reserve(months.size());
    const auto known = counts();
    for (std::size_t i = 0; i < months.size(); ++i) {
        values.push_back(!hasCounts ? months[i].rate
                         : known[i] ? std::optional(multiplier * known[i]->events / known[i]->exposure)
                                    : std::nullopt);
    }
    return values;
}

std::size_t MonthlySeries::placeOf(Month month) const
{
    return months.empty() || month < months.front().month
               ? 0
               : static_cast<std::size_t>(monthsBetween(months.front().month, month) - 1);
}

MonthlySeries monthlySeries(const TravelSeries& series)
{
    MonthlySeries found;
    const auto has = [](const auto& member) {
        return [member](const TravelMonth& month) { return (month.*member).has_value(); };
    };
    found.hasCounts = std::any_of(series.months.begin(), series.months.end(), has(&TravelMonth::count));
    const auto isKnown = [&](const TravelMonth& month) {
        return found.hasCounts ? month.count.has_value() : month.rate.has_value();
    };
    const bool areAllCountsRates =
        std::all_of(series.months.begin(), series.months.end(), [](const TravelMonth& month) {
            return !month.count || (month.population && month.population->value > 0);
        });
    found.isRate = !found.hasCounts || (series.multiplier && areAllCountsRates);
    found.multiplier = found.isRate ? series.multiplier.value_or(1.0) * kMonthsAYear : 1.0;
    const auto first = std::find_if(series.months.begin(), series.months.end(), isKnown);
    const auto last = std::find_if(series.months.rbegin(), series.months.rend(), isKnown);
    if (first == series.months.end()) {
        return found;
    }
    auto each = first;
    for (Month month = first->month; month <= last->month; month = next(month)) {
        while (each != last.base() && each->month < month) {
            ++each;
        }
        const bool isThere = each != last.base() && each->month == month;
        found.months.push_back(isThere ? *each : TravelMonth{.month = month});
    }
    std::set<std::size_t> places;
    for (const Month month : series.rebase) {
        places.insert(found.placeOf(month));
    }
    std::copy_if(places.begin(), places.end(), std::back_inserter(found.rebasedAt),
                 [&](std::size_t at) { return at > 0 && at < found.months.size(); });
    return found;
}

} // namespace wardwise::comparison
