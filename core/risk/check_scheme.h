// Whether a scheme can be computed: what stands in the way, and where.
#pragma once

#include "core/risk/scheme.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wardwise::risk {

constexpr std::size_t kMostGroups = 20;
constexpr std::size_t kMostCriteria = 60; ///< of all groups
constexpr std::size_t kMostLevels = 20;
constexpr std::size_t kMostBands = 20;
constexpr std::size_t kMostOtherWordings = 50; ///< of a level
constexpr std::size_t kLongestName = 200;      ///< bytes of a name, title, word
constexpr std::size_t kLongestText = 4000;     ///< bytes of a note, description
constexpr double kLargestValue = 1e9;  ///< of a level, weight or the start of a band, either side of 0
constexpr double kLargestScore = 1e30; ///< that any step of the computation may reach
constexpr std::size_t kMostFindings = 50;

struct SchemeFinding
{
    std::string place; ///< "groups[1].criteria[0].levels[2].value", counted from 0 as in the format
    std::string text;  ///< a sentence

    friend bool operator==(const SchemeFinding&, const SchemeFinding&) = default;
};

/// Everything that stops the scheme from being computed, in the order of the scheme, the first 50; empty
/// where it can be. A product of values that can be below 0 is no such thing: see schemeWarnings().
std::vector<SchemeFinding> checkScheme(const Scheme& scheme);

/// What can be computed but is probably not meant: products of values below 0 (two low ratings make a high
/// one), scores below the first band.
std::vector<SchemeFinding> schemeWarnings(const Scheme& scheme);

} // namespace wardwise::risk
