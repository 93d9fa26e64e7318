#include "core/domain/period.h"

#include <array>
#include <charconv>

namespace wardwise {

namespace {

constexpr std::array<std::string_view, 12> kMonthNames{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || code != std::errc() || end != text.data() + text.size() || text.front() == '-') {
        return std::nullopt;
    }
    return value;
}

/// "2018-19": the financial year, told from a month by its second part following on from the first.
std::optional<Period> financialYear(std::string_view label)
{
    if (label.size() != 7 || label[4] != '-') {
        return std::nullopt;
    }
    const auto start = wholeNumber(label.substr(0, 4));
    const auto end = wholeNumber(label.substr(5));
    if (!start || !end || *end != (*start + 1) % 100) {
        return std::nullopt;
    }
    return Period{
        .id = {}, .label = std::string(label), .first = {*start, 4}, .last = {*start + 1, 3}, .note = {}};
}

} // namespace

std::optional<Month> monthFromText(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-') {
        return std::nullopt;
    }
    const auto year = wholeNumber(text.substr(0, 4));
    const auto month = wholeNumber(text.substr(5));
    if (!year || !month || *year < 1000 || *month < 1 || *month > 12) {
        return std::nullopt;
    }
    return Month{.year = *year, .month = *month};
}

std::string toText(Month month)
{
    return std::to_string(month.year) + (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
}

std::string inWords(Month month)
{
    return std::string(kMonthNames.at(static_cast<std::size_t>(month.month - 1))) + " "
           + std::to_string(month.year);
}

Month next(Month month)
{
    return month.month == 12 ? Month{.year = month.year + 1, .month = 1}
                             : Month{.year = month.year, .month = month.month + 1};
}

Month monthBefore(Month month)
{
    return month.month == 1 ? Month{month.year - 1, kMonthsAYear} : Month{month.year, month.month - 1};
}

int monthsBetween(Month first, Month last)
{
    const int span = (last.year - first.year) * kMonthsAYear + last.month - first.month + 1;
    return span > 0 ? span : 0;
}

bool isAmbiguousYear(std::string_view label)
{
    return monthFromText(label).has_value() && financialYear(label).has_value();
}

std::optional<Period> periodFromLabel(std::string_view label)
{
    if (isAmbiguousYear(label)) {
        return std::nullopt;
    }
    if (const auto month = monthFromText(label)) {
        return Period{.id = {}, .label = std::string(label), .first = *month, .last = *month, .note = {}};
    }
    if (auto year = financialYear(label)) {
        return year;
    }
    if (const auto dots = label.find(".."); dots != std::string_view::npos) {
        const auto first = monthFromText(label.substr(0, dots));
        const auto last = monthFromText(label.substr(dots + 2));
        if (first && last && *first <= *last) {
            return Period{.id = {}, .label = std::string(label), .first = *first, .last = *last, .note = {}};
        }
        return std::nullopt;
    }
    if (const auto year = wholeNumber(label); year && label.size() == 4 && *year >= 1000) {
        return Period{
            .id = {}, .label = std::string(label), .first = {*year, 1}, .last = {*year, 12}, .note = {}};
    }
    return std::nullopt;
}

std::string inWords(const Period& period)
{
    if (period.first == period.last) {
        return inWords(period.first);
    }
    if (period.first.month == 1 && period.last.month == 12 && period.first.year == period.last.year) {
        return std::to_string(period.first.year);
    }
    return inWords(period.first) + " to " + inWords(period.last);
}

std::string titleOf(const Period& period)
{
    constexpr int kYear = 12;
    const bool plain = period.label.find("..") == std::string::npos;
    return period.months() == kYear && plain ? period.label : inWords(period);
}

} // namespace wardwise
