#include "core/project/computed_figures.h"

namespace wardwise::project {

Result<std::vector<ComputedFigure>> computedFigures(const Project& project, MeasureId measure,
                                                    std::optional<AreaId> area,
                                                    std::optional<SourceId> source)
{
    std::vector<ComputedFigure> sums;
    const Measure* whole = project.catalogue().measure(measure);
    if (whole == nullptr || !project.catalogue().isMadeOfMeasures(measure)) {
        return sums;
    }
    const auto sources = project.wardSources();
    if (!sources) {
        return sources.error();
    }
    for (const SourceId of : *sources) {
        const auto figures = project.figures(of);
        if (!figures) {
            return figures.error();
        }
        for (const comparison::PeriodChoice& period : (*figures)->periods()) {
            if (period.parts.size() != 1 || (source && *source != of)) {
                continue;
            }
            for (const Area& place : project.catalogue().areas) {
                if (place.kind != AreaKind::Ward || (area && *area != place.id)) {
                    continue;
                }
                const AreaRate known = (*figures)->rateOf(place, *whole, period);
                const bool isCount = known.count && known.countSource == CountSource::Recorded;
                if (isCount || known.scaledCount) {
                    sums.push_back({place.id, measure, period.parts.front(), of,
                                    isCount ? known.count : std::nullopt, known.scaledCount});
                }
            }
        }
    }
    return sums;
}

} // namespace wardwise::project
