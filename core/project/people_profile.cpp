#include "core/project/people_profile.h"

#include <algorithm>

namespace wardwise::project {

namespace {

Result<void> addGroups(const Project& project, const Area& area, PeopleProfile& profile)
{
    if (project.assessedArea() == nullptr || project.assessedArea()->id != area.id) {
        profile.missing.emplace_back("Household groups are known of the assessed area alone.");
        return {};
    }
    auto groups = groupShares(project);
    if (!groups) {
        return groups.error();
    }
    std::erase_if(*groups, [](const GroupShare& group) { return !group.index; });
    if (groups->empty()) {
        profile.missing.emplace_back("No household group has both its share of population and of victims.");
    }
    profile.groups = std::move(*groups);
    return {};
}

} // namespace

Result<PeopleProfile> peopleProfile(const Project& project, const Area& area)
{
    const auto figures = splitFigures(project, area);
    if (!figures) {
        return figures.error();
    }
    const auto residents = residentsOf(project, area);
    if (!residents) {
        return residents.error();
    }
    PeopleProfile profile;
    profile.area = area.name;
    profile.ages = ageProfiles(project, area, *figures);
    profile.repeats = repeatProfiles(project, area, *figures, *residents);
    const bool hasPyramid = std::any_of(profile.ages.begin(), profile.ages.end(), [](const AgeProfile& ages) {
        return ages.bySex && !ages.bands.empty();
    });
    if (!hasPyramid) {
        profile.missing.push_back(
            "No victims or offenders of " + area.name
            + " are counted by age and sex. Enter counts of parts such as \"Age and sex: Males "
              "25-29\".");
    }
    if (profile.repeats.empty()) {
        profile.missing.push_back("No victims or offenders of " + area.name
                                  + " are counted by how many events each had. Enter counts of parts such as "
                                    "\"Number of events: 1\" and \"Number of events: 5+\".");
    }
    if (auto added = addGroups(project, area, profile); !added) {
        return added.error();
    }
    return profile;
}

} // namespace wardwise::project
