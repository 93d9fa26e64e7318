#include "core/domain/remainder.h"

#include "core/domain/text_table.h"

#include <array>

namespace wardwise {

namespace {

constexpr TextTable<Remainder, 3> kCodes{{{Remainder::NoLocation, ":unlocated"},
                                          {Remainder::Outside, ":outside"},
                                          {Remainder::UnknownLsoa, ":unknown"}}};

constexpr TextTable<Remainder, 3> kNames{{{Remainder::NoLocation, ": no location"},
                                          {Remainder::Outside, ": outside the wards"},
                                          {Remainder::UnknownLsoa, ": in unknown LSOAs"}}};

} // namespace

std::string_view codeSuffix(Remainder remainder)
{
    return textOf(kCodes, remainder);
}

std::string_view nameSuffix(Remainder remainder)
{
    return textOf(kNames, remainder);
}

std::optional<Remainder> remainderOf(const Area& area)
{
    if (area.kind != AreaKind::Remainder) {
        return std::nullopt;
    }
    const auto colon = area.code.rfind(':');
    return colon == std::string::npos ? std::nullopt
                                      : valueOf(kCodes, std::string_view(area.code).substr(colon));
}

} // namespace wardwise
