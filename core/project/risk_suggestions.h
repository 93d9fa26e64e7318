// What the data suggest for a rating, with the reason; never taken over unasked.
#pragma once

#include "core/project/project.h"
#include "core/risk/read_rating.h"

#include <optional>
#include <string>

namespace wardwise::project {

struct RatingSuggestion
{
    risk::LevelRange levels;
    std::string words;  ///< "High", "Small to Moderate": as a rating says it
    std::string reason; ///< a sentence or two, with the figures and where they're from

    friend bool operator==(const RatingSuggestion&, const RatingSuggestion&) = default;
};

/// Whether its id says that it's how often something happens ("volume", "crime-volume").
bool isVolume(const risk::Criterion& criterion);
/// Whether its id is "direction-of-travel" or "trend".
bool isDirection(const risk::Criterion& criterion);

/// Of the volume: where the section's newest yearly count stands among those of all sections. With n counts
/// of which `below` are lower and `same` are the same (its own among them), of L levels it's number
/// floor(L x (below + same/2) / n), counted from 0; none with fewer than three counts. Counts of unlike
/// things are compared by their size alone, and the reason says so. Of the direction: the test of the
/// section's first measure that has months or a published change. Beyond chance up gives the highest level,
/// down the lowest, anything less the middle one, or the two in the middle. Of any other criterion none.
Result<std::optional<RatingSuggestion>> suggestRating(const Project& project, PriorityId section,
                                                      const risk::Criterion& criterion);

} // namespace wardwise::project
