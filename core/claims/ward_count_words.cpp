#include "core/claims/ward_count_words.h"

#include "core/domain/name_match.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace wardwise::claims {

namespace {

constexpr std::array<std::pair<std::string_view, std::size_t>, 25> kNumbers{{
    {"no", 0},       {"none", 0},       {"a", 1},         {"one", 1},       {"single", 1},
    {"two", 2},      {"both", 2},       {"three", 3},     {"four", 4},      {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
}};

constexpr std::array<std::string_view, 3> kTwoOrMore{"some", "several", "various"};

std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool isEnd = i == text.size() || text[i] == ';' || text[i] == '\n'
                           || (text[i] == '/' && i > 0 && text[i - 1] == ' ')
                           || (text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' '));
        if (isEnd) {
            parts.push_back(text.substr(from, i - from));
            from = i + 1;
        }
    }
    return parts;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<std::size_t> numberOf(const std::string& word)
{
    for (const auto& [known, number] : kNumbers) {
        if (known == word) {
            return number;
        }
    }
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size() ? std::optional(number) : std::nullopt;
}

/// The words of a part with everything but letters and figures taken for a space.
std::vector<std::string> plainWords(std::string_view part)
{
    std::string plain(part);
    std::replace_if(
        plain.begin(), plain.end(),
        [](char c) { return c == ',' || c == '(' || c == ')' || c == ':' || c == '-'; }, ' ');
    return foldedWords(plain);
}

} // namespace

std::vector<WardCount> wardCountsIn(std::string_view text)
{
    constexpr std::size_t kNear = 2; // words before "ward" in which its number may stand
    std::vector<WardCount> found;
    for (const std::string_view part : partsOf(text)) {
        const auto words = plainWords(part);
        const auto ward = std::find_if(words.begin(), words.end(), [](const std::string& word) {
            return isOneOf(word, {"ward", "wards"});
        });
        const bool saysHigh = std::any_of(words.begin(), words.end(), [](const std::string& word) {
            return isOneOf(word, {"above", "high", "higher"});
        });
        if (ward == words.end() || !saysHigh) {
            continue;
        }
        WardCount count;
        count.words = std::string(trimmed(part));
        for (auto at = ward; at != words.begin() && ward - at < static_cast<std::ptrdiff_t>(kNear);) {
            --at;
            if (std::find(kTwoOrMore.begin(), kTwoOrMore.end(), *at) != kTwoOrMore.end()) {
                count.number = 2;
                count.atLeast = true;
                break;
            }
            count.number = numberOf(*at);
            if (count.number) {
                break;
            }
        }
        found.push_back(std::move(count));
    }
    return found;
}

} // namespace wardwise::claims
