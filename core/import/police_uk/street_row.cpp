#include "core/import/police_uk/street_row.h"

#include <algorithm>

namespace wardwise::import {

namespace {

constexpr std::array<std::string_view, kStreetFields> kHeading{
    "Crime ID",  "Month",     "Reported by", "Falls within",          "Longitude", "Latitude", "Location",
    "LSOA code", "LSOA name", "Crime type",  "Last outcome category", "Context"};

} // namespace

std::string_view nameOf(StreetColumn column)
{
    switch (column) {
    case StreetColumn::CrimeId:
        return "Crime ID";
    case StreetColumn::Month:
        return "Month";
    case StreetColumn::FallsWithin:
        return "Falls within";
    case StreetColumn::LsoaCode:
        return "LSOA code";
    case StreetColumn::CrimeType:
        return "Crime type";
    }
    return {};
}

std::optional<StreetLayout> StreetLayout::of(const std::vector<std::string>& heading)
{
    if (heading.size() != kStreetFields
        || !std::is_permutation(heading.begin(), heading.end(), kHeading.begin())) {
        return std::nullopt;
    }
    StreetLayout layout;
    for (std::size_t column = 0; column < kStreetColumns; ++column) {
        const auto name = nameOf(static_cast<StreetColumn>(column));
        layout.at[column] =
            static_cast<std::size_t>(std::find(heading.begin(), heading.end(), name) - heading.begin());
    }
    return layout;
}

} // namespace wardwise::import
