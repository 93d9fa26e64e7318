// The figures listed under a measure: its parts, and the lowest of them.
#include "core/claims/value_reader.h"

namespace wardwise::claims {

Result<std::vector<FoundFigure>> figuresUnder(const FigureScope& scope, const FoundFigure& whole)
{
    const Catalogue& catalogue = scope.figures->catalogue();
    std::vector<FoundFigure> figures;
    std::vector<const Measure*> open = catalogue.childrenOf(whole.measure->id);
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i]->unit != whole.measure->unit) {
            continue;
        }
        auto found = figureLike(scope, whole, whole.area->id, open[i]->id);
        if (!found) {
            return found.error();
        }
        if (*found) {
            figures.push_back(std::move(**found));
            continue;
        }
        const auto below = catalogue.childrenOf(open[i]->id);
        open.insert(open.end(), below.begin(), below.end());
    }
    return figures;
}

Result<std::vector<FoundFigure>> lowestUnder(const FigureScope& scope, const FoundFigure& whole)
{
    std::vector<FoundFigure> lowest;
    auto open = figuresUnder(scope, whole);
    if (!open) {
        return open.error();
    }
    for (std::size_t i = 0; i < open->size(); ++i) {
        const FoundFigure figure = (*open)[i];
        const auto below = figuresUnder(scope, figure);
        if (!below) {
            return below.error();
        }
        if (below->empty()) {
            lowest.push_back(figure);
        }
        open->insert(open->end(), below->begin(), below->end());
    }
    return lowest;
}

} // namespace wardwise::claims
