// A row of a police.uk street file, and which of its columns are counted by.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::import {

enum class StreetColumn
{
    CrimeId,
    Month,
    FallsWithin,
    LsoaCode,
    CrimeType
};

constexpr std::size_t kStreetColumns = 5;  ///< those that are counted by
constexpr std::size_t kStreetFields = 12;  ///< those that a row has
constexpr std::size_t kLongestRow = 65536; ///< in bytes; published rows have some 230

/// "LSOA code", as the heading has it.
std::string_view nameOf(StreetColumn column);

/// Which field of a row is which column.
struct StreetLayout
{
    std::array<std::size_t, kStreetColumns> at{};

    /// From a heading with exactly the twelve columns of a street file, in any order; nothing for another
    /// heading.
    static std::optional<StreetLayout> of(const std::vector<std::string>& heading);

    friend bool operator==(const StreetLayout&, const StreetLayout&) = default;
};

/// What a row is counted by, by StreetColumn. The texts last as long as what they were read from.
struct StreetRow
{
    std::array<std::string_view, kStreetColumns> fields{};

    [[nodiscard]] std::string_view operator[](StreetColumn column) const
    {
        return fields[static_cast<std::size_t>(column)];
    }

    friend bool operator==(const StreetRow&, const StreetRow&) = default;
};

} // namespace wardwise::import
