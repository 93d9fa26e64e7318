// What a section names one by one: the wards that are its hotspots and the groups at risk. Each change is one
// edit that can be undone.
#pragma once

#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// A ward that can be a hotspot of a measure, with what the data say of it.
struct HotspotChoice
{
    AreaId area;
    std::string name;
    std::string rate; ///< "62.5", or why there's none
    WardClass wardClass = WardClass::NotComparable;

    friend bool operator==(const HotspotChoice&, const HotspotChoice&) = default;
};

struct HotspotChoices
{
    std::string how;                    ///< against what the wards are classed; empty where they aren't
    std::vector<HotspotChoice> choices; ///< every ward of the assessed area, the highest rate first

    friend bool operator==(const HotspotChoices&, const HotspotChoices&) = default;
};

/// Without a measure, or where the wards have no rates of it, they stand by their names.
Result<HotspotChoices> hotspotChoices(const Project& project, const Priority& section,
                                      std::optional<MeasureId> measure);

/// Refuses a ward twice for one measure, and notes that can't be stored.
Result<void> setHotspots(Project& project, PriorityId section, const std::vector<Hotspot>& hotspots);

/// Refuses groups without a text.
Result<void> setGroupsAtRisk(Project& project, PriorityId section, const std::vector<AtRiskGroup>& groups);

} // namespace wardwise::project
