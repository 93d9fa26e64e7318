// Repeat victims and offenders of an area, where the project has counts of people by their number of events.
#pragma once

#include "core/comparison/repeats.h"
#include "core/project/part_figures.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// The parts that people are counted in: "Number of events: 1", "Number of events: 5+".
inline constexpr const char* kEventsDimension = "Number of events";

struct RepeatProfile
{
    MeasureId measure;
    std::string name;
    std::string area;
    std::string periodTitle;
    std::string attribution;
    std::optional<comparison::Repeats> repeats;
    std::string sentence;      ///< what they say, or why there are none
    bool areOffenders = false; ///< rather than victims
};

/// One of each measure that has such counts, of its newest period. Prevalence and incidence are per 1,000
/// residents, where `residents` are known.
std::vector<RepeatProfile> repeatProfiles(const Project& project, const Area& area,
                                          const std::vector<SplitFigures>& figures,
                                          std::optional<Population> residents);

/// The newest population of the area, or of all its wards; none where one of them has none.
Result<std::optional<Population>> residentsOf(const Project& project, const Area& area);

} // namespace wardwise::project
