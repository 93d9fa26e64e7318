// The open project's measures made of measures.
#include "core/project/project.h"

namespace wardwise::project {

Result<std::set<MeasureId>> Project::countedMeasures() const
{
    std::set<MeasureId> counted;
    for (const Source& source : m_catalogue->sources) {
        const auto found = figures(source.id);
        if (!found) {
            return found.error();
        }
        for (const auto& column : (*found)->index().columns()) {
            if (column->quantity == Quantity::Count) {
                counted.insert(column->measure);
            }
        }
    }
    return counted;
}

Result<MeasureId> Project::defineMeasure(const MeasureDefinition& definition)
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    const auto counted = countedMeasures();
    if (!counted) {
        return counted.error();
    }
    auto stored = storeDefinition(connection(), *m_catalogue, *counted, definition);
    if (stored) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return stored;
}

Result<void> Project::removeDefinedMeasure(MeasureId measure)
{
    if (auto writable = checkWritable(); !writable) {
        return writable;
    }
    if (auto removed = removeDefinition(connection(), *m_catalogue, measure); !removed) {
        return removed;
    }
    return reload();
}

} // namespace wardwise::project
