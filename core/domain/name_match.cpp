#include "core/domain/name_match.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace wardwise {

namespace {

constexpr std::size_t kLongEnough = 8;
constexpr std::size_t kLongestCompared = 200;

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// Words in lower case, "and" for & and +, without punctuation.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    };
    for (const char c : caseFolded(name)) {
        if (c == '&' || c == '+') {
            finish();
            words.emplace_back("and");
        } else if (isWordByte(c)) {
            word += c;
        } else if (c != '\'') {
            finish();
        }
    }
    finish();
    return words;
}

bool tellsApart(const std::string& word)
{
    return word.size() == 1
           || std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) {
        text += word;
    }
    return text;
}

/// One letter put in, left out, changed, or two neighbours swapped.
bool oneLetterApart(std::string_view a, std::string_view b)
{
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin());
    const auto restA = a.substr(static_cast<std::size_t>(inA - a.begin()));
    const auto restB = b.substr(static_cast<std::size_t>(inB - b.begin()));
    if (a.size() != b.size()) {
        return restA == restB.substr(1);
    }
    if (restA.empty() || restA.substr(1) == restB.substr(1)) {
        return true;
    }
    return restA.size() >= 2 && restA[0] == restB[1] && restA[1] == restB[0]
           && restA.substr(2) == restB.substr(2);
}

} // namespace

std::string caseFolded(std::string_view text)
{
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return folded;
}

bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && caseFolded(a) == caseFolded(b);
}

bool looksLike(std::string_view a, std::string_view b)
{
    if (a.size() > kLongestCompared || b.size() > kLongestCompared) {
        return false;
    }
    const auto wordsA = wordsOf(a);
    const auto wordsB = wordsOf(b);
    const std::string textA = joined(wordsA);
    const std::string textB = joined(wordsB);
    if (textA.empty() || textB.empty()) {
        return false;
    }
    if (textA == textB) {
        return true;
    }
    for (std::size_t i = 0; i < std::min(wordsA.size(), wordsB.size()); ++i) {
        if (wordsA[i] != wordsB[i] && (tellsApart(wordsA[i]) || tellsApart(wordsB[i]))) {
            return false;
        }
    }
    return wordsA.size() == wordsB.size() && std::min(textA.size(), textB.size()) >= kLongEnough
           && oneLetterApart(textA, textB);
}

} // namespace wardwise
