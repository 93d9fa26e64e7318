// Numbers as people read them in the UK: thousands commas, a fixed number of decimals, a true minus sign.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wardwise {

/// "1,234"; negative numbers with U+2212.
std::string groupedText(std::int64_t value);

/// "1 row", "2,935 rows": for nouns that take an s.
std::string countText(std::int64_t count, std::string_view noun);

/// With a capital first letter, for a label that stands alone.
std::string capitalised(std::string_view words);

/// "1,234.5" with exactly `decimals` decimals, rounded half away from zero as printed tables are.
std::string fixedText(double value, int decimals);

/// The shortest text that reads back as the same double, without grouping: for files, never for the eye.
std::string plainText(double value);

/// As plainText, but with at least the decimals that the source printed ("27.0", "2935").
std::string plainText(double value, int decimals);

/// A number and how many decimals it was written with.
struct ReadNumber
{
    double value = 0.0;
    int decimals = 0;
};

/// Reads "2,935", "-3", "27.0", "+8", "10 %" or "£7,300"; nothing else may stand beside the number.
std::optional<ReadNumber> readNumber(std::string_view text);

} // namespace wardwise
