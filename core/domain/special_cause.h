// Why a point of a control chart is more than common variation: the NHS's run rules (Making Data Count).
#pragma once

#include <cstdint>
#include <string_view>

namespace wardwise {

/// The first rule, in this order, that a point falls under labels it.
enum class SpecialCause : std::uint8_t
{
    None,
    AboveLimit,
    BelowLimit,
    Rising,          ///< one of seven points, each above the last
    Falling,         ///< one of seven points, each below the last
    TwoOfThreeAbove, ///< beyond two thirds of the way to the limit, as are two of three on the same side
    TwoOfThreeBelow,
    RunAbove, ///< one of seven points on one side of the centre
    RunBelow
};

std::string_view toText(SpecialCause cause);  ///< "above-limit": the JSON interface; empty for None
std::string_view inWords(SpecialCause cause); ///< "above the limit"; empty for None

/// 1 on the high side, -1 on the low side, 0 for None.
int sideOf(SpecialCause cause);

} // namespace wardwise
