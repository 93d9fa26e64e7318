// What a rating's words mean by a scheme: a level, a range of levels, nothing, or words that are on no level.
#pragma once

#include "core/risk/scheme.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wardwise::risk {

/// From one level to another, both counted from 0; the same for a single level.
struct LevelRange
{
    std::size_t low = 0;
    std::size_t high = 0;

    friend bool operator==(const LevelRange&, const LevelRange&) = default;
};

/// Nobody said anything.
struct Blank
{
    friend bool operator==(const Blank&, const Blank&) = default;
};

/// Said not to apply: left out of its group, whatever the scheme's rule for blanks.
struct NotApplicable
{
    friend bool operator==(const NotApplicable&, const NotApplicable&) = default;
};

/// Said in words that are on no level.
struct OffScale
{
    std::string text;

    friend bool operator==(const OffScale&, const OffScale&) = default;
};

using RatingValue = std::variant<Blank, LevelRange, NotApplicable, OffScale>;

/// One for each criterion of a scheme, in the order of criterionPlaces().
using Ratings = std::vector<RatingValue>;

/// Reads words without regard to case, spaces and a last parenthesis ("Slight reduction (-3%)"): first as a
/// level's word or another wording of it, then as "A to B", "A - B", "A-B" or "A / B" of two levels, in
/// either order. "N/A", "Not applicable" and "NA" don't apply. Anything else is off the scale: nothing is
/// guessed.
RatingValue readRating(const Criterion& criterion, std::string_view words);

/// The words of the ratings of a threat by criterion id; criteria that aren't there are blank, ratings of
/// criteria that the scheme lacks are passed over. Of two of one criterion the first that isn't blank counts.
Ratings readRatings(const Scheme& scheme, std::span<const Rating> ratings);

/// Whether there's a level, a range, or words off the scale.
bool isRated(const Ratings& ratings);

/// The levels that a score takes, the scheme's rules for blanks and words off the scale applied; none where
/// the criterion is left out.
std::optional<LevelRange> levelsMeant(const Scheme& scheme, const Criterion& criterion,
                                      const RatingValue& value);

/// "Moderate", "Moderate to Severe", "" where blank, "Not applicable", or the words as they were said.
std::string wordsOf(const Criterion& criterion, const RatingValue& value);

} // namespace wardwise::risk
