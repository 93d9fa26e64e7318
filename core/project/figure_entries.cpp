#include "core/project/figure_entries.h"

#include "core/base/number_text.h"

namespace wardwise::project {

FigureEntry correctionOf(const Project& project, const Observation& observation)
{
    const Catalogue& catalogue = project.catalogue();
    const ObservationKey& key = observation.key;
    const Area* area = catalogue.area(key.area);
    const Measure* measure = catalogue.measure(key.measure);
    const Period* period = catalogue.period(key.period);
    const Breakdown* part = catalogue.breakdown(key.breakdown);
    const Source* source = catalogue.sourceOf(key.batch);
    const Figure& figure = observation.figure;
    FigureEntry entry;
    entry.area = area == nullptr ? "" : area->code;
    entry.measure = measure == nullptr ? "" : measure->name;
    entry.measureId = key.measure;
    entry.period = period == nullptr ? "" : period->label;
    entry.breakdown = part == nullptr ? "" : partText(*part);
    entry.source = source == nullptr ? "" : source->key;
    entry.quantity = std::string(toText(key.quantity));
    entry.value = figure.number() ? plainText(*figure.number(), figure.decimals) : figureText(figure);
    entry.note = observation.note;
    entry.observation = observation.id;
    return entry;
}

FigureEntry filledIn(const Project& project, const FigureEntry& entry)
{
    if (!entry.observation) {
        return entry;
    }
    const auto stored = project.observation(*entry.observation);
    return stored && stored->has_value() ? correctionOf(project, **stored) : entry;
}

FigureEntry entryFromSelection(const Project& project)
{
    const Selection& selection = project.selection();
    if (selection.observation) {
        const auto stored = project.observation(*selection.observation);
        if (stored && stored->has_value()) {
            FigureEntry entry = correctionOf(project, **stored);
            entry.observation.reset(); // a new figure like it, not this one
            entry.value.clear();
            entry.note.clear();
            return entry;
        }
    }
    const Area* area = selection.area ? project.catalogue().area(*selection.area) : project.assessedArea();
    const Measure* measure = selection.measure ? project.catalogue().measure(*selection.measure) : nullptr;
    FigureEntry entry;
    entry.area = area == nullptr ? "" : area->code;
    entry.measure = measure == nullptr ? "" : measure->name;
    entry.measureId = selection.measure;
    return entry;
}

} // namespace wardwise::project
