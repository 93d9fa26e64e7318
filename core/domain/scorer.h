// Somebody who scores the threats of an assessment alone, and what they said.
#pragma once

#include "core/domain/assessment.h"

#include <string>

namespace wardwise {

using ScorerId = Identifier<struct ScorerTag>;

struct Scorer
{
    ScorerId id;
    std::string name;
    bool finished = false; ///< until all have, nobody's ratings are shown to others

    friend bool operator==(const Scorer&, const Scorer&) = default;
};

/// A criterion without one was left blank.
struct ScorerRating
{
    ScorerId scorer;
    PriorityId priority;
    Rating rating; ///< with words; without a reason, which only the partnership's own has

    friend bool operator==(const ScorerRating&, const ScorerRating&) = default;
};

} // namespace wardwise
