#include "core/comparison/figure_index.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

constexpr auto kNone = static_cast<std::uint32_t>(-1);

} // namespace

std::size_t FigureIndex::KeyHash::operator()(const Key& key) const noexcept
{
    // Fibonacci mixing: ids are small and dense.
    auto mix = static_cast<std::uint64_t>(key.measure) * 0x9E3779B97F4A7C15ULL;
    mix ^= (static_cast<std::uint64_t>(key.period) + (mix >> 31U)) * 0xC2B2AE3D27D4EB4FULL;
    return static_cast<std::size_t>((mix ^ static_cast<std::uint64_t>(key.quantity)) * 0x9E3779B97F4A7C15ULL);
}

FigureIndex::FigureIndex(const Catalogue& catalogue, std::vector<Cell> cells) : m_cells(std::move(cells))
{
    m_placeOf.reserve(catalogue.areas.size());
    for (const Area& area : catalogue.areas) {
        m_placeOf.emplace(area.id, m_placeOf.size());
    }
    std::size_t place = 0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        if (i == 0 || m_cells[i - 1].area != cell.area) {
            const auto at = m_placeOf.find(cell.area);
            place = at == m_placeOf.end() ? m_placeOf.size() : at->second;
        }
        if (place == m_placeOf.size()) {
            continue; // nobody can ask for a figure of an area that isn't there
        }
        const Key key{cell.measure.value, cell.period.value, cell.quantity};
        const auto [at, isNew] = m_columnOf.try_emplace(key, m_columns.size());
        if (isNew) {
            m_columns.push_back({.measure = cell.measure,
                                 .period = cell.period,
                                 .quantity = cell.quantity,
                                 .hasWards = false,
                                 .batches = {},
                                 .first = place,
                                 .cells = {}});
        }
        Column& column = m_columns[at->second];
        column.hasWards = column.hasWards || catalogue.areas[place].kind == AreaKind::Ward;
        add(static_cast<std::uint32_t>(i), place, column);
    }
}

void FigureIndex::add(std::uint32_t at, std::size_t place, Column& column)
{
    const BatchId batch = m_cells[at].batch;
    if (std::find(column.batches.begin(), column.batches.end(), batch) == column.batches.end()) {
        column.batches.push_back(batch);
    }
    if (place < column.first) {
        column.cells.insert(column.cells.begin(), column.first - place, kNone);
        column.first = place;
    }
    if (column.cells.size() <= place - column.first) {
        column.cells.resize(place - column.first + 1, kNone);
    }
    std::uint32_t& kept = column.cells[place - column.first];
    if (kept == kNone || m_cells[kept].batch < batch) {
        kept = at;
    }
}

void FigureIndex::replaceFigure(ObservationId observation, const Figure& figure)
{
    for (Cell& cell : m_cells) {
        if (cell.observation == observation) {
            cell.figure = figure;
        }
    }
}

const Cell* FigureIndex::find(AreaId area, MeasureId measure, PeriodId period, Quantity quantity) const
{
    const auto column = m_columnOf.find(Key{measure.value, period.value, quantity});
    if (column == m_columnOf.end()) {
        return nullptr;
    }
    const auto place = m_placeOf.find(area);
    const Column& in = m_columns[column->second];
    if (place == m_placeOf.end() || place->second < in.first || place->second - in.first >= in.cells.size()) {
        return nullptr;
    }
    const std::uint32_t at = in.cells[place->second - in.first];
    return at == kNone ? nullptr : &m_cells[at];
}

} // namespace wardwise::comparison
