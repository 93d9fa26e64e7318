// The rows of a police force that lie in none of its counted wards: each reason for it is an area of its own.
#pragma once

#include "core/domain/area.h"

#include <optional>
#include <string_view>

namespace wardwise {

enum class Remainder
{
    NoLocation,
    Outside,    ///< in an LSOA of an area that isn't counted
    UnknownLsoa ///< in an LSOA that the look-up lacks
};

/// What follows the force's code in that of the area: ":unlocated".
std::string_view codeSuffix(Remainder remainder);

/// What follows the force's name: ": no location".
std::string_view nameSuffix(Remainder remainder);

/// Which rows the area stands for; none where it is a place.
std::optional<Remainder> remainderOf(const Area& area);

} // namespace wardwise
