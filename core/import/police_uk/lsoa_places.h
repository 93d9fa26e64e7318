// Where a small area (LSOA) lies: in one of the wards that are counted, elsewhere, or in no known place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wardwise::import {

/// Finds a place by an official code of nine characters without a search: the six digits behind a country's
/// letter and its "01" are nearly all in use.
class LsoaPlaces
{
public:
    using Place = std::int32_t;

    static constexpr Place kUnknown = -2; ///< the look-up lacks the code
    static constexpr Place kOutside = -1; ///< it lies in an area that isn't counted

    /// `place` counts from 0, or is kOutside. A code that isn't official is kept too.
    void add(std::string_view code, Place place);

    [[nodiscard]] Place find(std::string_view code) const
    {
        const auto number = numberOf(code);
        if (!number) {
            return findOther(code);
        }
        const auto& places = code.front() == 'E' ? m_english : m_welsh;
        return *number < places.size() ? places[*number] : kUnknown;
    }

private:
    /// 104 of "E01000104"; nothing for any other form of code.
    static std::optional<std::uint32_t> numberOf(std::string_view code)
    {
        constexpr std::size_t kLength = 9;
        constexpr std::size_t kFirstDigit = 3;
        if (code.size() != kLength || (code[0] != 'E' && code[0] != 'W') || code[1] != '0'
            || code[2] != '1') {
            return std::nullopt;
        }
        std::uint32_t number = 0;
        for (std::size_t i = kFirstDigit; i < kLength; ++i) {
            const auto digit = static_cast<std::uint32_t>(static_cast<unsigned char>(code[i]) - '0');
            if (digit > 9) {
                return std::nullopt;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    [[nodiscard]] Place findOther(std::string_view code) const;

    std::vector<Place> m_english; ///< by number; kUnknown where there's none
    std::vector<Place> m_welsh;
    std::unordered_map<std::string, Place> m_others;
};

} // namespace wardwise::import
