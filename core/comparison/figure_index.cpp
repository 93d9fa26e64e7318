#include "core/comparison/figure_index.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

constexpr auto kNone = static_cast<std::uint32_t>(-1);

/// The later batch's figure stands in the area's place.
void place(FigureColumn& column, std::size_t area, const StoredFigure& figure)
{
    if (area < column.first) {
        column.places.insert(column.places.begin(), column.first - area, kNone);
        column.first = area;
    }
    if (column.places.size() <= area - column.first) {
        column.places.resize(area - column.first + 1, kNone);
    }
    std::uint32_t& kept = column.places[area - column.first];
    if (kept == kNone || column.figures[kept].batch < figure.batch) {
        kept = static_cast<std::uint32_t>(column.figures.size());
    }
    column.figures.push_back(figure);
}

} // namespace

StoredFigure::StoredFigure(ObservationId of, BatchId from, const Figure& figure)
    : observation(of)
    , batch(from)
    , m_number(figure.number().value_or(0.0))
    , m_decimals(figure.decimals)
    , m_isNumber(figure.number().has_value())
{
    if (const auto* missing = std::get_if<Missing>(&figure.value)) {
        m_missing = *missing;
    }
}

std::string StoredFigure::whyNone() const
{
    return m_missing ? std::string(inWords(*m_missing)) : "not a number";
}

std::size_t FigureColumns::KeyHash::operator()(const Key& key) const noexcept
{
    // Fibonacci mixing: ids are small and dense.
    auto mix = static_cast<std::uint64_t>(key.measure) * 0x9E3779B97F4A7C15ULL;
    mix ^= (static_cast<std::uint64_t>(key.period) + (mix >> 31U)) * 0xC2B2AE3D27D4EB4FULL;
    return static_cast<std::size_t>((mix ^ static_cast<std::uint64_t>(key.quantity)) * 0x9E3779B97F4A7C15ULL);
}

void FigureColumns::add(const Cell& cell)
{
    const Area* area = m_catalogue->area(cell.area);
    if (area == nullptr) {
        return;
    }
    const Key key{cell.measure.value, cell.period.value, cell.quantity};
    const auto at = static_cast<std::size_t>(area - m_catalogue->areas.data());
    const auto [known, isNew] = m_columnOf.try_emplace(key, m_columns.size());
    if (isNew) {
        m_columns.push_back({.measure = cell.measure,
                             .period = cell.period,
                             .quantity = cell.quantity,
                             .hasWards = false,
                             .batches = {},
                             .first = at,
                             .places = {},
                             .figures = {}});
    }
    FigureColumn& column = m_columns[known->second];
    column.hasWards = column.hasWards || area->kind == AreaKind::Ward;
    if (std::find(column.batches.begin(), column.batches.end(), cell.batch) == column.batches.end()) {
        column.batches.push_back(cell.batch);
    }
    place(column, at, {cell.observation, cell.batch, cell.figure});
}

FigureIndex::FigureIndex(FigureColumns gathered)
    : m_catalogue(gathered.m_catalogue)
    , m_columnOf(std::move(gathered.m_columnOf))
{
    m_columns.reserve(gathered.m_columns.size());
    for (FigureColumn& column : gathered.m_columns) {
        m_columns.push_back(std::make_shared<const FigureColumn>(std::move(column)));
    }
}

FigureIndex FigureIndex::with(const Observation& changed) const
{
    FigureIndex index = *this;
    const ObservationKey& key = changed.key;
    const auto at = m_columnOf.find({key.measure.value, key.period.value, key.quantity});
    if (at == m_columnOf.end()) {
        return index;
    }
    const FigureColumn& stored = *m_columns[at->second];
    const auto isIt = [&](const StoredFigure& figure) { return figure.observation == changed.id; };
    auto figure = std::find_if(stored.figures.begin(), stored.figures.end(), isIt);
    if (figure == stored.figures.end()) {
        // A corrected event count has another id, but the same load.
        const StoredFigure* placed = find(key.area, key.measure, key.period, key.quantity);
        if (placed == nullptr || placed->observation.value >= 0 || placed->batch != key.batch) {
            return index;
        }
        figure = stored.figures.begin() + (placed - stored.figures.data());
    }
    auto column = std::make_shared<FigureColumn>(*m_columns[at->second]);
    column->figures[static_cast<std::size_t>(figure - stored.figures.begin())] = {changed.id, key.batch,
                                                                                  changed.figure};
    index.m_columns[at->second] = std::move(column);
    return index;
}

bool FigureIndex::sharesFigures(const FigureIndex& other, MeasureId measure) const
{
    return std::equal(m_columns.begin(), m_columns.end(), other.m_columns.begin(), other.m_columns.end(),
                      [&](const auto& mine, const auto& theirs) {
                          return mine == theirs || (mine->measure != measure && theirs->measure != measure);
                      });
}

const StoredFigure* FigureColumn::at(std::size_t area) const
{
    if (area < first || area - first >= places.size()) {
        return nullptr;
    }
    const std::uint32_t figure = places[area - first];
    return figure == kNone ? nullptr : &figures[figure];
}

const FigureColumn* FigureIndex::column(MeasureId measure, PeriodId period, Quantity quantity) const
{
    const auto at = m_columnOf.find({measure.value, period.value, quantity});
    return at == m_columnOf.end() ? nullptr : m_columns[at->second].get();
}

const StoredFigure* FigureIndex::find(AreaId area, MeasureId measure, PeriodId period,
                                      Quantity quantity) const
{
    const FigureColumn* found = column(measure, period, quantity);
    const Area* of = found == nullptr ? nullptr : m_catalogue->area(area);
    return of == nullptr ? nullptr : found->at(static_cast<std::size_t>(of - m_catalogue->areas.data()));
}

} // namespace wardwise::comparison
