#include "core/import/tables/cell_kind.h"

#include "core/domain/name_match.h"
#include "core/import/digit.h"

#include <algorithm>
#include <array>
#include <string>

namespace wardwise::import {

namespace {

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view rightTrimmed(std::string_view text)
{
    const auto last = text.find_last_not_of(' ');
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// In brackets behind a label: a number, "note 9", "r", "[p]": what marks a note.
bool isMark(std::string_view inside, bool square)
{
    constexpr std::size_t kLongestMark = 2;
    const std::string folded = caseFolded(inside);
    if (startsWith(folded, "note") || startsWith(folded, "footnote")) {
        return true;
    }
    return !inside.empty() && inside.size() <= kLongestMark
           && (allDigits(inside) || (square && inside != "%") || folded == "r" || folded == "p");
}

} // namespace

bool isAreaCode(std::string_view text)
{
    constexpr std::size_t kLength = 9;
    constexpr std::string_view kCountries = "EWSNKJLM";
    return text.size() == kLength && kCountries.find(text.front()) != std::string_view::npos
           && allDigits(text.substr(1));
}

bool isWardCode(std::string_view text)
{
    return isAreaCode(text)
           && (startsWith(text, "E05") || startsWith(text, "W05") || startsWith(text, "S13")
               || startsWith(text, "N08") || startsWith(text, "E36"));
}

bool isPlaceholder(std::string_view text)
{
    constexpr std::array kMarks{"*",
                                "**",
                                "***",
                                ".",
                                "..",
                                "...",
                                ":",
                                "::",
                                "-",
                                "--",
                                "\u2013",
                                "\u2014",
                                "~",
                                "x",
                                "c",
                                "z",
                                "u",
                                "n/a",
                                "na",
                                "#n/a",
                                "nil",
                                "null",
                                "none",
                                "#",
                                "s",
                                "<5",
                                "< 5",
                                "<3",
                                "<10",
                                "n.a.",
                                "supp",
                                "suppressed",
                                "not recorded",
                                "not available",
                                "not applicable",
                                "#div/0!",
                                "#ref!",
                                "#value!"};
    constexpr std::size_t kLongest = 14;
    if (text.size() > 2 && text.size() <= kLongest && text.front() == '[' && text.back() == ']') {
        return true;
    }
    return std::any_of(kMarks.begin(), kMarks.end(), [&](const char* mark) { return sameText(text, mark); });
}

bool isYear(std::string_view text)
{
    constexpr std::size_t kYear = 4;
    if (text.size() < kYear || !allDigits(text.substr(0, kYear))
        || (!startsWith(text, "19") && !startsWith(text, "20"))) {
        return false;
    }
    const std::string_view rest = text.substr(kYear);
    return rest.empty()
           || (rest.size() > 1 && rest.size() <= kYear + 1 && (rest.front() == '/' || rest.front() == '-')
               && allDigits(rest.substr(1)));
}

bool isTotalLabel(std::string_view text)
{
    const std::string folded = caseFolded(withoutNotes(text));
    constexpr std::array kWhole{"total",  "totals",  "grand total", "sum",       "average",
                                "mean",   "all",     "overall",     "all wards", "all areas",
                                "median", "minimum", "maximum",     "sub-total", "subtotal"};
    return std::any_of(kWhole.begin(), kWhole.end(), [&](const char* word) { return folded == word; })
           || startsWith(folded, "total ") || endsWith(folded, " total") || endsWith(folded, " average")
           || endsWith(folded, " totals");
}

bool isNumber(std::string_view text)
{
    return numberIn(text).has_value();
}

std::optional<ReadNumber> numberIn(std::string_view text)
{
    if (auto number = readNumber(text)) {
        return number;
    }
    const std::string_view bare = withoutNotes(text);
    std::string grouped(bare);
    for (auto at = grouped.find(' '); at != std::string::npos && at > 0; at = grouped.find(' ', at + 1)) {
        if (isDigit(grouped[at - 1]) && at + 1 < grouped.size() && isDigit(grouped[at + 1])) {
            grouped[at] = ',';
        }
    }
    return bare == text && grouped == text ? std::nullopt : readNumber(grouped);
}

std::string_view withoutNotes(std::string_view text)
{
    while (true) {
        const std::string_view before = text;
        text = rightTrimmed(text);
        for (const std::string_view mark : {"*", "\u2020", "\u2021", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                            "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"}) {
            if (text.size() > mark.size() && endsWith(text, mark)) {
                text.remove_suffix(mark.size());
            }
        }
        if (text.size() > 2 && (text.back() == ']' || text.back() == ')')) {
            const bool square = text.back() == ']';
            const auto open = text.rfind(square ? '[' : '(');
            if (open != std::string_view::npos && open > 0
                && isMark(text.substr(open + 1, text.size() - open - 2), square)) {
                text = text.substr(0, open);
            }
        }
        if (text == before) {
            return text;
        }
    }
}

} // namespace wardwise::import
