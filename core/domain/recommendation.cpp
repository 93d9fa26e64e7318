#include "core/domain/recommendation.h"

#include "core/domain/name_match.h"
#include "core/domain/period.h"

#include <algorithm>
#include <cctype>

namespace wardwise {

namespace {

constexpr std::array<std::string_view, kMonthsAYear> kDueMonths{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

template <std::size_t N>
std::size_t orderAmong(const std::array<const char*, N>& words, std::string_view word)
{
    const auto at =
        std::find_if(words.begin(), words.end(), [&](const char* usual) { return sameText(usual, word); });
    const auto place = static_cast<std::size_t>(at - words.begin());
    return at == words.end() && word.empty() ? N + 1 : place;
}

/// The words of a date, parted by spaces, commas, hyphens or slashes; in lower case.
std::vector<std::string> dateWords(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ' || c == ',' || c == '-' || c == '/') {
            if (!words.back().empty()) {
                words.emplace_back();
            }
        } else {
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

/// "31" or "31st"; none of anything else.
std::optional<int> dueNumber(std::string_view word)
{
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (word.size() > 2 && word.ends_with(ending)) {
            word.remove_suffix(2);
            break;
        }
    }
    constexpr std::size_t kLongest = 4;
    if (word.empty() || word.size() > kLongest) {
        return std::nullopt;
    }
    int number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        constexpr int kTen = 10;
        number = number * kTen + (c - '0');
    }
    return number;
}

/// "March", "Mar" or "03".
std::optional<int> dueMonth(std::string_view word)
{
    constexpr std::size_t kShortest = 3;
    for (std::size_t i = 0; i < kDueMonths.size() && word.size() >= kShortest; ++i) {
        if (kDueMonths[i].starts_with(word)) {
            return static_cast<int>(i) + 1;
        }
    }
    const auto number = dueNumber(word);
    return number && *number >= 1 && *number <= kMonthsAYear ? number : std::nullopt;
}

std::optional<int> dueYear(std::string_view word)
{
    constexpr std::size_t kDigits = 4;
    const auto number = dueNumber(word);
    constexpr int kFirst = 1900;
    return word.size() == kDigits && number && *number >= kFirst ? number : std::nullopt;
}

int daysIn(int year, int month)
{
    constexpr std::array<int, kMonthsAYear> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    constexpr int kFour = 4;
    constexpr int kHundredYears = 100;
    constexpr int kFourHundred = 400;
    const bool isLeap = year % kFour == 0 && (year % kHundredYears != 0 || year % kFourHundred == 0);
    constexpr int kFebruary = 2;
    return kDays.at(static_cast<std::size_t>(month) - 1) + (month == kFebruary && isLeap ? 1 : 0);
}

std::optional<Day> dueDay(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    if (!year || !month || !day || *day < 1 || *day > daysIn(*year, *month)) {
        return std::nullopt;
    }
    return Day{.year = *year, .month = *month, .day = *day};
}

std::optional<Day> dueMonthEnd(std::optional<int> year, std::optional<int> month)
{
    return year && month ? dueDay(year, month, daysIn(*year, *month)) : std::nullopt;
}

} // namespace

std::size_t urgencyOrder(std::string_view urgency)
{
    return orderAmong(kUrgencies, urgency);
}

std::size_t statusOrder(std::string_view status)
{
    return orderAmong(kStatuses, status);
}

bool isClosed(std::string_view status)
{
    return sameText(status, "done") || sameText(status, "dropped");
}

std::optional<Day> dueDate(std::string_view due)
{
    const auto words = dateWords(due);
    switch (words.size()) {
    case 1:
        return dueMonthEnd(dueYear(words[0]), kMonthsAYear);
    case 2:
        if (const auto date = dueMonthEnd(dueYear(words[0]), dueMonth(words[1]))) {
            return date;
        }
        return dueMonthEnd(dueYear(words[1]), dueMonth(words[0]));
    case 3:
        if (const auto date = dueDay(dueYear(words[0]), dueMonth(words[1]), dueNumber(words[2]))) {
            return date;
        }
        return dueDay(dueYear(words[2]), dueMonth(words[1]), dueNumber(words[0]));
    default:
        return std::nullopt;
    }
}

bool isOverdue(const Recommendation& recommendation, Day today)
{
    const auto date = dueDate(recommendation.due);
    return date && *date < today && !isClosed(recommendation.status);
}

} // namespace wardwise
