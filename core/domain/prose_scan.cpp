#include "core/domain/prose_scan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wardwise::prose {

namespace {

bool isDigitUnit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetterUnit(char16_t c)
{
    constexpr char16_t kBeyondAscii = 0xBF; // from here on mostly letters, which is near enough
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c > kBeyondAscii && c < 0x2000);
}

bool isSpaceUnit(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009';
}

bool isClosing(char16_t c)
{
    return c == u')' || c == u']' || c == u'"' || c == u'\'' || c == u'\u2019' || c == u'\u201D';
}

bool endsSentence(char16_t c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026';
}

std::string asciiLower(std::u16string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    for (const char16_t c : text) {
        constexpr char16_t kAscii = 0x80;
        lower += c >= u'A' && c <= u'Z' ? static_cast<char>(c - u'A' + u'a')
                 : c < kAscii           ? static_cast<char>(c)
                                        : '?';
    }
    return lower;
}

/// The word that ends before `at`, in lower case; empty where there's none. None is longer than this.
std::string wordBefore(std::u16string_view text, std::size_t at)
{
    constexpr std::size_t kLongestWord = 12;
    std::size_t from = at;
    while (from > 0 && at - from < kLongestWord && isLetterUnit(text[from - 1])) {
        --from;
    }
    return asciiLower(text.substr(from, at - from));
}

std::string wordFrom(std::u16string_view text, std::size_t at)
{
    constexpr std::size_t kLongestWord = 12;
    std::size_t end = at;
    while (end < text.size() && end - at < kLongestWord && isLetterUnit(text[end])) {
        ++end;
    }
    return asciiLower(text.substr(at, end - at));
}

template <std::size_t N>
bool isOneOf(const std::string& word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "e.g." and "Mrs." don't end a sentence, nor does an initial.
bool isAbbreviation(std::u16string_view text, std::size_t dot)
{
    static constexpr std::array<std::string_view, 10> kAbbreviations{"approx", "cf", "dr", "mr",  "mrs",
                                                                     "ms",     "no", "st", "viz", "vs"};
    const std::string word = wordBefore(text, dot);
    return (word.size() == 1 && word != "i") || isOneOf(word, kAbbreviations);
}

std::size_t skipSpaces(std::u16string_view text, std::size_t at)
{
    while (at < text.size() && isSpaceUnit(text[at])) {
        ++at;
    }
    return at;
}

std::size_t skipSpacesBack(std::u16string_view text, std::size_t at)
{
    while (at > 0 && isSpaceUnit(text[at - 1])) {
        --at;
    }
    return at;
}

/// Where the sentence ends that a mark at `at` may end, or nothing.
std::optional<std::size_t> sentenceEnd(std::u16string_view text, std::size_t at)
{
    if (!endsSentence(text[at]) || (text[at] == u'.' && isAbbreviation(text, at))) {
        return std::nullopt;
    }
    std::size_t end = at + 1;
    while (end < text.size() && (endsSentence(text[end]) || isClosing(text[end]))) {
        ++end;
    }
    const std::size_t next = skipSpaces(text, end);
    const bool goesOn = next < text.size() && (next == end || (text[next] >= u'a' && text[next] <= u'z'));
    return goesOn ? std::nullopt : std::optional(end);
}

/// A run of digits with the commas and the decimal point within it.
Stretch numberFrom(std::u16string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size()
           && (isDigitUnit(text[end])
               || ((text[end] == u',' || text[end] == u'.') && end + 1 < text.size()
                   && isDigitUnit(text[end + 1])))) {
        ++end;
    }
    return {at, end};
}

bool isYear(const std::string& digits)
{
    return digits.size() == 4 && digits >= "1900" && digits < "2100";
}

bool joins(char16_t c)
{
    return c == u'-' || c == u'\u2013' || c == u'/' || c == u':';
}

constexpr std::array<std::string_view, 23> kMonthWords{
    "january",   "february", "march",    "april",    "may", "june", "july", "august",
    "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
    "jun",       "jul",      "aug",      "sept",     "oct", "nov",  "dec"};

