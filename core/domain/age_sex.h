// Which people a part is of: their sex and their ages, as breakdowns name them.
#pragma once

#include "core/domain/catalogue.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wardwise {

enum class Sex
{
    Male,
    Female
};

inline constexpr std::array kSexes{Sex::Male, Sex::Female};

/// "Males", "Females".
std::string_view inWords(Sex sex);

/// The oldest age of a band that is open above.
inline constexpr int kOldestAge = 120;

/// From one age to another, both within.
struct AgeBand
{
    int from = 0;
    int to = kOldestAge;

    friend auto operator<=>(const AgeBand&, const AgeBand&) = default;
};

/// "18-24" with a dash between figures, "90+", "Under 18".
std::string inWords(const AgeBand& ages);

struct AgeSex
{
    std::optional<Sex> sex;
    std::optional<AgeBand> ages;

    friend bool operator==(const AgeSex&, const AgeSex&) = default;
};

inline constexpr const char* kAgeDimension = "Age";
inline constexpr const char* kSexDimension = "Sex";
inline constexpr const char* kAgeSexDimension = "Age and sex";

/// Understood are "Age: 18-24", "Age: 65+", "Age: Under 18", "Sex: Male" and "Age and sex: Males 25-29",
/// whatever the number of the noun and the case; nothing of any other breakdown.
std::optional<AgeSex> ageSexOf(const Breakdown& breakdown);

} // namespace wardwise
