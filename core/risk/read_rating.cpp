#include "core/risk/read_rating.h"

#include "core/domain/name_match.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wardwise::risk {

namespace {

/// Case folded, dashes as hyphens, one space between words and around none of the ends.
std::string cleanWords(std::string_view text)
{
    std::string hyphened;
    hyphened.reserve(text.size());
    constexpr std::array<std::string_view, 4> kDashes{"\u2010", "\u2011", "\u2013", "\u2014"};
    constexpr std::string_view kFixedSpace = "\u00a0";
    for (std::size_t i = 0; i < text.size();) {
        const auto dash = std::find_if(kDashes.begin(), kDashes.end(), [&](std::string_view each) {
            return text.substr(i, each.size()) == each;
        });
        if (dash != kDashes.end()) {
            hyphened += '-';
            i += dash->size();
        } else if (text.substr(i, kFixedSpace.size()) == kFixedSpace) {
            hyphened += ' ';
            i += kFixedSpace.size();
        } else {
            hyphened += text[i++];
        }
    }
    std::string cleaned;
    for (const std::string& word : foldedWords(hyphened)) {
        cleaned.append(cleaned.empty() ? "" : " ").append(word);
    }
    return cleaned;
}

/// Without a parenthesis at the end, unless that's all there is.
std::string_view withoutLastParenthesis(std::string_view cleaned)
{
    if (cleaned.empty() || cleaned.back() != ')') {
        return cleaned;
    }
    const auto open = cleaned.rfind('(');
    if (open == std::string_view::npos || open == 0) {
        return cleaned;
    }
    cleaned = cleaned.substr(0, open);
    return cleaned.back() == ' ' ? cleaned.substr(0, cleaned.size() - 1) : cleaned;
}

std::optional<std::size_t> levelSaid(const Criterion& criterion, std::string_view cleaned)
{
    const auto& levels = criterion.levels;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (cleanWords(levels[i].word) == cleaned) {
            return i;
        }
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto& also = levels[i].alsoSaid;
        if (std::any_of(also.begin(), also.end(),
                        [&](const auto& each) { return cleanWords(each) == cleaned; })) {
            return i;
        }
    }
    return std::nullopt;
}

std::string_view trimmedWords(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

/// Two levels with "to", a hyphen or a stroke between them: at whichever place both sides are levels.
std::optional<LevelRange> rangeSaid(const Criterion& criterion, std::string_view cleaned)
{
    for (const std::string_view between : {" to ", "-", "/"}) {
        for (auto at = cleaned.find(between); at != std::string_view::npos;
             at = cleaned.find(between, at + 1)) {
            const auto first = levelSaid(criterion, trimmedWords(cleaned.substr(0, at)));
            const auto second = levelSaid(criterion, trimmedWords(cleaned.substr(at + between.size())));
            if (first && second) {
                return LevelRange{std::min(*first, *second), std::max(*first, *second)};
            }
        }
    }
    return std::nullopt;
}

std::optional<LevelRange> meaningOf(const Criterion& criterion, std::string_view cleaned)
{
    if (const auto level = levelSaid(criterion, cleaned)) {
        return LevelRange{*level, *level};
    }
    return rangeSaid(criterion, cleaned);
}

} // namespace

RatingValue readRating(const Criterion& criterion, std::string_view words)
{
    const std::string cleaned = cleanWords(words);
    if (cleaned.empty()) {
        return Blank{};
    }
    const std::string_view bare = withoutLastParenthesis(cleaned);
    for (const std::string_view said : {std::string_view(cleaned), bare}) {
        if (const auto range = meaningOf(criterion, said)) {
            return *range;
        }
    }
    for (const std::string_view none : {"n/a", "na", "n.a.", "not applicable"}) {
        if (bare == none) {
            return NotApplicable{};
        }
    }
    return OffScale{std::string(words)};
}

Ratings readRatings(const Scheme& scheme, std::span<const Rating> ratings)
{
    const auto places = criterionPlaces(scheme);
    Ratings read(places.size());
    for (const Rating& rating : ratings) {
        const auto place = findCriterion(scheme, rating.criterion);
        if (place && rating.words && std::holds_alternative<Blank>(read[*place])) {
            read[*place] = readRating(criterionAt(scheme, places[*place]), *rating.words);
        }
    }
    return read;
}

bool isRated(const Ratings& ratings)
{
    return std::any_of(ratings.begin(), ratings.end(), [](const RatingValue& value) {
        return std::holds_alternative<LevelRange>(value) || std::holds_alternative<OffScale>(value);
    });
}

std::optional<LevelRange> levelsMeant(const Scheme& scheme, const Criterion& criterion,
                                      const RatingValue& value)
{
    const std::size_t highest = criterion.levels.size() - 1;
    if (const auto* range = std::get_if<LevelRange>(&value)) {
        const std::size_t high = std::min(range->high, highest);
        return LevelRange{std::min(range->low, high), high};
    }
    if (std::holds_alternative<NotApplicable>(value)) {
        return std::nullopt;
    }
    if (std::holds_alternative<OffScale>(value) && scheme.offScaleRule == OffScaleRule::AsHighest) {
        return LevelRange{highest, highest};
    }
    return scheme.blankRule == BlankRule::Widen ? std::optional(LevelRange{0, highest}) : std::nullopt;
}

std::string wordsOf(const Criterion& criterion, const RatingValue& value)
{
    if (const auto* range = std::get_if<LevelRange>(&value)) {
        const std::string& low = criterion.levels.at(range->low).word;
        return range->low == range->high ? low : low + " to " + criterion.levels.at(range->high).word;
    }
    if (const auto* offScale = std::get_if<OffScale>(&value)) {
        return offScale->text;
    }
    return std::holds_alternative<NotApplicable>(value) ? "Not applicable" : "";
}

} // namespace wardwise::risk
