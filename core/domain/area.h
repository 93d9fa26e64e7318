// An area: a place with a code and a name, of a kind and a boundary year; areas nest.
#pragma once

#include "core/base/identifier.h"

#include <optional>
#include <string>
#include <string_view>

namespace wardwise {

enum class AreaKind
{
    Ward,
    Lsoa,
    District,
    Csp,
    Force,
    Region,
    Country,
    Remainder
};

std::string_view toText(AreaKind kind);
std::optional<AreaKind> areaKindFromText(std::string_view text);

/// Degrees, WGS 84.
struct Centroid
{
    double longitude = 0.0;
    double latitude = 0.0;

    friend bool operator==(const Centroid&, const Centroid&) = default;
};

struct Area
{
    AreaId id;
    std::string code; ///< the key: names repeat and vary
    std::string name;
    AreaKind kind = AreaKind::Ward;
    std::optional<AreaId> parent;
    int boundaryYear = 0;
    std::optional<Centroid> centroid;

    friend bool operator==(const Area&, const Area&) = default;
};

} // namespace wardwise
