#include "core/comparison/period_changes.h"

#include "core/stats/change.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace wardwise::comparison {

namespace {

Month yearsFrom(Month month, int years)
{
    return {.year = month.year + years, .month = month.month};
}

bool shareMonths(const Period& a, const Period& b)
{
    return a.first <= b.last && b.first <= a.last;
}

/// Events for people and months, so that periods of different length compare.
std::optional<stats::ExposedCount> exposedOf(const AreaRate& rate, int months)
{
    if (!rate.count || !rate.population) {
        return std::nullopt;
    }
    return stats::ExposedCount{.events = static_cast<double>(rate.count->value),
                               .exposure = static_cast<double>(rate.population->value) * months};
}

WardChange changeOf(const AreaRate& before, int monthsBefore, const AreaRate& after, int monthsAfter)
{
    constexpr double kHundredPercent = 100.0;
    WardChange change;
    change.area = after.area;
    if (before.rate->value > 0) {
        change.percent = kHundredPercent * (after.rate->value / before.rate->value - 1);
    }
    const auto earlier = exposedOf(before, monthsBefore);
    const auto later = exposedOf(after, monthsAfter);
    const auto found = earlier && later ? stats::periodChange(*earlier, *later) : std::nullopt;
    change.p = found ? std::optional(found->ratio.p) : std::nullopt;
    return change;
}

/// The same run of months of other years.
void addSameMonths(const std::vector<PeriodChoice>& choices, const PeriodChoice& shown,
                   std::vector<PeriodChoice>& found)
{
    constexpr int kMostYears = 10;
    const int years = (shown.span.months() + kMonthsAYear - 1) / kMonthsAYear;
    for (int by = -kMostYears * years; by <= kMostYears * years; by += years) {
        const Month first = yearsFrom(shown.span.first, by);
        const Month last = yearsFrom(shown.span.last, by);
        const bool isThere = std::any_of(choices.begin(), choices.end(), [&](const PeriodChoice& choice) {
            return choice.span.first == first;
        });
        if (by == 0 || !isThere || first == last) {
            continue; // single months are among the choices
        }
        if (auto run = choiceNamed(choices, toText(first) + ".." + toText(last))) {
            found.push_back(std::move(*run));
        }
    }
}

} // namespace

PeriodLikeness likenessOf(const Period& a, const Period& b)
{
    if (a.months() == b.months() && a.first.month == b.first.month) {
        return PeriodLikeness::SameMonths;
    }
    const bool areYears = a.months() % kMonthsAYear == 0 && b.months() % kMonthsAYear == 0;
    return areYears ? PeriodLikeness::WholeYears : PeriodLikeness::OtherMonths;
}

std::vector<OtherPeriod> otherPeriods(const std::vector<PeriodChoice>& choices, const PeriodChoice& shown)
{
    std::vector<PeriodChoice> candidates = choices;
    addSameMonths(choices, shown, candidates);
    std::vector<OtherPeriod> others;
    for (PeriodChoice& candidate : candidates) {
        const bool isKnown = std::any_of(others.begin(), others.end(), [&](const OtherPeriod& other) {
            return other.choice.span.first == candidate.span.first
                   && other.choice.span.last == candidate.span.last;
        });
        if (!isKnown && !shareMonths(candidate.span, shown.span)) {
            const PeriodLikeness likeness = likenessOf(candidate.span, shown.span);
            others.push_back({std::move(candidate), likeness});
        }
    }
    std::stable_sort(others.begin(), others.end(), [](const OtherPeriod& a, const OtherPeriod& b) {
        return std::tuple(a.likeness, b.choice.span.last) < std::tuple(b.likeness, a.choice.span.last);
    });
    constexpr int kMostOthers = 12;
    int less = 0;
    std::erase_if(others, [&](const OtherPeriod& other) {
        return other.likeness == PeriodLikeness::OtherMonths && ++less > kMostOthers;
    });
    return others;
}

PeriodChanges periodChanges(const Comparison& before, const Period& beforeSpan, const Comparison& after,
                            const Period& afterSpan)
{
    PeriodChanges changes;
    changes.likeness = likenessOf(beforeSpan, afterSpan);
    std::unordered_map<AreaId, const AreaRate*> earlier;
    for (const ComparisonRow& row : before.rows) {
        earlier.emplace(row.rate.area, &row.rate);
    }
    changes.wards.reserve(after.rows.size());
    for (const ComparisonRow& row : after.rows) {
        const auto found = earlier.find(row.rate.area);
        if (row.rate.rate && found != earlier.end() && found->second->rate) {
            changes.wards.push_back(
                changeOf(*found->second, beforeSpan.months(), row.rate, afterSpan.months()));
        }
    }
    return changes;
}

} // namespace wardwise::comparison
