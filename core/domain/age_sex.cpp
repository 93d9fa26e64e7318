#include "core/domain/age_sex.h"

#include "core/domain/name_match.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace wardwise {

namespace {

std::optional<int> ageIn(std::string_view digits)
{
    int age = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), age);
    const bool isNumber = problem == std::errc() && end == digits.data() + digits.size();
    return isNumber && age >= 0 && age <= kOldestAge ? std::optional(age) : std::nullopt;
}

std::optional<Sex> sexIn(std::string_view word)
{
    for (const std::string_view male : {"male", "males", "men", "man", "boys"}) {
        if (word == male) {
            return Sex::Male;
        }
    }
    for (const std::string_view female : {"female", "females", "women", "woman", "girls"}) {
        if (word == female) {
            return Sex::Female;
        }
    }
    return std::nullopt;
}

/// Numbers and words, case folded; a plus sign and "over" are "+", dashes and "to" are left out.
std::vector<std::string> agePieces(const std::string& text)
{
    std::vector<std::string> pieces;
    std::string piece;
    const auto finish = [&] {
        if (!piece.empty() && piece != "to" && piece != "and" && piece != "aged") {
            pieces.push_back(piece == "over" ? "+" : piece);
        }
        piece.clear();
    };
    for (const char c : caseFolded(text)) {
        const bool isLetter = c >= 'a' && c <= 'z';
        const bool isDigit = c >= '0' && c <= '9';
        const bool breaks = !piece.empty() && isDigit != (piece.front() >= '0' && piece.front() <= '9');
        if (!isLetter && !isDigit) {
            finish();
            if (c == '+') {
                pieces.emplace_back("+");
            }
            continue;
        }
        if (breaks) {
            finish();
        }
        piece += c;
    }
    finish();
    return pieces;
}

std::optional<AgeBand> bandIn(const std::vector<std::string>& pieces)
{
    constexpr std::size_t kPair = 2;
    if (pieces.size() == 1) {
        const auto only = ageIn(pieces.front());
        return only ? std::optional(AgeBand{*only, *only}) : std::nullopt;
    }
    if (pieces.size() != kPair) {
        return std::nullopt;
    }
    if (pieces.front() == "under") {
        const auto below = ageIn(pieces.back());
        return below && *below > 0 ? std::optional(AgeBand{0, *below - 1}) : std::nullopt;
    }
    const auto from = ageIn(pieces.front());
    const auto to = pieces.back() == "+" ? std::optional(kOldestAge) : ageIn(pieces.back());
    return from && to && *from <= *to ? std::optional(AgeBand{*from, *to}) : std::nullopt;
}

} // namespace

std::string_view inWords(Sex sex)
{
    return sex == Sex::Male ? "Males" : "Females";
}

std::string inWords(const AgeBand& ages)
{
    if (ages.to >= kOldestAge) {
        return std::to_string(ages.from) + "+";
    }
    return ages.from == ages.to ? std::to_string(ages.from)
                                : std::to_string(ages.from) + "\u2013" + std::to_string(ages.to);
}

std::optional<AgeSex> ageSexOf(const Breakdown& breakdown)
{
    const bool hasAge = sameText(breakdown.dimension, kAgeDimension);
    const bool hasSex = sameText(breakdown.dimension, kSexDimension);
    if (!hasAge && !hasSex && !sameText(breakdown.dimension, kAgeSexDimension)) {
        return std::nullopt;
    }
    auto pieces = agePieces(breakdown.category);
    AgeSex part;
    const auto sex = std::find_if(pieces.begin(), pieces.end(),
                                  [](const std::string& piece) { return sexIn(piece).has_value(); });
    if (sex != pieces.end()) {
        part.sex = sexIn(*sex);
        pieces.erase(sex);
    }
    part.ages = bandIn(pieces);
    const bool isWhole = part.ages.has_value() != pieces.empty();
    const bool saysAll = (hasSex || part.ages) && (hasAge || part.sex);
    return isWhole && saysAll ? std::optional(part) : std::nullopt;
}

} // namespace wardwise
