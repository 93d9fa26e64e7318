// Reads how many wards a fact says are high: "One ward above average", "Some ward rates high".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::claims {

struct WardCount
{
    std::string words;                 ///< "One ward above average"
    std::optional<std::size_t> number; ///< none where it can't be read: "Most wards high"
    bool atLeast = false;              ///< "some", "several": two or more

    friend bool operator==(const WardCount&, const WardCount&) = default;
};

/// Of each part of the text, between full stops, semicolons and " / ", that says of wards that they're high
/// or above. The number must stand right before "ward" or one word away from it; it's never guessed.
std::vector<WardCount> wardCountsIn(std::string_view text);

} // namespace wardwise::claims
