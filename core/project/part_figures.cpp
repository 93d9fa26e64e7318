#include "core/project/part_figures.h"

#include "core/store/observation_repository.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace wardwise::project {

namespace {

using Split = std::tuple<MeasureId, PeriodId, Quantity>;
/// Of one part, by area; a figure stored later stands for an earlier one.
using OfAreas = std::unordered_map<AreaId, comparison::Cell>;

PartFigure partFigureOf(const comparison::Cell& cell)
{
    PartFigure figure;
    figure.number = cell.figure.number();
    const auto* missing = std::get_if<Missing>(&cell.figure.value);
    figure.whyNone = figure.number        ? std::string()
                     : missing == nullptr ? "not a number"
                                          : std::string(inWords(*missing));
    figure.observation = cell.observation;
    figure.batch = cell.batch;
    return figure;
}

/// The area's own figure, else the sum of its wards'; nothing where neither is there.
std::optional<PartFigure> partOf(const OfAreas& cells, const Area& area,
                                 const std::vector<const Area*>& wards)
{
    if (const auto own = cells.find(area.id); own != cells.end()) {
        return partFigureOf(own->second);
    }
    std::optional<PartFigure> sum;
    for (const Area* ward : wards) {
        const auto at = cells.find(ward->id);
        if (at == cells.end()) {
            return std::nullopt; // what is known would be too low
        }
        const PartFigure each = partFigureOf(at->second);
        if (!each.number) {
            return PartFigure{std::nullopt, each.whyNone + " in " + ward->name, each.observation, each.batch};
        }
        if (!sum) {
            sum = each;
        } else {
            sum->number = *sum->number + *each.number;
        }
    }
    return sum;
}

bool isNewer(const Catalogue& catalogue, PeriodId a, PeriodId b)
{
    const Period* first = catalogue.period(a);
    const Period* second = catalogue.period(b);
    return first != nullptr && second != nullptr && second->last < first->last;
}

} // namespace

Result<std::vector<SplitFigures>> splitFigures(const Project& project, const Area& area)
{
    const Catalogue& catalogue = project.catalogue();
    const auto wards = catalogue.inside(area.id, AreaKind::Ward);
    std::unordered_set<AreaId> wanted{area.id};
    for (const Area* ward : wards) {
        wanted.insert(ward->id);
    }
    std::map<Split, std::map<BreakdownId, OfAreas>> found;
    const auto read =
        store::forEachPart(project.connection(), [&](const comparison::Cell& cell, BreakdownId part) {
            const bool isCounted = cell.quantity == Quantity::Count || cell.quantity == Quantity::Population;
            if (isCounted && wanted.contains(cell.area)) {
                found[{cell.measure, cell.period, cell.quantity}][part].insert_or_assign(cell.area, cell);
            }
        });
    if (!read) {
        return read.error();
    }
    std::vector<SplitFigures> all;
    for (const auto& [split, parts] : found) {
        SplitFigures figures{std::get<0>(split), std::get<1>(split), std::get<2>(split), {}};
        for (const auto& [part, cells] : parts) {
            if (auto figure = partOf(cells, area, wards)) {
                figures.parts.emplace(part, std::move(*figure));
            }
        }
        if (!figures.parts.empty()) {
            all.push_back(std::move(figures));
        }
    }
    const auto position = [&](MeasureId id) {
        const Measure* measure = catalogue.measure(id);
        return measure == nullptr ? 0 : measure->position;
    };
    std::stable_sort(all.begin(), all.end(), [&](const SplitFigures& a, const SplitFigures& b) {
        return a.measure == b.measure
                   ? isNewer(catalogue, a.period, b.period)
                   : std::pair(position(a.measure), a.measure) < std::pair(position(b.measure), b.measure);
    });
    return all;
}

} // namespace wardwise::project
