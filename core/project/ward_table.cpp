#include "core/project/ward_table.h"

#include <algorithm>
#include <unordered_map>

namespace wardwise::project {

namespace {

constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);

} // namespace

void WardTable::index()
{
    m_places.clear();
    for (const Comparison& column : columns) {
        std::unordered_map<AreaId, std::size_t> places;
        for (std::size_t i = 0; i < column.rows.size(); ++i) {
            places.emplace(column.rows[i].rate.area, i);
        }
        auto& ofColumn = m_places.emplace_back();
        for (const Row& row : rows) {
            const auto at = places.find(row.area);
            ofColumn.push_back(at == places.end() ? kAbsent : at->second);
        }
    }
}

const ComparisonRow* WardTable::cell(std::size_t row, std::size_t column) const
{
    if (column >= m_places.size() || row >= m_places[column].size() || m_places[column][row] == kAbsent) {
        return nullptr;
    }
    return &columns[column].rows[m_places[column][row]];
}

WardTable wardTable(const Catalogue& catalogue, const comparison::WardFigures& figures, const Area& area,
                    const comparison::PeriodChoice& period, const comparison::ReferenceSet& reference,
                    SdKind sdKind)
{
    WardTable table;
    for (const MeasureId id : figures.measures()) {
        const Measure* measure = catalogue.measure(id);
        auto column = comparison::compareWards(catalogue, figures, area, *measure, period, reference, sdKind);
        const bool known = std::any_of(column.rows.begin(), column.rows.end(), [&](const ComparisonRow& row) {
            return row.rate.rate || row.rate.count || row.rate.observation;
        });
        if (known) {
            table.columns.push_back(std::move(column));
        }
    }
    for (const Area* ward : catalogue.inside(area.id, AreaKind::Ward)) {
        table.rows.push_back({ward->id, ward->code, ward->name, std::nullopt});
    }
    std::sort(table.rows.begin(), table.rows.end(),
              [](const WardTable::Row& a, const WardTable::Row& b) { return a.name < b.name; });
    table.index();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.columns.size() && !table.rows[row].population; ++column) {
            const ComparisonRow* cell = table.cell(row, column);
            if (cell != nullptr) {
                table.rows[row].population = cell->rate.population;
                table.rows[row].populationObservation = cell->rate.populationObservation;
            }
        }
    }
    return table;
}

std::vector<ClassChange> classChanges(const WardTable& before, const WardTable& after)
{
    std::vector<ClassChange> changes;
    for (const Comparison& column : after.columns) {
        const auto was = std::find_if(before.columns.begin(), before.columns.end(),
                                      [&](const Comparison& c) { return c.measureId == column.measureId; });
        if (was != before.columns.end()) {
            const auto ofColumn = comparison::classChanges(*was, column);
            changes.insert(changes.end(), ofColumn.begin(), ofColumn.end());
        }
    }
    return changes;
}

} // namespace wardwise::project
