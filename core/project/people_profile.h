// Who is affected, as far as the project has figures: ages and sexes, repeats, household groups; and what is
// missing.
#pragma once

#include "core/project/age_profiles.h"
#include "core/project/group_shares.h"
#include "core/project/repeat_profiles.h"

#include <string>
#include <vector>

namespace wardwise::project {

struct PeopleProfile
{
    std::string area;
    std::vector<AgeProfile> ages;
    std::vector<RepeatProfile> repeats;
    std::vector<GroupShare> groups;   ///< those of which both shares are known; of the assessed area alone
    std::vector<std::string> missing; ///< sentences: what there are no figures of, and how to get them
};

Result<PeopleProfile> peopleProfile(const Project& project, const Area& area);

} // namespace wardwise::project
