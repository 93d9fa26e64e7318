#include "core/project/figure_table.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace wardwise::project {

namespace {

using Place = std::tuple<std::size_t, BreakdownId, PeriodId, Quantity>;

/// The official codes of the countries, from the smallest outwards.
int breadthOf(const Area& country)
{
    constexpr int kWidest = 4;
    const std::string start = country.code.substr(0, 3);
    return start == "K02" ? kWidest : start == "K03" ? kWidest - 1 : start == "K04" ? kWidest - 2 : 0;
}

/// Where an area stands among the columns: the assessed one, what lies around it, all others, wards.
int nearness(const Catalogue& catalogue, const Area* assessed, const Area& area)
{
    constexpr int kCountry = 10;
    constexpr int kElsewhere = 20;
    constexpr int kWard = 30;
    if (&area == assessed) {
        return 0;
    }
    if (area.kind == AreaKind::Force && assessed != nullptr
        && catalogue.enclosing(assessed->id, AreaKind::Force) == &area) {
        return 1;
    }
    switch (area.kind) {
    case AreaKind::Region:
        return 2;
    case AreaKind::Country:
        return kCountry + breadthOf(area);
    case AreaKind::Ward:
        return kWard;
    default:
        return kElsewhere;
    }
}

std::vector<const Area*> columnsFor(const Catalogue& catalogue, const Area* assessed,
                                    std::vector<const Area*> areas)
{
    if (assessed != nullptr && std::find(areas.begin(), areas.end(), assessed) == areas.end()) {
        areas.push_back(assessed);
    }
    const auto order = [&](const Area* area) {
        return std::make_tuple(nearness(catalogue, assessed, *area), area->name, area->code);
    };
    std::sort(areas.begin(), areas.end(), [&](const Area* a, const Area* b) { return order(a) < order(b); });
    return areas;
}

/// All figures by the row and the area that they belong to, the last stored first.
struct CellFound
{
    std::map<Place, std::unordered_map<AreaId, FigureCell>> rows;
    std::vector<const Area*> areas;
};

void put(CellFound& found, const Catalogue& catalogue, std::size_t order, const Observation& observation)
{
    const Area* area = catalogue.area(observation.key.area);
    const Source* source = catalogue.sourceOf(observation.key.batch);
    const std::string key = source == nullptr ? std::string() : source->key;
    if (std::find(found.areas.begin(), found.areas.end(), area) == found.areas.end()) {
        found.areas.push_back(area);
    }
    auto& cells =
        found.rows[{order, observation.key.breakdown, observation.key.period, observation.key.quantity}];
    const auto at = cells.find(observation.key.area);
    if (at == cells.end()) {
        cells.emplace(observation.key.area, FigureCell{observation, key, {}});
        return;
    }
    // They come batch by batch, so that this one was stored later and stands.
    FigureCell& cell = at->second;
    cell.others.push_back({cell.observation.id, cell.observation.figure, cell.sourceKey});
    cell.observation = observation;
    cell.sourceKey = key;
}

FigureRow rowOf(const Catalogue& catalogue, const Place& place, const std::vector<MeasureId>& measures,
                const FigureCell& first)
{
    const MeasureId id = measures[std::get<0>(place)];
    const Measure* measure = catalogue.measure(id);
    const Breakdown* breakdown = catalogue.breakdown(std::get<1>(place));
    const Period* period = catalogue.period(std::get<2>(place));
    return {.measure = id,
            .breakdown = std::get<1>(place),
            .period = std::get<2>(place),
            .quantity = std::get<3>(place),
            .measureName = measure == nullptr ? std::string() : measure->name,
            .part = breakdown == nullptr ? std::string() : partText(*breakdown),
            .periodLabel = period == nullptr ? std::string() : period->label,
            .unit = first.observation.unit,
            .sourceKey = first.sourceKey};
}

} // namespace

const FigureCell* FigureTable::cell(std::size_t row, std::size_t column) const
{
    if (row >= cells.size() || column >= cells[row].size() || !cells[row][column]) {
        return nullptr;
    }
    return &*cells[row][column];
}

Result<FigureTable> figureTable(const Project& project, const std::vector<MeasureId>& measures, Wards wards)
{
    FigureTable table;
    const Catalogue& catalogue = project.catalogue();
    std::unordered_map<MeasureId, std::size_t> order;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        order.emplace(measures[i], i);
    }
    CellFound found;
    if (!measures.empty()) {
        auto read = store::forEachObservation(
            project.connection(), {.area = std::nullopt, .measures = measures, .source = std::nullopt},
            [&](const Observation& observation) {
                const Area* area = catalogue.area(observation.key.area);
                if (area != nullptr && (area->kind != AreaKind::Ward || wards == Wards::Shown)) {
                    put(found, catalogue, order.at(observation.key.measure), observation);
                }
            });
        if (!read) {
            return read.error();
        }
    }
    const auto columns = columnsFor(catalogue, project.assessedArea(), std::move(found.areas));
    for (const Area* area : columns) {
        table.columns.push_back({area->id, area->code, area->name});
    }
    for (const auto& [place, cells] : found.rows) {
        std::vector<std::optional<FigureCell>> row;
        row.reserve(columns.size());
        const FigureCell* first = nullptr;
        for (const Area* area : columns) {
            const auto at = cells.find(area->id);
            row.push_back(at == cells.end() ? std::nullopt : std::optional(at->second));
            first = first == nullptr && at != cells.end() ? &at->second : first;
        }
        table.rows.push_back(rowOf(catalogue, place, measures, *first));
        table.cells.push_back(std::move(row));
    }
    return table;
}

} // namespace wardwise::project
