#include "core/project/section_counts.h"

namespace wardwise::project {

namespace {

Month lastMonthOf(const Project& project, const Observation& observation)
{
    const Period* period = project.catalogue().period(observation.key.period);
    return period == nullptr ? Month{} : period->last;
}

} // namespace

Result<std::optional<Observation>> newestCount(const Project& project, const Priority& priority)
{
    std::optional<Observation> newest;
    const Area* csp = project.assessedArea();
    if (csp == nullptr) {
        return newest;
    }
    for (const MeasureId measure : priority.measures) {
        auto read = store::forEachObservation(
            project.connection(), {.area = csp->id, .measures = {measure}, .source = std::nullopt},
            [&](const Observation& each) {
                const bool isCount = each.key.breakdown == kWhole && each.key.quantity == Quantity::Count
                                     && each.figure.number();
                if (isCount && (!newest || lastMonthOf(project, each) >= lastMonthOf(project, *newest))) {
                    newest = each;
                }
            });
        if (!read) {
            return read.error();
        }
        if (newest) {
            break;
        }
    }
    return newest;
}

} // namespace wardwise::project
