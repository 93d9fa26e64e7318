#include "core/comparison/year_pair.h"

#include <algorithm>
#include <set>

namespace wardwise::comparison {

namespace {

Month yearBefore(Month month)
{
    return {.year = month.year - 1, .month = month.month};
}

std::string labelOf(Month first, Month last)
{
    return first == last ? toText(first) : toText(first) + ".." + toText(last);
}

std::set<Month> monthsIn(const std::vector<PeriodChoice>& choices)
{
    std::set<Month> months;
    for (const PeriodChoice& choice : choices) {
        if (choice.span.months() == 1) {
            months.insert(choice.span.first);
        }
    }
    return months;
}

/// Both sides by their months; none where the source lacks one of them.
std::optional<YearPair> pairOf(const WardFigures& figures, Month first, Month last)
{
    const auto after = figures.periodNamed(labelOf(first, last));
    const auto before = figures.periodNamed(labelOf(yearBefore(first), yearBefore(last)));
    if (!after || !before) {
        return std::nullopt;
    }
    return YearPair{.before = *before, .after = *after, .notes = {}, .whyNone = {}};
}

/// Of the newest run of months the latest part that is there a year before, too.
std::optional<YearPair> newestMonths(const WardFigures& figures)
{
    const auto months = monthsIn(figures.periods());
    for (auto at = months.rbegin(); at != months.rend(); ++at) {
        if (!months.contains(yearBefore(*at))) {
            continue;
        }
        Month first = *at;
        for (int n = 1; n < kMonthsAYear; ++n) {
            const Month earlier = monthBefore(first);
            if (!months.contains(earlier) || !months.contains(yearBefore(earlier))) {
                break;
            }
            first = earlier;
        }
        auto pair = pairOf(figures, first, *at);
        if (pair && at != months.rbegin()) {
            pair->notes.push_back("Months after " + inWords(*at)
                                  + " are left out: the source lacks the same ones a year before.");
        }
        return pair;
    }
    return std::nullopt;
}

} // namespace

YearPair yearPair(const WardFigures& figures, const std::string& label)
{
    if (!label.empty()) {
        const auto after = figures.periodNamed(label);
        if (!after) {
            return {.before = {}, .after = {}, .notes = {}, .whyNone = after.error().message};
        }
        if (auto pair = pairOf(figures, after->span.first, after->span.last)) {
            return *pair;
        }
        return {.before = {},
                .after = {},
                .notes = {},
                .whyNone = "There are no figures of the same months a year before " + inWords(after->span)
                           + ", and other months aren't like with like. Import them, or choose another "
                             "period."};
    }
    if (auto pair = newestMonths(figures)) {
        return *pair;
    }
    for (const PeriodChoice& choice : figures.periods()) { // newest first
        if (choice.span.months() > 1) {
            if (auto pair = pairOf(figures, choice.span.first, choice.span.last)) {
                return *pair;
            }
        }
    }
    std::string known;
    for (const PeriodChoice& choice : figures.periods()) {
        known = known.empty() ? inWords(choice.span) : known;
    }
    return {.before = {},
            .after = {},
            .notes = {},
            .whyNone = known.empty() ? std::string("There are no ward figures.")
                                     : "There are figures of " + known
                                           + ", but none of the same months of another year, and other "
                                             "months aren't like with like."};
}

std::optional<std::string> yearLater(std::string_view label)
{
    const auto period = periodFromLabel(label);
    if (!period) {
        return std::nullopt;
    }
    const auto later = [](Month month) { return Month{.year = month.year + 1, .month = month.month}; };
    const Month first = later(period->first);
    const Month last = later(period->last);
    constexpr int kCentury = 100;
    constexpr int kTen = 10;
    if (label.find("..") != std::string_view::npos || period->months() == 1) {
        return labelOf(first, last);
    }
    if (first.year == last.year) {
        return std::to_string(first.year);
    }
    const int ending = last.year % kCentury;
    return std::to_string(first.year) + "-" + (ending < kTen ? "0" : "") + std::to_string(ending);
}

} // namespace wardwise::comparison