/// What stands before a number that is no figure: "per 1,000", "age 65", "line 252", "March 31", "1 in 4".
bool isNamedBefore(std::u16string_view text, std::size_t begin)
{
    static constexpr std::array<std::string_view, 20> kNaming{
        "per",    "age",     "aged",  "ages", "line", "lines",   "page",      "pages", "section", "table",
        "figure", "chapter", "under", "in",   "act",  "version", "paragraph", "ward",  "phase",   "tier"};
    const std::size_t end = skipSpacesBack(text, begin);
    const std::string word = end < begin ? wordBefore(text, end) : std::string();
    if (word == "in") {
        const std::size_t before = skipSpacesBack(text, end - 2);
        return before > 0 && isDigitUnit(text[before - 1]); // "1 in 4", not "rose in 450 streets"
    }
    return isOneOf(word, kNaming) || isOneOf(word, kMonthWords);
}

/// What stands after one: "31 March", "1 in 4", "18 and over", "16 years".
bool isNamedAfter(std::u16string_view text, std::size_t end)
{
    const std::size_t next = skipSpaces(text, end);
    const std::string word = next > end ? wordFrom(text, next) : std::string();
    if (word == "in" || word == "and") {
        const std::size_t after = skipSpaces(text, next + word.size());
        const bool isNumber = after < text.size() && isDigitUnit(text[after]);
        return word == "in" ? isNumber : word == "and" && wordFrom(text, after) == "over";
    }
    return isOneOf(word, kMonthWords) || word == "years" || word == "year";
}

bool isShareAfter(std::u16string_view text, std::size_t end)
{
    const std::size_t next = skipSpaces(text, end);
    if (next < text.size() && text[next] == u'%') {
        return true;
    }
    const std::string word = wordFrom(text, next);
    return word == "percent" || (word == "per" && wordFrom(text, skipSpaces(text, next + 3)) == "cent");
}

bool looksLikeFigure(std::u16string_view text, const Stretch& place, const TypedNumber& number)
{
    const char16_t before = place.begin == 0 ? u' ' : text[place.begin - 1];
    const char16_t after = place.end == text.size() ? u' ' : text[place.end];
    const bool isPart = isLetterUnit(before) || isLetterUnit(after) || before == u'_' || joins(after)
                        || before == u'#' || before == u'\u2019' || before == u'\'';
    const bool isJoined = joins(before) && place.begin > 1 && !isSpaceUnit(text[place.begin - 2]);
    if (isPart || isJoined) {
        return false;
    }
    if (number.isShare || before == u'\u00A3') {
        return true;
    }
    const bool isListNumber = skipSpacesBack(text, place.begin) == 0 && (after == u'.' || after == u')')
                              && place.end + 1 < text.size();
    if (isYear(number.text) || number.text.size() == 1 || isListNumber) {
        return false;
    }
    return !isNamedBefore(text, place.begin) && !isNamedAfter(text, place.end);
}

} // namespace

std::vector<Stretch> sentencesOf(std::u16string_view paragraph)
{
    std::vector<Stretch> sentences;
    std::size_t begin = skipSpaces(paragraph, 0);
    std::size_t at = begin;
    while (at < paragraph.size()) {
        if (const auto end = sentenceEnd(paragraph, at)) {
            sentences.push_back({begin, *end});
            begin = skipSpaces(paragraph, *end);
            at = begin;
        } else {
            ++at;
        }
    }
    const std::size_t end = skipSpacesBack(paragraph, paragraph.size());
    if (begin < end) {
        sentences.push_back({begin, end});
    }
    return sentences;
}

std::vector<TypedNumber> numbersLikeFigures(std::u16string_view paragraph)
{
    std::vector<TypedNumber> numbers;
    std::size_t at = 0;
    while (at < paragraph.size()) {
        if (!isDigitUnit(paragraph[at])) {
            ++at;
            continue;
        }
        const Stretch place = numberFrom(paragraph, at);
        TypedNumber number{place, asciiLower(paragraph.substr(place.begin, place.end - place.begin)),
                           isShareAfter(paragraph, place.end)};
        if (looksLikeFigure(paragraph, place, number)) {
            numbers.push_back(std::move(number));
        }
        at = place.end;
    }
    return numbers;
}

} // namespace wardwise::prose
