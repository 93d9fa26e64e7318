// The order of threats by their scores, ties as ties, and between which places each can be.
#pragma once

#include "core/risk/score_threat.h"

#include <optional>
#include <span>
#include <vector>

namespace wardwise::risk {

struct ThreatRank
{
    int rank = 0;      ///< competition rank by the middle score, 1 the highest
    bool tied = false; ///< others have the same middle score, within a relative 1e-9
    int best = 0;      ///< with its own high score and the others' low ones
    int worst = 0;     ///< with its own low score and the others' high ones

    friend bool operator==(const ThreatRank&, const ThreatRank&) = default;
};

/// None for threats without a score, which don't count among the others either.
std::vector<std::optional<ThreatRank>> rankThreats(std::span<const std::optional<Score>> scores);

} // namespace wardwise::risk
