// What stands in a paragraph of prose: its sentences, and the numbers typed by hand that look like figures.
// Texts are UTF-16, as an editor has them, and places in them count its units.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::prose {

/// A stretch of a text, from `begin` to before `end`.
struct Stretch
{
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// What stands in a text in place of a bound figure or a footnote's mark.
constexpr char16_t kObject = u'\uFFFC';

/// The sentences of a paragraph, without the spaces between them. A decimal point ends none, nor does "e.g.".
std::vector<Stretch> sentencesOf(std::u16string_view paragraph);

/// A number as it's typed.
struct TypedNumber
{
    Stretch place;        ///< of the digits, their sign, commas and decimals
    std::string text;     ///< "2,935"
    bool isShare = false; ///< a "%" or "per cent" follows

    friend bool operator==(const TypedNumber&, const TypedNumber&) = default;
};

/// The numbers that look like figures: no years, dates, times, ages and ranges, ordinals, numbers of lists,
/// codes, "per 1,000", "1 in 4", or single digits without a unit.
std::vector<TypedNumber> numbersLikeFigures(std::u16string_view paragraph);

} // namespace wardwise::prose
