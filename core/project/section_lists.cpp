#include "core/project/section_lists.h"

#include "core/charts/ranked_bars.h"
#include "core/project/name_check.h"
#include "core/project/section_chart.h"
#include "core/store/section_blocks.h"

#include <set>
#include <utility>

namespace wardwise::project {

Result<HotspotChoices> hotspotChoices(const Project& project, const Priority& section,
                                      std::optional<MeasureId> measure)
{
    HotspotChoices found;
    std::set<AreaId> seen;
    if (measure) {
        const auto compared = sectionComparison(project, section, measure);
        if (!compared) {
            return compared.error();
        }
        if (*compared) {
            found.how = (*compared)->reference.label + ", " + (*compared)->periodTitle + ", "
                        + (*compared)->sourceTitle;
            for (const ComparisonRow& row : (*compared)->rows) {
                seen.insert(row.rate.area);
                found.choices.push_back({row.rate.area, row.rate.name, rateText(row.rate), row.wardClass});
            }
        }
    }
    const Area* csp = project.assessedArea();
    if (csp == nullptr) {
        return found;
    }
    for (const Area* ward : project.catalogue().inside(csp->id, AreaKind::Ward)) {
        if (!seen.contains(ward->id)) {
            found.choices.push_back({ward->id, ward->name, {}, WardClass::NotComparable});
        }
    }
    return found;
}

Result<void> setHotspots(Project& project, PriorityId section, const std::vector<Hotspot>& hotspots)
{
    std::set<std::pair<AreaId, std::optional<MeasureId>>> seen;
    for (const Hotspot& each : hotspots) {
        if (!seen.insert({each.area, each.measure}).second) {
            return Error{ErrorCode::Invalid, "A ward stands twice for one measure. Name it once.", {}};
        }
        if (!each.note.empty()) {
            if (auto checked = checkName(each.note, "reason"); !checked) {
                return checked;
            }
        }
    }
    return project.editSections("Change the hotspots", [&](const store::Connection& connection) {
        return store::storeHotspots(connection, section, hotspots);
    });
}

Result<void> setGroupsAtRisk(Project& project, PriorityId section, const std::vector<AtRiskGroup>& groups)
{
    for (const AtRiskGroup& each : groups) {
        if (auto checked = checkName(each.text, "group at risk"); !checked) {
            return checked;
        }
        if (!each.heading.empty()) {
            if (auto checked = checkName(each.heading, "heading", kLongestKey); !checked) {
                return checked;
            }
        }
    }
    return project.editSections("Change the groups at risk", [&](const store::Connection& connection) {
        return store::storeAtRisk(connection, section, groups);
    });
}

} // namespace wardwise::project
