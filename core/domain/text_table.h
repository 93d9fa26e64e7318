// The words that stand for an enumeration's values in the file, on the command line and in JSON.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace wardwise {

template <class Enum, std::size_t N>
using TextTable = std::array<std::pair<Enum, std::string_view>, N>;

template <class Enum, std::size_t N>
constexpr std::string_view textOf(const TextTable<Enum, N>& table, Enum value)
{
    for (const auto& [candidate, text] : table) {
        if (candidate == value) {
            return text;
        }
    }
    return {};
}

template <class Enum, std::size_t N>
constexpr std::optional<Enum> valueOf(const TextTable<Enum, N>& table, std::string_view text)
{
    for (const auto& [value, candidate] : table) {
        if (candidate == text) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace wardwise
