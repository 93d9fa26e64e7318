// Scoring threats: the partnership's ratings, each scorer's, and the tiers. Each is one edit that can be
// undone, and stays in the history with who, when and why.
#pragma once

#include "core/domain/scorer.h"
#include "core/project/project.h"

#include <string>

namespace wardwise::project {

/// What the partnership says of a section and criterion, in place of what it said; words that are empty leave
/// it blank. Any words may be said: those that no level has are off the scale.
Result<void> rate(Project& project, PriorityId section, const Rating& rating);

/// What a scorer says; without words it's left blank. Refused once they have finished.
Result<void> rateAs(Project& project, const ScorerRating& rating);

/// Refuses blank names, and one that another scorer has.
Result<ScorerId> addScorer(Project& project, const std::string& name);
/// Name, and whether they have finished; who has finished can go on scoring when it's taken back.
Result<void> changeScorer(Project& project, const Scorer& scorer);
/// With all that they said.
Result<void> removeScorer(Project& project, ScorerId scorer);

/// The partnership's decision. Where the score says another tier it needs a reason.
Result<void> decideTier(Project& project, PriorityId section, Tier tier, const std::string& reason);
/// Takes over the tier that the score says.
Result<void> takeTierByScore(Project& project, PriorityId section);

} // namespace wardwise::project
