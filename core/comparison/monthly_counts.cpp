#include "core/comparison/monthly_counts.h"

#include "core/base/number_text.h"
#include "core/comparison/rate_form_note.h"

#include <algorithm>
#include <map>
#include <set>

namespace wardwise::comparison {

namespace {

TravelMonth monthOf(const WardFigures& figures, const Area& area, const Measure& measure,
                    const PeriodChoice& period)
{
    const AreaRate rate = figures.rateOf(area, measure, period);
    const bool isPublished = rate.rateSource == RateSource::Published && rate.rate;
    const bool isRecorded = rate.count && rate.countSource == CountSource::Recorded;
    return {.month = period.span.first,
            .count = isRecorded ? rate.count : std::nullopt,
            .population = rate.population,
            .rate = isPublished && !isRecorded ? std::optional(rate.rate->value) : std::nullopt};
}

bool hasValue(const TravelMonth& month)
{
    return month.count || month.rate;
}

std::vector<TravelMonth> ownMonths(const WardFigures& figures, const Area& area, const Measure& measure,
                                   const std::vector<PeriodChoice>& periods)
{
    std::vector<TravelMonth> months;
    months.reserve(periods.size());
    for (const PeriodChoice& period : periods) {
        months.push_back(monthOf(figures, area, measure, period));
    }
    return months;
}

/// Counts and populations of both; missing where one of them lacks it.
void addMonth(TravelMonth& sum, const TravelMonth& month)
{
    sum.count = sum.count && month.count ? std::optional(*sum.count + *month.count) : std::nullopt;
    sum.population = sum.population && month.population ? std::optional(*sum.population + *month.population)
                                                        : std::nullopt;
}

void addWards(MonthlyCounts& found, const WardFigures& figures, const Area& area, const Measure& measure,
              const std::vector<PeriodChoice>& periods)
{
    const auto wards = figures.catalogue().inside(area.id, AreaKind::Ward);
    std::int64_t added = 0;
    for (const Area* ward : wards) {
        auto months = ownMonths(figures, *ward, measure, periods);
        if (std::none_of(months.begin(), months.end(), [](const auto& month) { return month.count; })) {
            continue;
        }
        if (added++ == 0) {
            std::for_each(months.begin(), months.end(), [](TravelMonth& month) { month.rate.reset(); });
            found.series.months = std::move(months);
            continue;
        }
        for (std::size_t i = 0; i < months.size(); ++i) {
            addMonth(found.series.months[i], months[i]);
        }
    }
    const auto all = static_cast<std::int64_t>(wards.size());
    if (added > 0) {
        found.notes.push_back("The sum of " + (added == all ? "the " : groupedText(added) + " of the ")
                              + countText(all, "ward") + " of " + area.name
                              + (added == all ? "." : "; the others have no months of it."));
    }
}

} // namespace

std::size_t MonthlyCounts::known() const
{
    return static_cast<std::size_t>(std::count_if(series.months.begin(), series.months.end(), hasValue));
}

std::vector<PeriodChoice> monthsOf(const WardFigures& figures, const Measure& measure)
{
    const Catalogue& catalogue = figures.catalogue();
    std::set<MeasureId> measures{measure.id};
    for (const Measure* leaf : catalogue.leavesOf(measure.id)) {
        measures.insert(leaf->id);
    }
    std::map<Month, PeriodChoice> months;
    for (const auto& column : figures.index().columns()) {
        const bool isValue = column->quantity == Quantity::Count || column->quantity == Quantity::Rate
                             || column->quantity == Quantity::Percentage;
        const Period* period = catalogue.period(column->period);
        if (isValue && period != nullptr && period->first == period->last
            && measures.contains(column->measure)) {
            months.try_emplace(period->first, PeriodChoice{.span = *period, .parts = {period->id}});
        }
    }
    std::vector<PeriodChoice> inOrder;
    inOrder.reserve(months.size());
    for (auto& [month, choice] : months) {
        inOrder.push_back(std::move(choice));
    }
    return inOrder;
}

MonthlyCounts monthlyCounts(const WardFigures& figures, const Area& area, const Measure& measure)
{
    MonthlyCounts found;
    found.series.multiplier = multiplierOf(measure.unit);
    const auto periods = monthsOf(figures, measure);
    found.series.months = ownMonths(figures, area, measure, periods);
    if (found.known() == 0 && area.kind != AreaKind::Ward) {
        found.series.months.clear();
        addWards(found, figures, area, measure, periods);
    }
    if (found.known() == 0) {
        return found;
    }
    PeriodChoice all{.span = {.id = {},
                              .label = {},
                              .first = periods.front().span.first,
                              .last = periods.back().span.last,
                              .note = {}},
                     .parts = {}};
    all.parts.reserve(periods.size());
    for (const PeriodChoice& period : periods) {
        all.parts.push_back(period.parts.front());
    }
    const Area* force = figures.catalogue().enclosing(area.id, AreaKind::Force);
    if (figures.hasUnlocatedRows(measure, all) && force != nullptr) {
        found.notes.push_back(
            rateFormNote(RateForm::LocatedOnly, figures.rowsByLocation(measure, all), force));
    }
    return found;
}

} // namespace wardwise::comparison
