#include "core/project/edit_changes.h"

#include "core/base/number_text.h"
#include "core/project/figure_places.h"
#include "core/project/figure_text.h"
#include "core/project/project.h"
#include "core/store/edited_figures.h"

namespace wardwise::project {

namespace {

/// What the figure is of; nothing of what isn't in the project while its edit is undone.
std::string placeOf(const Catalogue& catalogue, const store::EditedFigure& figure)
{
    std::string place;
    const auto add = [&place](const std::string& part) {
        place += (place.empty() || part.empty() ? "" : ", ") + part;
    };
    if (const Area* area = catalogue.area(figure.area)) {
        add(area->name);
    }
    if (const Measure* measure = catalogue.measure(figure.measure)) {
        add(measure->name);
    }
    if (const Breakdown* part = catalogue.breakdown(figure.breakdown)) {
        add(partText(*part));
    }
    if (const Period* period = catalogue.period(figure.period)) {
        add(period->label);
    }
    return place.empty() ? place : place + ": ";
}

std::string changeOf(const store::EditedFigure& figure)
{
    const std::string before = figure.before ? figureText(*figure.before) : "";
    const std::string after = figure.after ? figureText(*figure.after) : "";
    if (!figure.before) {
        return "new, " + after;
    }
    return figure.after ? before + " \u2192 " + after : "removed, was " + before;
}

} // namespace

Result<std::map<EditId, std::string>> editChanges(const Project& project)
{
    const auto edited = store::editedFigures(project.connection());
    if (!edited) {
        return edited.error();
    }
    std::map<EditId, std::string> changes;
    for (const store::EditedFigures& edit : *edited) {
        changes[edit.edit] = edit.only ? placeOf(project.catalogue(), *edit.only) + changeOf(*edit.only)
                                       : groupedText(edit.count) + " figures";
    }
    return changes;
}

} // namespace wardwise::project
