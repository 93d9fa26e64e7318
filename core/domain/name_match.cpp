#include "core/domain/name_match.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace wardwise {

namespace {

constexpr std::size_t kLongEnough = 8;
constexpr std::size_t kLongestCompared = 200;

/// Lower case of a letter from U+0080 to U+07FF: Latin-1, Latin Extended-A (Welsh \u0174 and \u0176 among
/// them), Greek and Cyrillic; everything else as it is.
unsigned lowerOf(unsigned letter)
{
    const auto in = [letter](unsigned low, unsigned high) { return letter >= low && letter <= high; };
    constexpr unsigned kTimes = 0xD7;
    constexpr unsigned kFinalSigmaGap = 0x3A2;
    if ((in(0xC0, 0xDE) && letter != kTimes) || (in(0x391, 0x3A9) && letter != kFinalSigmaGap)
        || in(0x410, 0x42F)) {
        return letter + 0x20;
    }
    if (in(0x400, 0x40F)) {
        return letter + 0x50;
    }
    const bool evenIsCapital = in(0x100, 0x12F) || in(0x132, 0x137) || in(0x14A, 0x177);
    const bool oddIsCapital = in(0x139, 0x148) || in(0x179, 0x17E);
    return (evenIsCapital && letter % 2 == 0) || (oddIsCapital && letter % 2 == 1) ? letter + 1 : letter;
}

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
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto first = static_cast<unsigned char>(folded[i]);
        if (first >= 'A' && first <= 'Z') {
            folded[i] = static_cast<char>(first - 'A' + 'a');
        } else if ((first & 0xE0U) == 0xC0U && i + 1 < folded.size()) {
            // Two bytes: U+0080 to U+07FF, which holds the accented, Greek and Cyrillic capitals.
            const auto second = static_cast<unsigned char>(folded[i + 1]);
            const unsigned lower = lowerOf(((first & 0x1FU) << 6U) | (second & 0x3FU));
            folded[i] = static_cast<char>(0xC0U | (lower >> 6U));
            folded[i + 1] = static_cast<char>(0x80U | (lower & 0x3FU));
            ++i;
        }
    }
    return folded;
}

std::vector<std::string> foldedWords(std::string_view text)
{
    std::vector<std::string> words;
    std::istringstream stream{caseFolded(text)};
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
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
