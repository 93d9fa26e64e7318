// Which single change of one level would change a tier or who is among the first, by middle scores.
#pragma once

#include "core/risk/compiled_scheme.h"
#include "core/risk/read_rating.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wardwise::risk {

/// One criterion of one threat a level up or down, and what comes of it.
struct LevelChange
{
    std::size_t threat = 0;
    std::size_t criterion = 0; ///< in criterionPlaces()
    LevelRange from;
    LevelRange to;                  ///< a range moves as a whole
    std::optional<Tier> tierBefore; ///< of this threat; others keep theirs
    std::optional<Tier> tierAfter;
    std::vector<std::size_t> enters; ///< threats that come into the top k by it
    std::vector<std::size_t> leaves; ///< threats that drop out of it

    [[nodiscard]] bool changesTier() const { return tierBefore != tierAfter; }

    friend bool operator==(const LevelChange&, const LevelChange&) = default;
};

/// Of all changes that stay on the scale those that change something, by threat, criterion, and down before
/// up. In the top k is who has a competition rank of k or better. Blanks and words off the scale have no
/// level to change.
std::vector<LevelChange> decisiveChanges(const CompiledScheme& scheme, std::span<const Ratings> threats,
                                         std::size_t topK);

} // namespace wardwise::risk
