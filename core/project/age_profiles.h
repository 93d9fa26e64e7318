// The ages and sexes of people that the project has counts of, such as victims or offenders, beside
// residents.
#pragma once

#include "core/domain/age_profile.h"
#include "core/project/part_figures.h"

#include <vector>

namespace wardwise::project {

/// One of each measure that has counts of two ages or more in the area, of its newest period; by sex where
/// they have that. They're held against residents of the same ages (those of the newest population that is
/// split as they are), whose bands are added up to theirs; where that can't be, it says why. `figures` are
/// the area's.
std::vector<AgeProfile> ageProfiles(const Project& project, const Area& area,
                                    const std::vector<SplitFigures>& figures);

} // namespace wardwise::project
